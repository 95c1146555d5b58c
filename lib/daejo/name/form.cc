#include "daejo/name/form.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "daejo/name/hangul.h"
#include "daejo/name/letters.h"
#include "daejo/name/tables.h"

namespace daejo {
namespace {

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

class Former {
 public:
  Former(const NameTables& tables, std::string_view name) : tables_(tables), text_(normalised(name)) {
    form_.written = name;
    form_.tokens.reserve(4);
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

  void finish() {
    if (!token_.text.empty()) {
      constexpr std::uint8_t readable = script::latin | script::digit;
      token_.capitals = capitals_ > 0 && capitals_ == letters_;
      token_.initials |= letters_ == 1 && (token_.scripts & script::latin) != 0;
      token_.hyphened = hyphen_;
      if ((token_.scripts & ~readable) == 0) {
        for (const char32_t c : token_.text) token_.latin += static_cast<char>(c);
        keep_capitals();
      } else if ((token_.scripts & (script::hangul | script::han)) == 0 && letters_ <= longest_word) {
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

  static constexpr std::size_t longest_word = 100;  // no longer one is transliterated

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

}  // namespace daejo
