#include "daejo/rule/regex.h"

#include <mutex>

#include <re2/filtered_re2.h>
#include <re2/re2.h>

namespace daejo {
namespace {

constexpr int shortest_word = 2;  // bytes

RE2::Options options() {
  RE2::Options out;
  out.set_log_errors(false);
  out.set_max_mem(1 << 20);
  return out;
}

std::vector<std::string> needed_words(const std::string& text) {
  re2::FilteredRE2 filter(shortest_word);
  int id = 0;
  if (filter.Add(text, options(), &id) != RE2::NoError) return {};
  std::vector<std::string> words;
  filter.Compile(&words);
  std::vector<int> without;
  filter.AllPotentials({}, &without);
  // Where it may match without any of the words, they tell nothing.
  return without.empty() ? words : std::vector<std::string>();
}

}  // namespace

// Most runs ask few of the expressions: each is compiled, and taken apart into words, when it is first asked.
struct Regex::Compiled {
  explicit Compiled(std::string text) : text_(std::move(text)) {}

  const RE2& re() const {
    std::call_once(compiled_, [&] { re_.emplace(text_, options()); });
    return *re_;
  }
  const std::vector<std::string>& words() const {
    std::call_once(taken_apart_, [&] { words_ = needed_words(text_); });
    return words_;
  }

 private:
  std::string text_;
  mutable std::once_flag compiled_;
  mutable std::once_flag taken_apart_;
  mutable std::optional<RE2> re_;
  mutable std::vector<std::string> words_;
};

Regex::Regex(std::string text) : text_(std::move(text)) {
  if (!text_.empty()) compiled_ = std::make_shared<const Compiled>(text_);
}

std::optional<std::string> Regex::fault(const std::string& text) {
  const RE2 re(text, options());
  return re.ok() ? std::nullopt : std::optional(re.error());
}

bool Regex::found_in(std::string_view text) const {
  return compiled_ == nullptr ||
         RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), compiled_->re());
}

const std::vector<std::string>& Regex::words() const {
  static const std::vector<std::string> none;
  return compiled_ == nullptr ? none : compiled_->words();
}

}  // namespace daejo
