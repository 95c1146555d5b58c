#pragma once
// Small sets made by hand: one claim a line, so that rules can be tested without readers and recognisers.

#include <string>

#include "daejo/graph/case.h"
#include "daejo/rule/rule_set.h"

namespace daejo::test {

// "557만6000달러" is given as its figure, the precision that it was written with, and a unit.
Quantity figure(const char* value, std::string unit = {}, int finest = 0);
Quantity about(const char* value, const char* room, std::string unit = {});
Quantity bound(Hedge hedge, const char* value, std::string unit = {});
Quantity between(const char* low, const char* high, std::string unit = {});

struct SmallCase {
  Case set;

  std::size_t document(std::string id);
  // Adds a sentence to the last document (a first one is made), with one claim whose words are `quote`.
  Claim& claim(const std::string& quote, Kind kind, Value value);
  // Another claim of the sentence before.
  Claim& also(const std::string& quote, Kind kind, Value value);
  Claim& in_parentheses(const std::string& quote, Kind kind, Value value);
  void item(std::vector<std::size_t> claims, bool clear = true);

 private:
  Claim& add(const std::string& quote, Kind kind, Value value, bool new_sentence);
};

Claim& about_what(Claim& claim, std::string subject, std::string property);

// The shipped tables, with the rules of these texts.
RuleSet rules_of(std::initializer_list<const char*> texts);

}  // namespace daejo::test
