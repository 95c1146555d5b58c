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
  const NamePair turned{pair.tables, pair.of_b, pair.of_a, pair.kind};
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

NameAnswer compare_names(const NameTables& tables, std::string_view a, std::string_view b, NameKind kind) {
  return compare_names(tables, ComparedName(tables, a), ComparedName(tables, b), kind);
}

NameAnswer compare_names(const NameTables& tables, const ComparedName& a, const ComparedName& b,
                         NameKind kind) {
  const NameForm &x = a.form(), &y = b.form();
  if (x.tokens.empty() || y.tokens.empty()) return different_names();
  NameAnswer out = compare_as_written(x, y);
  // Longer than any name: no reason is worth its time.
  constexpr std::size_t most_bytes = 600, most_words = 24;
  if (std::max(x.written.size(), y.written.size()) > most_bytes ||
      std::max(x.tokens.size(), y.tokens.size()) > most_words)
    return out;
  if (out.verdict == NameVerdict::different) out = compare_by_script({tables, a, b, kind});
  return out;
}

}  // namespace daejo
