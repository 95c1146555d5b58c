#include "daejo/rule/keys.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

namespace daejo {
namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// Letter case says nothing about the thing.
std::string folded(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (is_capital(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

// Of a text that outlives the numbers.
std::uint32_t number_of_folded(TextNumbers& numbers, std::string_view text) {
  if (text.empty()) return 0;
  return std::none_of(text.begin(), text.end(), is_capital) ? numbers.of(text)
                                                            : numbers.of_passing(folded(text));
}

// The bytes of a value of one kind, equal where the texts of two such values are.
class ValueBytes {
 public:
  void add(std::uint64_t word) { words_[size_++] = word; }
  void add(int year_or_hour, int month_or_minute, int day_or_second) {
    add(static_cast<std::uint32_t>(year_or_hour));
    add(std::uint64_t{static_cast<std::uint32_t>(month_or_minute)} << 32 |
        static_cast<std::uint32_t>(day_or_second));
  }
  void add(const std::optional<Decimal>& number) {
    if (!number) return add(std::uint64_t{0});
    // 55 × 10^5 and 5500000 are one text, 5.60 and 5.6 two.
    const Decimal d = number->exponent() < 0 ? *number : number->trimmed();
    add(1 | std::uint64_t{static_cast<std::uint32_t>(d.exponent())} << 32);
    add(static_cast<std::uint64_t>(d.coefficient()));
    add(static_cast<std::uint64_t>(d.coefficient() >> 64));
  }
  void add(const Interval& interval) {
    add(interval.low);
    add(interval.high);
    add((interval.low_open ? 1U : 0U) | (interval.high_open ? 2U : 0U));
  }
  std::string_view text() const { return {reinterpret_cast<const char*>(words_.data()), 8 * size_}; }

 private:
  std::array<std::uint64_t, 16> words_;
  std::size_t size_ = 0;
};

// What can be added: counted things whatever they are called, money of one currency, percent with percentage
// points.
std::uint32_t family_of(Kind kind, std::uint32_t unit) {
  if (kind == Kind::money) return 100 + unit;
  return 1 + static_cast<std::uint32_t>(kind == Kind::number ? Kind::count : kind);
}

std::size_t key_of_paragraph(const Document& d, const Claim& c) {
  const std::size_t block = c.sentence < d.sentences.size() ? d.sentences[c.sentence].block : d.blocks.size();
  return block < d.blocks.size() ? d.blocks[block].paragraph : 0;
}

}  // namespace

std::string subject_text(const Claim& c) {
  if (c.entity) return fmt::format("#{}", *c.entity);
  return folded(c.subject);
}

std::string value_text(const Claim& c) {
  if (const Quantity* q = c.quantity()) {
    // A plain figure is its number; the digits that were written count too: 5.60 is not 5.6.
    std::string out = q->value ? q->value->text() : q->interval.text();
    if (q->hedge != Hedge::none) out += fmt::format("~{}{}", static_cast<int>(q->hedge), q->interval.text());
    if (q->out_of) out += "/" + q->out_of->text();
    return out + ' ' + q->unit + (q->per.empty() ? "" : "/" + q->per);
  }
  if (const DateValue* d = c.date()) return d->from.text() + '/' + d->to.text();
  if (const TimeValue* t = c.time()) return t->from.text() + '/' + t->to.text();
  return c.name()->name;
}

std::string property_text(const Claim& c) {
  if (!c.property.id.empty()) return "#" + c.property.id;
  std::string out;
  for (const std::string& stem : c.property.stems) out += (out.empty() ? "" : " ") + folded(stem);
  return out.empty() ? folded(c.property.phrase) : out;
}

Facts::Facts(const Case& set) : set_(set) {
  find_items();
  entity_numbers_.assign(set.entities.size(), 0);
  find_places();
  keys_.reserve(set.claims.size());
  values_.reserve(set.claims.size());
  briefs_.reserve(set.claims.size());
  for (std::size_t i = 0; i < set.claims.size(); ++i) index(i);
}

// The items of each claim, lists one behind the other.
void Facts::find_items() {
  const auto each = [&](auto f) {
    for (std::size_t i = 0; i < set_.items.size(); ++i) {
      for (const std::size_t c : set_.items[i].claims) {
        if (c < set_.claims.size()) f(c, static_cast<std::uint32_t>(i + 1));
      }
    }
  };
  item_begins_.assign(set_.claims.size() + 1, 0);
  each([&](std::size_t c, std::uint32_t) { ++item_begins_[c + 1]; });
  std::partial_sum(item_begins_.begin(), item_begins_.end(), item_begins_.begin());
  items_.resize(item_begins_.back());
  std::vector<std::uint32_t> next = item_begins_;
  each([&](std::size_t c, std::uint32_t item) { items_[next[c]++] = item; });
}

// Claims stand by document, then by sentence.
void Facts::find_places() {
  std::size_t sentences = 0;
  std::uint32_t paragraphs = 1;
  for (const Document& d : set_.documents) {
    first_sentence_.push_back(sentences);
    first_paragraph_.push_back(paragraphs);
    sentences += d.sentences.size();
    for (const Block& b : d.blocks)
      paragraphs =
          std::max(paragraphs, first_paragraph_.back() + static_cast<std::uint32_t>(b.paragraph) + 1);
    ++paragraphs;
  }
  first_sentence_.push_back(sentences);
  sentences_.assign(sentences + 1, set_.claims.size());
  std::size_t next = 0;
  for (std::size_t i = 0; i < set_.claims.size(); ++i) {
    const Claim& c = set_.claims[i];
    if (c.document >= set_.documents.size() || c.sentence >= set_.documents[c.document].sentences.size())
      continue;
    const std::size_t number = first_sentence_[c.document] + c.sentence;
    for (; next <= number; ++next) sentences_[next] = i;
  }
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  paragraphs_.assign(paragraphs, {none, none});
  for (std::size_t d = 0; d < set_.documents.size(); ++d) {
    const Document& document = set_.documents[d];
    for (std::size_t s = 0; s < document.sentences.size(); ++s) {
      const std::size_t block = document.sentences[s].block;
      const std::size_t paragraph = block < document.blocks.size() ? document.blocks[block].paragraph : 0;
      auto& [first, last] = paragraphs_[first_paragraph_[d] + paragraph];
      if (first == none) first = sentences_[first_sentence_[d] + s];
      last = sentences_[first_sentence_[d] + s + 1];
    }
  }
}

std::pair<std::size_t, std::size_t> Facts::place(std::size_t i, Key key) const {
  if (i >= set_.claims.size() || briefs_[i].sentence == no_sentence) return {0, 0};
  const std::size_t own = briefs_[i].sentence;
  switch (key) {
    case Key::sentence:
      return {sentences_[own], sentences_[own + 1]};
    case Key::neighbour: {
      const std::size_t document = this->key(i, Key::document) - 1;
      const std::size_t first = std::max(own, first_sentence_[document] + 1) - 1;
      return {sentences_[first], sentences_[std::min(own + 2, first_sentence_[document + 1])]};
    }
    case Key::paragraph:
      return paragraphs_[this->key(i, Key::paragraph)];
    case Key::document: {
      const std::size_t document = this->key(i, Key::document) - 1;
      return {sentences_[first_sentence_[document]], sentences_[first_sentence_[document + 1]]};
    }
    default:
      return {0, 0};
  }
}

std::uint32_t Facts::subject_of(const Claim& c) {
  if (c.entity && *c.entity < entity_numbers_.size()) {
    std::uint32_t& known = entity_numbers_[*c.entity];
    if (known == 0) known = subjects_.next();
    return known;
  }
  return c.entity ? subjects_.of_passing(subject_text(c)) : number_of_folded(subjects_, c.subject);
}

// Ids have even numbers, texts odd ones.
std::uint32_t Facts::property_of(const Claim& c) {
  if (!c.property.id.empty()) return 2 * property_ids_.of(c.property.id);
  const std::uint32_t text =
      c.property.stems.size() == 1 ? number_of_folded(property_texts_, c.property.stems.front()) : 0;
  if (text != 0) return 2 * text + 1;
  const std::string own = property_text(c);
  return own.empty() ? 0 : 2 * property_texts_.of_passing(own) + 1;
}

std::uint32_t Facts::value_of(const Claim& c, std::uint32_t unit) {
  if (const NameValue* name = c.name()) return 2 * names_.of(name->name) + 1;
  ValueBytes bytes;
  bytes.add(c.value.index());
  if (const Quantity* q = c.quantity()) {
    bytes.add(std::uint64_t{unit} << 32 | units_.of(q->per));
    bytes.add(static_cast<std::uint64_t>(q->hedge));
    bytes.add(q->value);
    if (!q->value || q->hedge != Hedge::none) bytes.add(q->interval);
    bytes.add(q->out_of);
  } else if (const DateValue* d = c.date()) {
    for (const PartialDate& end : {d->from, d->to}) bytes.add(end.year, end.month, end.day);
  } else if (const TimeValue* t = c.time()) {
    for (const TimeOfDay& end : {t->from, t->to}) bytes.add(end.hour, end.minute, end.second);
  }
  return 2 * values_by_bytes_.of_passing(bytes.text());
}

const std::string& Facts::value_text(std::size_t i) const {
  const std::uint32_t value = values_[i];
  if (value_texts_.size() <= value) value_texts_.resize(value + 1);
  std::string& text = value_texts_[value];
  if (text.empty()) text = daejo::value_text(claim(i));
  return text;
}

void Facts::index(std::size_t i) {
  const Claim& c = claim(i);
  const Quantity* q = c.quantity();
  Brief& brief = briefs_.emplace_back();
  brief.kind = c.of_document ? Brief::no_kind : static_cast<std::uint8_t>(c.kind);
  brief.form = static_cast<std::uint8_t>(c.form);
  brief.quantity = q != nullptr;
  brief.bare = q != nullptr && q->per.empty() && !q->out_of;
  brief.repeats = c.repeats.has_value();
  brief.derived = i >= set_.claims.size();
  if (c.document < set_.documents.size() && c.sentence < set_.documents[c.document].sentences.size())
    brief.sentence = static_cast<std::uint32_t>(first_sentence_[c.document] + c.sentence);

  auto& keys = keys_.emplace_back();
  const auto at = [&](Key k) -> std::uint32_t& { return keys[static_cast<std::size_t>(k)]; };
  at(Key::subject) = at(Key::maybe_subject) = subject_of(c);
  at(Key::property) = property_of(c);
  if (const auto& time = c.qualifiers.time) {
    ValueBytes bytes;
    for (const PartialDate& end : {time->from, time->to}) bytes.add(end.year, end.month, end.day);
    at(Key::time) = times_.of_passing(bytes.text());
  }
  at(Key::scope) = number_of_folded(scopes_, c.qualifiers.scope);
  at(Key::base) = number_of_folded(bases_, c.qualifiers.base);
  at(Key::speaker) = number_of_folded(speakers_, c.speaker);
  const std::uint32_t unit = units_.of(q == nullptr ? std::string_view() : std::string_view(q->unit));
  at(Key::unit) = unit;
  at(Key::like) = q == nullptr ? 0 : family_of(c.kind, unit);
  at(Key::kind) = static_cast<std::uint32_t>(c.kind) + 1;
  at(Key::form) = static_cast<std::uint32_t>(c.form) + 1;
  at(Key::item) = items(i).empty() ? 0 : items(i).front();
  at(Key::document) = static_cast<std::uint32_t>(c.document) + 1;
  const std::size_t base = c.document < set_.documents.size() ? first_sentence_[c.document] : 0;
  at(Key::sentence) = at(Key::neighbour) = static_cast<std::uint32_t>(base + c.sentence) + 1;
  if (c.document < set_.documents.size())
    at(Key::paragraph) = first_paragraph_[c.document] +
                         static_cast<std::uint32_t>(key_of_paragraph(set_.documents[c.document], c));

  values_.push_back(value_of(c, unit));

  if (c.repeats || c.of_document) return;
  if (!c.parenthesis_of) return;
  if (parentheses_.size() <= *c.parenthesis_of) parentheses_.resize(std::max(size(), *c.parenthesis_of + 1));
  parentheses_[*c.parenthesis_of].push_back(i);
}

std::size_t Facts::AlikeHash::operator()(const Alike& alike) const {
  std::uint64_t hash = 0;
  for (const std::uint32_t number : alike) hash = (hash ^ number) * 0x9E3779B97F4A7C15ULL + (hash >> 29U);
  return hash;
}

void Facts::classify() const {
  class_of_.reserve(size());
  classes_.reserve(size());
  class_numbers_.reserve(size());
  for (std::size_t i = class_of_.size(); i < size(); ++i) {
    const Claim& c = claim(i);
    const std::uint32_t flags = 4 * static_cast<std::uint32_t>(c.certainty) +
                                2 * static_cast<std::uint32_t>(derived(i) != nullptr) +
                                static_cast<std::uint32_t>(c.repeats.has_value());
    const Alike alike{value(i),
                      key(i, Key::kind),
                      key(i, Key::form),
                      key(i, Key::subject),
                      key(i, Key::property),
                      key(i, Key::time),
                      key(i, Key::scope),
                      key(i, Key::base),
                      flags};
    const auto [it, fresh] = class_numbers_.emplace(alike, static_cast<std::uint32_t>(classes_.size()));
    if (fresh) classes_.push_back({.first = i, .several = {}});
    class_of_.push_back(it->second);
    if (fresh) continue;
    Class& same = classes_[it->second];
    if (same.several.empty()) same.several.push_back(same.first);
    same.several.push_back(i);
  }
}

std::size_t Facts::add(Derived derived) {
  derived_.push_back(std::move(derived));
  index(size() - 1);
  return size() - 1;
}

std::vector<std::size_t> Facts::stated(std::size_t i) const {
  const Derived* d = derived(i);
  return d == nullptr ? std::vector<std::size_t>{i} : d->from;
}

std::span<const std::uint32_t> Facts::items(std::size_t i) const {
  if (i >= set_.claims.size()) return {};
  return std::span(items_).subspan(item_begins_[i], item_begins_[i + 1] - item_begins_[i]);
}

bool Facts::in_clear_item(std::size_t i, std::size_t j) const {
  for (const std::uint32_t item : items(i)) {
    if (!set_.items[item - 1].clear) continue;
    const auto other = items(j);
    if (std::find(other.begin(), other.end(), item) != other.end()) return true;
  }
  return false;
}

std::optional<std::size_t> Facts::next(std::size_t i, bool amounts) const {
  if (i >= set_.claims.size() || briefs_[i].sentence == no_sentence) return std::nullopt;
  for (std::size_t j = i + 1; j < set_.claims.size() && briefs_[j].sentence == briefs_[i].sentence; ++j) {
    const bool name = briefs_[j].kind == static_cast<std::uint8_t>(Kind::name);
    if (!name && (!amounts || briefs_[j].quantity)) return j;
  }
  return std::nullopt;
}

bool is_soft(Key key) {
  return key == Key::time || key == Key::scope || key == Key::base || key == Key::speaker ||
         key == Key::maybe_subject;
}

int narrowness(Key key) {
  switch (key) {
    case Key::sentence:
      return 4;
    case Key::neighbour:
      return 3;
    case Key::paragraph:
      return 2;
    case Key::document:
      return 1;
    default:
      return 0;
  }
}

bool shares(const Facts& facts, Key key, std::size_t a, std::size_t b) {
  if (key == Key::item) {
    const auto x = facts.items(a);
    const auto y = facts.items(b);
    return std::any_of(x.begin(), x.end(),
                       [&](std::uint32_t item) { return std::find(y.begin(), y.end(), item) != y.end(); });
  }
  if (key == Key::neighbour) {
    const Claim& x = facts.claim(a);
    const Claim& y = facts.claim(b);
    return x.document == y.document &&
           (x.sentence > y.sentence ? x.sentence - y.sentence : y.sentence - x.sentence) <= 1;
  }
  const std::uint32_t x = facts.key(a, key);
  const std::uint32_t y = facts.key(b, key);
  if (is_soft(key)) return x == 0 || y == 0 || x == y;
  return x != 0 && x == y;
}

}  // namespace daejo
