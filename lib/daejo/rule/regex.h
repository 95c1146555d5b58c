#pragma once
// A regular expression of a rule (RE2), compiled once, when it is first asked.
//
//   Regex r("(모두|합쳐)\\s*$");      r.found_in("시설비와 인건비를 합쳐 ") == true
//   r.words()                        {"모두", "합쳐"}: one of them stands in every text that it is found in
//
// RE2 runs in time linear in the text, whatever the expression.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daejo {

class Regex {
 public:
  Regex() = default;
  explicit Regex(std::string text);  // a valid one
  // What is wrong with it; nothing for a valid one.
  static std::optional<std::string> fault(const std::string& text);

  bool empty() const { return text_.empty(); }
  const std::string& text() const { return text_; }
  bool found_in(std::string_view text) const;
  // One for each that was made of a text, whatever copies there are.
  const void* id() const { return compiled_.get(); }
  // In lower case; empty where any text may match.
  const std::vector<std::string>& words() const;

 private:
  struct Compiled;
  std::string text_;
  std::shared_ptr<const Compiled> compiled_;
};

}  // namespace daejo
