#include "daejo/name/compare.h"

#include <algorithm>
#include <utility>

#include "daejo/name/pairs.h"

namespace daejo {
namespace {

bool reads_latin(const NameForm& form) {
  return !form.tokens.empty() && std::all_of(form.tokens.begin(), form.tokens.end(),
                                             [](const NameToken& t) { return !t.latin.empty(); });
}

// Letters with marks or of full width, which folding has turned into plain ones.
bool has_wide_letters(std::string_view text) {
  for (const char32_t c : to_utf32(text)) {
    if ((c >= 0xC0 && c < 0x250) || (c >= 0x1E00 && c < 0x1F00) || (c >= 0xFF10 && c < 0xFF5B)) return true;
  }
  return false;
}

// Equal but for how they are set: the first reason that makes them equal.
NameAnswer compare_as_written(const NameForm& a, const NameForm& b) {
  if (a.joined != b.joined || a.joined.empty()) return different_names();
  NameAnswer out;
  out.verdict = NameVerdict::same;
  out.strength = 1;
  if (a.written == b.written) return out;
  std::string x(a.written), y(b.written);
  const auto without = [](std::string text, auto drop) {
    std::string kept;
    for (const char c : text) {
      if (!drop(c)) kept += c;
    }
    return kept;
  };
  const auto lower = [](std::string text) {
    for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return text;
  };
  const auto is_blank = [](char c) { return c == ' '; };
  const char* reason = "punctuation";
  if (lower(x) == lower(y)) {
    reason = "letter-case";
  } else if (without(x, is_blank) == without(y, is_blank)) {
    reason = "spacing";
  } else if (has_wide_letters(x) != has_wide_letters(y)) {
    reason = "width-or-marks";
  }
  out.why.push_back({reason, std::move(x), std::move(y)});
  return out;
}

NameAnswer compare_by_script(const NamePair& pair) {
  const NamePair turned{pair.tables, pair.b, pair.a, pair.kind};
  const auto has = [](const NameForm& form, std::uint8_t set) { return (form.scripts & set) != 0; };
  const bool hangul_a = has(pair.a, script::hangul), hangul_b = has(pair.b, script::hangul);
  const bool han_a = has(pair.a, script::han), han_b = has(pair.b, script::han);
  if (hangul_a && hangul_b) return compare_hangul(pair);
  if (hangul_a && han_b) return compare_hangul_han(pair);
  if (han_a && hangul_b) return compare_hangul_han(turned);
  if (hangul_a && reads_latin(pair.b)) return compare_hangul_latin(pair);
  if (hangul_b && reads_latin(pair.a)) return compare_hangul_latin(turned);
  if (han_a && han_b) return compare_han(pair);
  if (han_a && reads_latin(pair.b)) return compare_han_latin(pair);
  if (han_b && reads_latin(pair.a)) return compare_han_latin(turned);
  if (reads_latin(pair.a) && reads_latin(pair.b)) {
    if (NameAnswer out = compare_latin_classes(pair); out.verdict != NameVerdict::different) return out;
    return compare_latin(pair);
  }
  return different_names();
}

}  // namespace

std::string_view name(NameVerdict verdict) {
  switch (verdict) {
    case NameVerdict::same:
      return "same";
    case NameVerdict::variant:
      return "variant";
    case NameVerdict::different:
      break;
  }
  return "different";
}

NameAnswer different_names() { return {}; }

NameAnswer variant_names(std::string reason, std::string from, std::string to, double strength) {
  NameAnswer out;
  out.verdict = NameVerdict::variant;
  out.why.push_back({std::move(reason), std::move(from), std::move(to)});
  out.strength = strength;
  return out;
}

BareName bare_name(const NameTables& tables, const NameForm& form, NameKind kind) {
  BareName out;
  const std::vector<NameToken>& tokens = form.tokens;
  std::vector<std::string> hangul;  // only where there is some
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].latin.empty()) continue;
    hangul.resize(tokens.size());
    hangul[i] = to_utf8(tokens[i].text);
  }
  const auto latin_or_text = [&](std::size_t i) -> const std::string& {
    return tokens[i].latin.empty() ? hangul[i] : tokens[i].latin;
  };
  std::vector<bool> dropped(tokens.size(), false);
  std::size_t left = tokens.size();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (dropped[i] || !tables.may_begin(latin_or_text(i))) continue;
    std::string words, matched;
    std::size_t best = 0;
    const NameWord* entry = nullptr;
    const auto longest = tables.longest.find(latin_or_text(i));
    if (longest == tables.longest.end()) continue;
    for (std::size_t n = 1; n <= longest->second && i + n <= tokens.size(); ++n) {
      if (n > 1) words += ' ';
      words += latin_or_text(i + n - 1);
      const NameWord* found = kind == NameKind::person ? nullptr : tables.word(words, WordKind::form);
      if (found == nullptr) found = tables.word(words, WordKind::title);
      if (found != nullptr && found->kind == WordKind::title &&
          (kind == NameKind::organisation || (n == 1 && tokens.size() == 1)))
        found = nullptr;
      if (found != nullptr) {
        best = n;
        entry = found;
        matched = words;
      }
    }
    if (best == 0 || best >= left) continue;
    // Titles stand before a name or after it, in Hangul after it; a Sultan in the middle is a name.
    if (entry->kind == WordKind::title) {
      const bool first = std::all_of(dropped.begin(), dropped.begin() + static_cast<std::ptrdiff_t>(i),
                                     [](bool d) { return d; });
      if (!first && i != form.comma && i + best != tokens.size()) continue;
    }
    if (entry->kind == WordKind::title && (tokens[i].scripts & script::hangul) != 0 && i == 0) continue;
    (entry->kind == WordKind::form ? out.forms : out.titles).push_back(matched);
    for (std::size_t n = 0; n < best; ++n) dropped[i + n] = true;
    left -= best;
  }
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (dropped[i]) continue;
    out.tokens.push_back(&tokens[i]);
    out.joined += tokens[i].text;
  }
  // Written on to the name without a space: 주식회사카카오, 카카오㈜.
  if (kind != NameKind::person && (form.scripts & script::hangul) != 0) {
    for (const std::u32string& word : tables.hangul_forms) {
      if (out.joined.size() <= word.size()) continue;
      if (out.joined.starts_with(word)) {
        out.joined.erase(0, word.size());
      } else if (out.joined.ends_with(word)) {
        out.joined.erase(out.joined.size() - word.size());
      } else {
        continue;
      }
      out.forms.push_back(to_utf8(word));
    }
    const bool bracketed =
        form.written.find("(주)") != form.written.npos || form.written.find("㈜") != form.written.npos;
    if (bracketed && out.joined.size() > 1) {
      const bool head = out.joined.starts_with(U"주") && tokens.front().text == U"주";
      const bool tail = tokens.back().text == U"주";
      if (head)
        out.joined.erase(0, 1);
      else if (tail)
        out.joined.pop_back();
      if (head || tail) {
        out.forms.push_back("주식회사");
        std::erase_if(out.tokens, [](const NameToken* token) { return token->text == U"주"; });
      }
    }
  }
  return out;
}

NameAnswer compare_names(const NameTables& tables, std::string_view a, std::string_view b, NameKind kind) {
  return compare_names(tables, name_form(tables, a), name_form(tables, b), kind);
}

NameAnswer compare_names(const NameTables& tables, const NameForm& x, const NameForm& y, NameKind kind) {
  if (x.tokens.empty() || y.tokens.empty()) return different_names();
  NameAnswer out = compare_as_written(x, y);
  // Longer than any name: no reason is worth its time.
  constexpr std::size_t most_bytes = 600, most_words = 24;
  if (std::max(x.written.size(), y.written.size()) > most_bytes ||
      std::max(x.tokens.size(), y.tokens.size()) > most_words)
    return out;
  if (out.verdict == NameVerdict::different) out = compare_by_script({tables, x, y, kind});
  return out;
}

}  // namespace daejo
