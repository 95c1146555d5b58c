#pragma once
// A finding: a verdict on two or more claims, with the rule and the arithmetic behind it.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daejo {

enum class Verdict { conflict, name_variant, reconcilable, agreement };  // the order in which people see them
std::string_view name(Verdict verdict);                                  // "name-variant"
enum class Level { note, warning, error };
std::string_view name(Level level);
enum class Scope { within, across };  // one document, or several
std::string_view name(Scope scope);

// A text for people, in both languages.
struct Message {
  std::string ko;
  std::string en;
  const std::string& in(std::string_view language) const { return language == "ko" ? ko : en; }
  friend bool operator==(const Message&, const Message&) = default;
};

struct Side {
  std::string label;  // the value or spelling as it is written: "557만6000달러"
  std::vector<std::size_t>
      claims;  // indexes into the claims of the set; a derived side: what it was derived from
  bool derived = false;
  friend bool operator==(const Side&, const Side&) = default;
};

struct Finding {
  std::string rule;  // the rule's id
  Verdict verdict = Verdict::agreement;
  Scope scope = Scope::across;
  Level level = Level::note;
  std::string subject;   // what it is about, for headings: "딥시크"; may be empty
  std::string property;  // property id or open phrase: "development-cost"; may be empty
  Message message;
  std::vector<Message> why;  // one line a step
  std::vector<Side> sides;   // at least two
  std::string fingerprint;   // stable while the claims of the sides are
  friend bool operator==(const Finding&, const Finding&) = default;
};

}  // namespace daejo
