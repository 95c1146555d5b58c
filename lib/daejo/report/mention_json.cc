#include "daejo/report/mention_json.h"

#include <array>

namespace daejo {
namespace {

// The name of a value of an enumeration and the quotation mark behind it, as they are copied in one step.
struct Word {
  char letters[16] = {};
  std::size_t size = 0;
};

template <class Enum, std::size_t count>
const Word& word(Enum value) {
  static const std::array<Word, count> words = [] {
    std::array<Word, count> all;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string_view letters = name(static_cast<Enum>(i));
      all[i].size = letters.copy(all[i].letters, sizeof all[i].letters - 1);
      all[i].letters[all[i].size++] = '"';
    }
    return all;
  }();
  return words[static_cast<std::size_t>(value)];
}

const Word& word(Kind kind) { return word<Kind, static_cast<std::size_t>(Kind::name) + 1>(kind); }
const Word& word(Grain grain) { return word<Grain, static_cast<std::size_t>(Grain::second) + 1>(grain); }
const Word& word(EntityKind kind) {
  return word<EntityKind, static_cast<std::size_t>(EntityKind::other) + 1>(kind);
}

bool written_alike(const Decimal& a, const Decimal& b) {
  return a.exponent() == b.exponent() && a.coefficient() == b.coefficient();
}

[[gnu::always_inline]] inline void put(JsonPen& pen, const std::optional<Decimal>& bound) {
  if (bound)
    pen.number(*bound);
  else
    pen.literal("null");
}

// Each member has a comma before it.
JsonPen members(JsonPen pen, const Quantity& q) {
  const auto& [low, high, low_open, high_open] = q.interval;
  // Most figures are their own bounds.
  ShortNumber number;
  if (q.value && low && high && written_alike(*q.value, *low) && written_alike(*low, *high) &&
      number.set(*q.value)) {
    pen.literal(",\"value\":"), pen.number(number);
    pen.literal(",\"low\":"), pen.number(number);
    pen.literal(",\"high\":"), pen.number(number);
  } else {
    pen.literal(",\"value\":"), put(pen, q.value);
    pen.literal(",\"low\":"), put(pen, low);
    pen.literal(",\"high\":"), put(pen, high);
  }
  if (!q.unit.empty()) pen.literal(",\"unit\":"), pen.text(q.unit);
  if (q.approximate) pen.literal(",\"approximate\":true");
  // Digits behind the point are all meant; zeros before it may only fill the places (550만).
  const int power = q.finest < 0 ? q.finest : q.coarsest;
  if (q.value && power != 0) pen.literal(",\"precision\":"), pen.number(Decimal::of(1, power));
  if (q.out_of) pen.literal(",\"out_of\":"), pen.number(*q.out_of);
  if (!q.per.empty()) pen.literal(",\"per\":"), pen.text(q.per);
  if (q.per_amount) pen.literal(",\"per_amount\":"), pen.number(*q.per_amount);
  return pen;
}

// A member whose value is a date of which something is known.
template <std::size_t size>
[[gnu::always_inline]] inline void put(JsonPen& pen, const char (&key)[size], const PartialDate& date) {
  if (date.year > 0 && date.year < 10'000 && date.month > 0 && date.day > 0) [[likely]] {
    // YYYYMMDD as letters, the first in the lowest byte.
    const std::uint64_t all =
        eight_digits(static_cast<std::uint64_t>(date.year * 10'000 + date.month * 100 + date.day)) |
        0x3030303030303030;
    const std::uint64_t dash = '-';
    pen.literal(key);
    pen.letters((all & 0xFFFFFFFF) | dash << 32 | (all >> 32 & 0xFFFF) << 40 | dash << 56, 8);
    pen.letters(all >> 48 | std::uint64_t{'"'} << 16, 3);
  } else if (const std::string text = date.text(); !text.empty()) {
    pen.literal(key), pen.raw(text), pen.literal("\"");
  }
}

[[gnu::always_inline]] inline void put(JsonPen& pen, const Word& word) { pen.part(word.letters, word.size); }

JsonPen members(JsonPen pen, const DateValue& date) {
  put(pen, ",\"from\":\"", date.from);
  put(pen, ",\"to\":\"", date.to);
  pen.literal(",\"grain\":\""), put(pen, word(date.grain));
  if (date.weekday != 0) pen.literal(",\"weekday\":"), pen.number(Decimal(date.weekday));
  return pen;
}

JsonPen members(JsonPen pen, const TimeValue& time) {
  // HH:MM; seconds stay inside.
  pen.literal(",\"from\":"), pen.text(time.from.text().substr(0, 5));
  pen.literal(",\"to\":"), pen.text(time.to.text().substr(0, 5));
  pen.literal(",\"grain\":\""), put(pen, word(time.grain));
  if (time.utc_offset) pen.literal(",\"utc_offset\":"), pen.number(Decimal(*time.utc_offset));
  return pen;
}

JsonPen members(JsonPen pen, const NameValue& n) {
  pen.literal(",\"entity\":\""), put(pen, word(n.kind));
  pen.literal(",\"name\":"), pen.text(n.name);
  if (!n.role.empty()) pen.literal(",\"role\":"), pen.text(n.role);
  return pen;
}

JsonPen members(JsonPen pen, const Value& value) {
  return std::visit([&](const auto& v) { return members(pen, v); }, value);
}

}  // namespace

void add_value(JsonFields& fields, const Value& value, std::string& block) {
  fields.add_members(members(JsonPen(block), value).written());
}

MentionPrinter::MentionPrinter(const Document& document)
    : document_(document), head_("{\"document\":"), counter_(document.text) {
  append_json(head_, document.id);
  head_ += ",\"span\":{\"start\":";
}

JsonPen MentionPrinter::place(Span span) {
  JsonPen pen(block_);
  pen.raw(head_);
  pen.number(counter_.at(span.begin));
  pen.literal(",\"end\":"), pen.number(counter_.at(span.end));
  pen.literal("},\"quote\":"), pen.text(slice(document_.text, span));
  return pen;
}

void MentionPrinter::append(std::string& out, const Mention& mention) {
  JsonPen pen = place(mention.span);
  pen.literal(",\"kind\":\""), put(pen, word(mention.kind));
  pen = members(pen, mention.value);
  if (mention.furniture) pen.literal(",\"furniture\":true");
  pen.literal("}\n");
  out += pen.written();
}

void MentionPrinter::append(std::string& out, const LedgerEntry& entry) {
  JsonPen pen = place(entry.span);
  pen.literal(",\"fate\":"), pen.text(name(entry.fate));
  if (!entry.reason.empty()) pen.literal(",\"reason\":"), pen.text(entry.reason);
  pen.literal("}\n");
  out += pen.written();
}

void append_mentions_json(std::string& out, const Document& document, std::span<const Mention> mentions) {
  MentionPrinter printer(document);
  for (const Mention& mention : mentions) printer.append(out, mention);
}

}  // namespace daejo
