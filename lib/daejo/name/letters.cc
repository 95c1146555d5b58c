#include "daejo/name/letters.h"

#include <algorithm>
#include <memory>
#include <vector>

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include "daejo/name/form.h"
#include "daejo/name/hangul.h"
#include "daejo/name/tables.h"

namespace daejo {
namespace {

std::string icu_latin(const std::u32string& text) {
  thread_local const std::unique_ptr<icu::Transliterator> transliterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
  }();
  if (!transliterator) return {};
  icu::UnicodeString string = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                                            static_cast<int32_t>(text.size()));
  transliterator->transliterate(string);
  std::string utf8, out;
  string.toUTF8String(utf8);
  for (const char c : utf8) {
    if (is_ascii_alpha(static_cast<unsigned char>(c)) || (c >= '0' && c <= '9')) out += c;
  }
  return out;
}

// ki + ゃ = kya, shi + ゃ = sha, fu + ぁ = fa, te + ぃ = ti.
void append_small_kana(char32_t c, std::string& out) {
  static constexpr std::u32string_view glides = U"ゃゅょ", vowels = U"ぁぃぅぇぉ";
  if (const std::size_t at = glides.find(c); at != glides.npos) {
    const bool palatal = out.ends_with("shi") || out.ends_with("chi") || out.ends_with("ji");
    if (out.ends_with('i')) out.pop_back();
    if (!palatal) out += 'y';
    out += "auo"[at];
  } else if (const std::size_t v = vowels.find(c); v != vowels.npos) {
    if (!out.empty()) out.pop_back();
    out += "aiueo"[v];
  }
}

}  // namespace

std::u32string normalised(std::string_view name) {
  std::u32string text = to_utf32(name);
  if (std::all_of(text.begin(), text.end(), is_plain)) return text;
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfkc = unorm2_getNFKCInstance(&status);
  const icu::UnicodeString source = icu::UnicodeString::fromUTF32(
      reinterpret_cast<const UChar32*>(text.data()), static_cast<int32_t>(text.size()));
  std::vector<UChar> out(static_cast<std::size_t>(source.length()) * 18 + 1);
  if (U_FAILURE(status)) return text;
  const int32_t size = unorm2_normalize(nfkc, source.getBuffer(), source.length(), out.data(),
                                        static_cast<int32_t>(out.size()), &status);
  if (U_FAILURE(status)) return text;
  const icu::UnicodeString folded(out.data(), size);
  std::u32string result;
  for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1))
    result += static_cast<char32_t>(folded.char32At(i));
  return result;
}

std::string_view plain_latin(char32_t c) {
  switch (c) {
    case U'ß':
    case U'ẞ':
      return "ss";
    case U'æ':
    case U'Æ':
      return "ae";
    case U'œ':
    case U'Œ':
      return "oe";
    case U'ø':
    case U'Ø':
      return "o";
    case U'đ':
    case U'Đ':
    case U'ð':
    case U'Ð':
      return "d";
    case U'þ':
    case U'Þ':
      return "th";
    case U'ł':
    case U'Ł':
      return "l";
    case U'ı':
    case U'İ':
      return "i";
    case U'ə':
    case U'Ə':
      return "a";
    case U'ħ':
    case U'Ħ':
      return "h";
    default:
      break;
  }
  static constexpr std::string_view alphabet = "abcdefghijklmnopqrstuvwxyz";
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfd = unorm2_getNFDInstance(&status);
  UChar out[8];
  const int32_t size =
      U_SUCCESS(status) ? unorm2_getDecomposition(nfd, static_cast<UChar32>(c), out, 8, &status) : 0;
  if (U_FAILURE(status) || size <= 0 || !is_ascii_alpha(out[0])) return {};
  return alphabet.substr(static_cast<std::size_t>((out[0] | 32) - 'a'), 1);
}

char32_t unmarked(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfd = unorm2_getNFDInstance(&status);
  UChar out[8];
  const int32_t size =
      U_SUCCESS(status) ? unorm2_getDecomposition(nfd, static_cast<UChar32>(c), out, 8, &status) : 0;
  return U_SUCCESS(status) && size > 0 ? out[0] : c;
}

std::string read_as_latin(const NameTables& tables, const std::u32string& text) {
  std::string out;
  bool doubled = false;
  for (char32_t c : text) {
    if (c >= 0x30A1 && c <= 0x30F4) c -= 0x60;  // katakana to hiragana
    if (c == U'っ') {
      doubled = true;
      continue;
    }
    if (c == U'ー') continue;
    if (std::u32string_view(U"ゃゅょぁぃぅぇぉ").find(c) != std::u32string_view::npos) {
      append_small_kana(c, out);
      continue;
    }
    std::string to;
    if (c < 0x80) {
      to = static_cast<char>(c);
    } else if (const auto found = tables.letters.find(c); found != tables.letters.end()) {
      to = found->second;
    } else {
      return icu_latin(text);
    }
    if (doubled && !to.empty()) out += to.starts_with("ch") ? 't' : to[0];
    doubled = false;
    out += to;
  }
  return out;
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) {
    char buffer[4];
    int32_t size = 0;
    UBool error = false;
    U8_APPEND(reinterpret_cast<uint8_t*>(buffer), size, 4, static_cast<UChar32>(c), error);
    if (!error) out.append(buffer, static_cast<std::size_t>(size));
  }
  return out;
}

std::u32string to_utf32(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  const auto size = static_cast<int64_t>(text.size());
  for (int64_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT(bytes, i, size, c);
    out += c < 0 ? U'\uFFFD' : static_cast<char32_t>(c);
  }
  return out;
}

}  // namespace daejo
