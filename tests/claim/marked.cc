#include "claim/marked.h"

#include <stdexcept>

#include "daejo/base/resources.h"
#include "daejo/base/tsv.h"

using namespace daejo;

namespace {

Kind kind_named(std::string_view text) {
  for (int i = 0; i <= static_cast<int>(Kind::name); ++i) {
    if (name(static_cast<Kind>(i)) == text) return static_cast<Kind>(i);
  }
  throw std::logic_error("no kind " + std::string(text));
}

EntityKind entity_named(std::string_view text) {
  for (const EntityKind kind :
       {EntityKind::person, EntityKind::organisation, EntityKind::product, EntityKind::place}) {
    if (name(kind) == text) return kind;
  }
  throw std::logic_error("no kind of entity " + std::string(text));
}

DateValue date_of(std::string_view text) {
  const int year = std::stoi(std::string(text.substr(0, 4)));
  if (year == 0) return DateValue{{}, {}, Grain::year};  // nobody knows which
  if (text.size() < 7) return DateValue::year(year);
  if (text[4] == '/') return DateValue::years(year, std::stoi(std::string(text.substr(5, 4))), Grain::year);
  if (text[5] == 'Q') {
    const int quarter = text[6] - '0';
    return DateValue::months(year, 3 * quarter - 2, 3 * quarter, Grain::quarter);
  }
  const int month = std::stoi(std::string(text.substr(5, 2)));
  if (text.size() < 10) return DateValue::month(year, month);
  return DateValue::on(*make_day(year, month, std::stoi(std::string(text.substr(8, 2)))));
}

}  // namespace

Marked marked(std::string_view text) {
  Marked out;
  std::string& plain = out.document.text;
  out.document.id = "marked";
  std::size_t paragraph = 0;
  for (const std::string_view line : split(text, '\n')) {
    std::string_view rest = line;
    Block block;
    if (rest.starts_with("# ")) {
      block.role = Role::title;
      rest.remove_prefix(2);
    }
    const std::size_t begin = plain.size();
    while (!rest.empty()) {
      if (rest.front() == '{') {
        const std::size_t end = rest.find('}');
        const auto parts = split(rest.substr(1, end - 1), ':');
        const std::string name(parts.front());
        const EntityKind kind = parts.size() > 1 ? entity_named(parts[1]) : EntityKind::other;
        Mention m{{plain.size(), plain.size() + name.size()}, Kind::name, NameValue{name, kind, ""}};
        out.mentions.push_back(m);
        plain += name;
        rest.remove_prefix(end + 1);
      } else if (rest.front() == '[') {
        const std::size_t bar = rest.find('|');
        const std::size_t end = rest.find(']');
        const std::string quote(rest.substr(1, bar - 1));
        const auto fields = split(rest.substr(bar + 1, end - bar - 1), ' ');
        Mention m;
        m.span = {plain.size(), plain.size() + quote.size()};
        m.kind = kind_named(fields[0]);
        if (m.kind == Kind::date) {
          m.value = date_of(fields[1]);
        } else if (m.kind == Kind::time) {
          TimeValue time;
          time.from.hour = time.to.hour = std::stoi(std::string(fields[1].substr(0, 2)));
          time.from.minute = time.to.minute = std::stoi(std::string(fields[1].substr(3, 2)));
          m.value = time;
        } else {
          Quantity q;
          q.value = Decimal::parse(fields[1]);
          q.interval = Interval::at(*q.value);
          if (fields.size() > 2) q.unit = fields[2];
          m.value = q;
        }
        out.mentions.push_back(m);
        plain += quote;
        rest.remove_prefix(end + 1);
      } else {
        plain += rest.front();
        rest.remove_prefix(1);
      }
    }
    block.span = {begin, plain.size()};
    block.paragraph = paragraph;
    block.first_sentence = out.document.sentences.size();
    out.document.sentences.push_back({block.span, out.document.blocks.size(), {}});
    block.last_sentence = out.document.sentences.size();
    out.document.blocks.push_back(block);
    plain += '\n';
  }
  return out;
}

std::vector<Claim> claims_of(std::string_view text) {
  static const Resources resources;
  static const ClaimTables tables = *ClaimTables::load(resources);
  static const TermTable terms = *TermTable::load(resources);
  const Marked m = marked(text);
  const std::vector<Document> documents{m.document};
  const std::vector<std::vector<Mention>> mentions{m.mentions};
  std::vector<Claim> out;
  for (Claim& claim : make_claims(documents, mentions, tables, terms).claims) {
    if (claim.kind != Kind::name) out.push_back(std::move(claim));
  }
  return out;
}
