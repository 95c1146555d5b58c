#include "daejo/name/form.h"

#include <algorithm>
#include <memory>

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include "daejo/name/hangul.h"
#include "daejo/name/tables.h"

namespace daejo {
namespace {

bool is_ascii_alpha(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_han_character(char32_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF); }
bool is_kana_letter(char32_t c) {
  return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC;
}

// NFKC leaves these as they are.
bool is_plain(char32_t c) {
  return c < 0x80 || is_syllable(c) || (c >= 0x4E00 && c <= 0x9FFF) || is_kana_letter(c);
}

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

// A Latin letter without its marks, or nothing when it is none.
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

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'’' || c == U'‘' || c == U'ʼ' || c == U'ʻ' || c == U'ʿ' || c == U'ʾ' ||
         c == U'`' || c == U'´' || c == U'′';
}
bool is_hyphen(char32_t c) { return c == U'-' || (c >= U'‐' && c <= U'―') || c == U'−'; }
bool is_letter(char32_t c) {
  if (c < 0x80) return is_ascii_alpha(c) || (c >= '0' && c <= '9');
  if (is_plain(c)) return true;
  return u_isalnum(static_cast<UChar32>(c)) || (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

std::uint8_t script_of(char32_t c) {
  if (c >= '0' && c <= '9') return script::digit;
  if (is_ascii_alpha(c)) return script::latin;
  if (is_syllable(c) || (c >= 0x3131 && c <= 0x318E)) return script::hangul;
  if (is_han_character(c)) return script::han;
  if (is_kana_letter(c)) return script::kana;
  return script::other;
}

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

// The Latin letters that a token of another script is read as; by the letters table where it knows them all.
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
    if (U"ゃゅょぁぃぅぇぉ"[0] != 0 &&
        std::u32string_view(U"ゃゅょぁぃぅぇぉ").find(c) != std::u32string_view::npos) {
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

class Former {
 public:
  Former(const NameTables& tables, std::string_view name) : tables_(tables), text_(normalised(name)) {
    form_.written = name;
  }

  NameForm form() {
    for (std::size_t i = 0; i < text_.size(); ++i) step(i);
    finish();
    for (NameToken& token : form_.tokens) {
      form_.joined += token.text;
      form_.scripts |= token.scripts;
    }
    if (form_.comma >= form_.tokens.size()) form_.comma = 0;
    return std::move(form_);
  }

 private:
  void step(std::size_t i) {
    const char32_t c = text_[i];
    if (is_letter(c)) {
      add(c);
    } else if (is_apostrophe(c) && !token_.text.empty()) {
      // dropped: Qa'ida, O’Brien
    } else if (c == U'.' && joins_initials(i)) {
      token_.initials = true;
    } else {
      if (c == U'.' && letters_ == 1) token_.initials = true;
      finish();
      hyphen_ = is_hyphen(c) && !form_.tokens.empty();
      if (c == U',' && form_.comma == 0) form_.comma = form_.tokens.size();
      if (c == U'&') {
        for (const char32_t letter : std::u32string_view(U"and")) add(letter);
        finish();
      }
      if (c == U'㈜') finish();
    }
  }

  // A dot between single letters: S.A.R.L., J.P.
  bool joins_initials(std::size_t i) const {
    if (token_.text.empty() || (letters_ != 1 && !token_.initials)) return false;
    const bool next = i + 1 < text_.size() && is_letter(text_[i + 1]);
    const bool after = i + 2 < text_.size() && is_letter(text_[i + 2]);
    return next && !after;
  }

  void add(char32_t c) {
    std::uint8_t kind = script_of(c);
    const bool upper = c < 0x80 ? (c >= 'A' && c <= 'Z') : u_isupper(static_cast<UChar32>(c)) != 0;
    ++letters_;
    if (upper) ++capitals_;
    if (kind == script::other && (c < 0x250 || (c >= 0x1E00 && c < 0x1F00))) {
      if (const std::string_view plain = plain_latin(c); !plain.empty()) {
        token_.scripts |= script::latin;
        for (const char letter : plain) {
          token_.text += static_cast<char32_t>(letter);
          cased_ += upper ? static_cast<char>(letter - 32) : letter;
        }
        return;
      }
    }
    // Greek and Cyrillic letters without their marks, so that the table of letters stays short.
    if (kind == script::other) {
      if (c >= 0x300 && c < 0x370) return;
      c = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
      if (c >= 0x370 && c < 0x400) c = unmarked(c);
    }
    token_.scripts |= kind;
    if (kind == script::latin || kind == script::digit) cased_ += static_cast<char>(c);
    token_.text += c < 0x80 && upper ? c + 32 : c;
  }

  static char32_t unmarked(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfd = unorm2_getNFDInstance(&status);
    UChar out[8];
    const int32_t size =
        U_SUCCESS(status) ? unorm2_getDecomposition(nfd, static_cast<UChar32>(c), out, 8, &status) : 0;
    return U_SUCCESS(status) && size > 0 ? out[0] : c;
  }

  void finish() {
    if (!token_.text.empty()) {
      constexpr std::uint8_t readable = script::latin | script::digit;
      token_.capitals = capitals_ > 0 && capitals_ == letters_;
      token_.initials |= letters_ == 1 && (token_.scripts & script::latin) != 0;
      token_.hyphened = hyphen_;
      if ((token_.scripts & ~readable) == 0) {
        for (const char32_t c : token_.text) token_.latin += static_cast<char>(c);
        keep_capitals();
      } else if ((token_.scripts & (script::hangul | script::han)) == 0) {
        token_.latin = read_as_latin(tables_, token_.text);
        if (!form_.transliterated.empty()) form_.transliterated += ' ';
        form_.transliterated += token_.latin;
      }
      form_.tokens.push_back(std::move(token_));
      hyphen_ = false;
    }
    token_ = {};
    cased_.clear();
    letters_ = capitals_ = 0;
  }

  // "AFP" and the "ATP" of "ATPase" may be spelled out; the capital of "Paris" may not.
  void keep_capitals() {
    std::string cased = cased_;
    const auto is_capital = [&](std::size_t i) {
      return i < cased_.size() && cased_[i] >= 'A' && cased_[i] <= 'Z';
    };
    bool any = false;
    for (std::size_t i = 0; i < cased.size(); ++i) {
      if (!is_capital(i)) continue;
      const bool run = (i > 0 && is_capital(i - 1)) || is_capital(i + 1) || cased.size() == 1;
      if (!run) cased[i] = static_cast<char>(cased[i] + 32);
      any |= run;
    }
    if (any && cased.size() == token_.latin.size()) token_.cased = std::move(cased);
  }

  const NameTables& tables_;
  std::u32string text_;
  NameForm form_;
  NameToken token_;
  std::string cased_;
  std::size_t letters_ = 0, capitals_ = 0;
  bool hyphen_ = false;
};

}  // namespace

NameForm name_form(const NameTables& tables, std::string_view name) { return Former(tables, name).form(); }

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
