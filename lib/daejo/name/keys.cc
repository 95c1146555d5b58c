#include "daejo/name/keys.h"

#include <algorithm>

#include "daejo/name/form.h"
#include "daejo/name/hangul.h"

namespace daejo {
namespace {

// The class of a sound: k, n, p, t, or 0 for what is left out.
char class_of(Sound s) {
  if (is_initial_sound(s)) return "\0kkntt\0nppttttttktp\0"[s];
  switch (s) {
    case sound::final_k:
      return 'k';
    case sound::final_n:
    case sound::final_m:
    case sound::final_ng:
      return 'n';
    case sound::final_t:
      return 't';
    case sound::final_p:
      return 'p';
    default:
      return 0;
  }
}

std::string key_of_hangul(std::u32string_view text) {
  std::string key;
  for (const Sound s : sounds(text)) {
    if (const char c = class_of(s); c != 0) key += c;
  }
  return key;
}

std::string key_of_latin(std::string_view word) {
  std::string key;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i], next = i + 1 < word.size() ? word[i + 1] : ' ',
               before = i > 0 ? word[i - 1] : ' ';
    const bool soft = next == 'e' || next == 'i' || next == 'y';
    if (c == before && c != 'c') continue;  // doubled letters are one
    switch (c) {
      case 'c':
        if (next == 'k') break;
        key += next == 'h' || soft ? 't' : 'k';
        break;
      case 'k':
      case 'q':
        key += 'k';
        break;
      case 'g':
        if (before == 'n' || next == 'h') break;
        key += soft ? 't' : 'k';
        break;
      case 'x':
        key += "kt";
        break;
      case 'b':
      case 'f':
      case 'v':
        key += 'p';
        break;
      case 'p':
        key += 'p';
        break;
      case 'd':
      case 't':
      case 's':
      case 'z':
      case 'j':
        if (c == 's' && before == 't') break;
        key += 't';
        break;
      case 'm':
      case 'n':
        key += 'n';
        break;
      default:
        break;
    }
  }
  return key;
}

void add(std::vector<std::string>& keys, std::string key) {
  std::sort(key.begin(), key.end());
  keys.push_back(key.empty() ? "-" : std::move(key));
}

void add_han(const NameTables& tables, std::u32string_view text, std::vector<std::string>& keys) {
  std::u32string korean;
  std::string pinyin;
  for (const char32_t c : text) {
    const std::u32string_view readings = tables.han.korean(c);
    const auto& plain = tables.han.plain_pinyin(c);
    korean += readings.empty() ? c : korean.empty() ? initial_sound(readings[0]) : readings[0];
    if (!plain.empty()) pinyin += key_of_latin(plain[0]);
  }
  add(keys, key_of_hangul(korean));
  add(keys, std::move(pinyin));
}

}  // namespace

std::vector<std::string> name_keys(const NameTables& tables, std::string_view name) {
  const NameForm form = name_form(tables, name);
  std::vector<std::string> keys;
  std::string whole;
  for (const NameToken& token : form.tokens) {
    std::string part;
    if (!token.latin.empty()) {
      part = key_of_latin(token.latin);
    } else if ((token.scripts & script::hangul) != 0) {
      part = key_of_hangul(token.text);
      // 나 for 라: the law takes a liquid, which counts for nothing, to an n, which does.
      const bool lawful = is_syllable(token.text[0]) && split(token.text[0]).initial == 2;
      if (lawful && form.tokens.size() == 1) add(keys, part.substr(1));
    } else {
      add_han(tables, token.text, keys);
      continue;
    }
    whole += part;
    if (form.tokens.size() > 1 && token.text.size() > 1) add(keys, std::move(part));
  }
  if (!whole.empty() || keys.empty()) add(keys, std::move(whole));
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

}  // namespace daejo
