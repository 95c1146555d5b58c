#include "small_case.h"

#include <doctest/doctest.h>

#include "daejo/rule/load.h"

namespace daejo::test {
namespace {

Decimal dec(const char* text) { return *Decimal::parse(text); }

int last_place(const Decimal& value) {
  const Decimal digit = value.last_digit();
  return digit.magnitude();
}

}  // namespace

Quantity figure(const char* value, std::string unit, int finest) {
  Quantity q{.value = dec(value), .interval = Interval::at(dec(value)), .unit = std::move(unit)};
  q.coarsest = std::max(last_place(*q.value), q.value->exponent());
  q.finest = q.value->exponent() < 0 ? q.value->exponent() : finest;
  return q;
}

Quantity about(const char* value, const char* room, std::string unit) {
  Quantity q = figure(value, std::move(unit));
  q.interval = Interval::between(*q.value - dec(room), *q.value + dec(room));
  q.hedge = Hedge::about;
  q.approximate = true;
  return q;
}

Quantity bound(Hedge hedge, const char* value, std::string unit) {
  Quantity q = figure(value, std::move(unit));
  q.hedge = hedge;
  const bool floor = hedge == Hedge::at_least || hedge == Hedge::more_than;
  q.interval = floor ? Interval::at_least(*q.value) : Interval::at_most(*q.value);
  return q;
}

Quantity between(const char* low, const char* high, std::string unit) {
  return {.interval = Interval::between(dec(low), dec(high)), .unit = std::move(unit), .hedge = Hedge::vague};
}

std::size_t SmallCase::document(std::string id) {
  set.documents.push_back({.id = std::move(id), .language = "ko"});
  set.documents.back().blocks.push_back({});
  return set.documents.size() - 1;
}

Claim& SmallCase::add(const std::string& quote, Kind kind, Value value, bool new_sentence) {
  if (set.documents.empty()) document("a.txt");
  Document& d = set.documents.back();
  if (new_sentence || d.sentences.empty()) d.sentences.push_back({.span = {d.text.size(), d.text.size()}});
  Claim c{.document = set.documents.size() - 1,
          .sentence = d.sentences.size() - 1,
          .kind = kind,
          .value = std::move(value)};
  c.span = {d.text.size(), d.text.size() + quote.size()};
  d.text += quote + " ";
  d.sentences.back().span.end = d.text.size();
  set.claims.push_back(std::move(c));
  return set.claims.back();
}

Claim& SmallCase::claim(const std::string& quote, Kind kind, Value value) {
  return add(quote, kind, std::move(value), true);
}
Claim& SmallCase::also(const std::string& quote, Kind kind, Value value) {
  return add(quote, kind, std::move(value), false);
}

Claim& SmallCase::in_parentheses(const std::string& quote, Kind kind, Value value) {
  Claim& c = add(quote, kind, std::move(value), false);
  c.parenthesis_of = set.claims.size() - 2;
  return c;
}

void SmallCase::item(std::vector<std::size_t> claims, bool clear) {
  set.items.push_back(
      {.claims = std::move(claims), .subject = "해늘모델", .property = "development-cost", .clear = clear});
}

Claim& about_what(Claim& claim, std::string subject, std::string property) {
  claim.subject = std::move(subject);
  claim.property.id = std::move(property);
  return claim;
}

RuleSet rules_of(std::initializer_list<const char*> texts) {
  Resources files;
  files.drop("rules/");
  for (const char* text : texts) {
    const std::string all = text;
    const std::string id = all.substr(4, all.find('\n') - 4);  // "id: name"
    files.add({"rules/" + id + ".yaml", "rules/" + id + ".yaml", all});
  }
  Result<RuleSet> rules = load_rules(files);
  REQUIRE_MESSAGE(rules, format(rules ? Error{} : rules.error()));
  return std::move(*rules);
}

}  // namespace daejo::test
