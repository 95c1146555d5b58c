#include "daejo/name/latin_words.h"

#include <algorithm>

#include "daejo/name/spelling.h"

namespace daejo {
namespace {

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Ig0r: digits that look like letters, among letters.
std::string without_look_alikes(std::string text) {
  const bool letters = std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a'; });
  const bool digits = std::any_of(text.begin(), text.end(), [](char c) { return c <= '9'; });
  if (!letters || !digits || text.size() < 3) return text;
  for (char& c : text) {
    switch (c) {
      case '0':
        c = 'o';
        break;
      case '1':
        c = 'i';
        break;
      case '3':
        c = 'e';
        break;
      case '4':
        c = 'a';
        break;
      case '5':
        c = 's';
        break;
      default:
        break;
    }
  }
  return text;
}

bool is_patronymic(std::string_view particle) {
  return particle == "bin" || particle == "ben" || particle == "ibn" || particle == "bint";
}

}  // namespace

void complete(const NameTables& tables, LatinWord& word, bool person) {
  word.plain = plain_spelling(word.text);
  word.letters = letters_of(word.text);
  word.plain_letters = letters_of(word.plain);
  if (!person) return;
  const auto found = tables.diminutives.find(word.text);
  word.full_names = found == tables.diminutives.end() ? nullptr : &found->second;
}

std::vector<LatinWord> latin_words(const NameTables& tables, const BareName& name, bool person) {
  std::vector<LatinWord> out;
  out.reserve(name.tokens.size());
  for (const NameToken* token : name.tokens) {
    if (person && token->initials && token->latin.size() > 1) {
      for (const char c : token->latin)
        out.push_back({.text = std::string(1, c), .initial = true}), complete(tables, out.back(), person);
      continue;
    }
    LatinWord word;
    word.text = token->latin;
    // One look into the table for all kinds of word.
    const auto entries = tables.may_begin(word.text) ? tables.words.find(word.text) : tables.words.end();
    const auto entry = [&](WordKind kind) -> const NameWord* {
      if (entries == tables.words.end()) return nullptr;
      for (const NameWord& e : entries->second)
        if (e.kind == kind) return &e;
      return nullptr;
    };
    const NameWord* number = !person && name.tokens.size() > 1 ? entry(WordKind::number) : nullptr;
    word.text = number != nullptr ? number->standard : without_look_alikes(word.text);
    if (word.text != token->latin) {
      word.how = number != nullptr ? "number-word" : "look-alike-digits";
      word.written = token->latin;
    }
    if (!person && name.tokens.size() > 1) {
      if (number == nullptr && entry(WordKind::filler) != nullptr) continue;
    }
    if (const NameWord* generation = person ? entry(WordKind::generation) : nullptr; generation != nullptr)
      word.text = generation->standard;
    word.number = is_number(word.text);
    word.initial = word.text.size() == 1 && !word.number;
    // Kim Jong-il has no Italian article: a particle stands before another word.
    word.particle =
        person && token != name.tokens.back() && !token->hyphened && entry(WordKind::particle) != nullptr;
    word.patronymic = person && !out.empty() && is_patronymic(out.back().text);
    complete(tables, word, person);
    // forty 4: tens and ones that were written apart
    if (!person && word.number && !out.empty() && out.back().number && out.back().text.size() == 2 &&
        out.back().text[1] == '0' && word.text.size() == 1 && word.text != "0") {
      out.back().text[1] = word.text[0];
      complete(tables, out.back(), person);
      out.back().written += ' ' + word.text;
      continue;
    }
    out.push_back(std::move(word));
  }
  return out;
}

void join_split_words(const NameTables& tables, std::vector<LatinWord>& a, const std::vector<LatinWord>& b,
                      bool person) {
  for (std::size_t i = 0; i + 1 < a.size(); ++i) {
    const std::size_t size = a[i].text.size() + a[i + 1].text.size();
    const auto may_be = [&](const LatinWord& word) {
      return word.text.size() + 2 >= size && word.text.size() <= size + 2;
    };
    if (std::none_of(b.begin(), b.end(), may_be)) continue;
    const std::string both = a[i].text + a[i + 1].text, plain = plain_spelling(both);
    const auto is_both = [&](const LatinWord& word) {
      if (word.text == both || (size > 5 && word.plain == plain)) return true;
      // Abdel-Moneim and Abdulmenam
      const int limit = 12 * static_cast<int>(size);
      return size > 8 && word.text[0] == both[0] && spelling_distance(word.plain, plain, limit) <= limit;
    };
    if (std::none_of(b.begin(), b.end(), is_both)) continue;
    a[i] = {.text = both, .patronymic = a[i].patronymic};
    complete(tables, a[i], person);
    a.erase(a.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

}  // namespace daejo
