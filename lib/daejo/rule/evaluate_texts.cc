// Functions and attributes of the language over texts (rule/evaluate.h).

#include <algorithm>

#include "daejo/rule/evaluate.h"

namespace daejo {
namespace {

bool latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool in_word(char c) {
  return latin(c) || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// Does the text hold these words, not as the end of a longer one? What follows may be a particle; but Latin
// letters end where others begin.
bool holds_words(std::string_view text, std::string_view words) {
  for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    const bool begins = at == 0 || (latin(words.front()) ? !latin(text[at - 1]) : !in_word(text[at - 1]));
    const bool ends = end == text.size() || !latin(words.back()) || !latin(text[end]);
    if (begins && ends) return true;
  }
  return false;
}

// The head of a name that ends in Latin letters behind others: "GPT" of 챗GPT. Three letters at least.
std::string_view latin_head(std::string_view name) {
  std::size_t from = name.size();
  while (from > 0 && latin(name[from - 1])) --from;
  return from > 0 && name.size() - from >= 3 ? name.substr(from) : std::string_view();
}

bool names(std::string_view text, std::string_view name) {
  if (name.empty()) return false;
  if (holds_words(text, name)) return true;
  const std::string_view head = latin_head(name);
  return !head.empty() && holds_words(text, head);
}

}  // namespace

Datum call_on_texts(const std::string& function, const std::string& a, const std::string& b) {
  if (function == "begins") return a == b || a.starts_with(b + " ");
  if (function == "names") return names(a, b);
  return {};
}

std::string clause_of(const Claim& claim, const Case& set) {
  if (claim.document >= set.documents.size()) return {};
  const Document& document = set.documents[claim.document];
  if (claim.sentence >= document.sentences.size()) return {};
  std::size_t from = document.sentences[claim.sentence].span.begin;
  const auto before = [](const Claim& c, std::pair<std::size_t, std::size_t> place) {
    return std::pair(c.document, c.sentence) < place;
  };
  auto it = std::lower_bound(set.claims.begin(), set.claims.end(), std::pair(claim.document, claim.sentence),
                             before);
  for (; it != set.claims.end() && it->document == claim.document && it->span.begin < claim.span.begin;
       ++it) {
    if (it->quantity() != nullptr) from = std::max(from, it->span.end);
  }
  return from < claim.span.begin ? document.text.substr(from, claim.span.begin - from) : std::string();
}

}  // namespace daejo
