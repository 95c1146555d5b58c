#include "daejo/name/keys.h"

#include <algorithm>
#include <array>
#include <span>

#include "daejo/name/classes.h"
#include "daejo/name/consonants.h"
#include "daejo/name/form.h"
#include "daejo/name/hangul.h"

namespace daejo {
namespace {

// One word of a name, as its token has it or, of Hangul alone, as it is written.
struct KeyWord {
  std::u32string_view text;
  std::string_view written;          // the same in UTF-8, where there is no token
  const NameToken* token = nullptr;  // nullptr: Hangul syllables only
  bool latin() const { return token != nullptr && !token->latin.empty(); }
  bool hangul() const { return token == nullptr || (token->scripts & script::hangul) != 0; }
};
using KeyWords = std::span<const KeyWord>;

// As the classes sorted and written out, nasals first, are sorted as words: which six readings of a long name
// are kept depends on it.
bool written_before(NameKey a, NameKey b) {
  const auto rest = [](NameKey key, int from) {
    return from < 1 && key.others() != 0 ? true : from < 2 && key.lips() != 0;
  };
  if (a.nasals() != b.nasals()) return a.nasals() < b.nasals() ? !rest(a, 0) : rest(b, 0);
  if (a.others() != b.others()) return a.others() < b.others() ? !rest(a, 1) : rest(b, 1);
  return a.lips() < b.lips();
}

// A few different keys where they need no memory of their own.
template <std::size_t most>
struct FewKeys {
  std::array<NameKey, most> keys;  // those behind `size` mean nothing
  std::size_t size = 0;
  void add(NameKey key) {
    if (std::find(begin(), end(), key) == end()) keys[size++] = key;
  }
  NameKey* begin() { return keys.data(); }
  NameKey* end() { return keys.data() + size; }
};

// The keys of a name: its words together, in every way that they may be read.
class Keys {
 public:
  explicit Keys(const NameTables& tables) : tables_(tables) { whole_.add({}); }

  void add(const KeyWord& word) {
    Readings readings;
    if (word.latin()) {
      read_latin(*word.token, readings);
    } else if (word.hangul()) {
      read_hangul(word.text, readings);
    } else {
      read_han(word.text, readings);
    }
    if (whole_.size == 1 && readings.size == 1) {  // as nearly always
      *whole_.begin() += *readings.begin();
      return;
    }
    FewKeys<most * most_readings> joined;
    for (const NameKey before : whole_)
      for (NameKey reading : readings) joined.add(reading += before);
    if (joined.size > most) std::sort(joined.begin(), joined.end(), written_before);
    whole_.size = std::min(joined.size, most);
    std::copy_n(joined.begin(), whole_.size, whole_.begin());
  }

  void take(std::vector<NameKey>& keys) { keys.insert(keys.end(), whole_.begin(), whole_.end()); }

 private:
  static constexpr std::size_t most = 6, most_readings = 6;
  using Readings = FewKeys<most_readings>;

  static void read_latin(const NameToken& token, Readings& out) {
    out.add(key_of_latin(token.latin));
    // Ends that French leaves silent.
    const std::size_t end = token.latin.find_last_not_of("stxdzpe");
    if (end != std::string::npos && end + 1 < token.latin.size())
      out.add(key_of_latin(std::string_view(token.latin).substr(0, end + 1)));
    if (token.latin.find('w') != std::string::npos) out.add(key_of_latin(token.latin, true));
    // A c that is silent before s: Tucson.
    if (const std::size_t at = token.latin.find("cs"); at != std::string::npos)
      out.add(key_of_latin(std::string(token.latin).erase(at, 1)));
    if (token.latin.find("ng") != std::string::npos) out.add(key_of_latin(token.latin, false, true));
    if (!token.cased.empty()) out.add(key_of_letters(token.cased));
  }

  static void read_hangul(std::u32string_view text, Readings& out) {
    const auto [key, open] = keys_of_hangul(text);
    out.add(key);
    // 나 for 라: the law takes a liquid, which counts for nothing, to an n, which does.
    if (is_syllable(text[0]) && split(text[0]).initial == 2) out.add(key.without_nasal());
    if (text.size() <= 4 && open != key) out.add(open);
    // Letters in it, as letters and by their names: 오픈ai.
    std::string latin;
    for (const char32_t c : text) {
      if (c >= 'a' && c <= 'z') latin += static_cast<char>(c);
    }
    if (latin.empty()) return;
    NameKey read = key, named = key;
    read += key_of_latin(latin);
    for (char& c : latin) c = static_cast<char>(c - 32);
    named += key_of_letters(latin);
    out.add(read);
    out.add(named);
  }

  void read_han(std::u32string_view text, Readings& out) const {
    std::u32string korean;
    NameKey pinyin;
    for (const char32_t c : text) {
      const std::u32string_view readings = tables_.han.korean(c);
      const auto& plain = tables_.han.plain_pinyin(c);
      korean += readings.empty() ? c : korean.empty() ? initial_sound(readings[0]) : readings[0];
      if (!plain.empty()) pinyin += key_of_latin(plain[0]);
    }
    out.add(keys_of_hangul(korean).all);
    out.add(pinyin);
  }

  const NameTables& tables_;
  FewKeys<most> whole_;
};

// Words that a short form may be made of.
bool is_telling(const NameTables& tables, const KeyWord& word) {
  if (word.text.size() < (word.latin() ? 3U : 2U)) return false;
  std::string hangul;
  if (!word.latin() && word.token != nullptr) hangul = to_utf8(word.text);
  const std::string_view text = word.latin()            ? word.token->latin
                                : word.token != nullptr ? hangul
                                                        : word.written;
  if (!tables.may_begin(text)) return true;
  const auto found = tables.words.find(text);
  return found == tables.words.end() ||
         std::all_of(found->second.begin(), found->second.end(), [](const NameWord& entry) {
           return entry.kind == WordKind::number || entry.kind == WordKind::region;
         });
}

// What remains without the class word: 나로우주센터 and Naro Space Center meet as 나로 and Naro.
void add_rest(const NameTables& tables, KeyWords words, std::u32string_view joined, bool hangul,
              std::vector<NameKey>& keys) {
  const auto add = [&](NameKey key) {
    if (key != NameKey()) keys.push_back(key);
  };
  if (hangul) {
    for (const ClassWord* word : tables.classes.at_end(joined))
      add(keys_of_hangul(joined.substr(0, joined.size() - word->korean.size())).all);
    return;
  }
  std::vector<const NameToken*> tokens;
  for (const KeyWord& word : words) {
    if (!word.latin()) return;
    tokens.push_back(word.token);
  }
  for (const ClassWords::English& found : tables.classes.in_english(tokens)) {
    NameKey key;
    // King Sejong Station is 세종기지.
    const bool title = !found.head && tokens.size() > found.size + 1 &&
                       tables.word(tokens[0]->latin, WordKind::title) != nullptr;
    for (std::size_t i = found.head ? found.size
                         : title    ? 1
                                    : 0;
         i < tokens.size() - (found.head ? 0 : found.size); ++i)
      key += key_of_latin(tokens[i]->latin);
    add(key);
  }
}

void add_keys(const NameTables& tables, KeyWords words, std::u32string_view joined, std::uint8_t scripts,
              std::vector<NameKey>& keys) {
  Keys whole(tables);
  for (const KeyWord& word : words) whole.add(word);
  whole.take(keys);
  if (words.size() > 2) {  // without middle names
    Keys ends(tables);
    ends.add(words.front());
    ends.add(words.back());
    ends.take(keys);
  }
  add_rest(tables, words, joined, (scripts & script::hangul) != 0, keys);
  for (const KeyWord& word : words) {
    if (words.size() < 2 && scripts != script::hangul && !word.latin()) break;
    if (!is_telling(tables, word)) continue;
    keys.push_back(word.latin() ? key_of_word(skeleton(word.token->latin)) : key_of_word(word.text));
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

constexpr std::size_t most_words = 24;  // compare_names joins nothing longer

// The letter of three bytes at a place of UTF-8; 0 where there is none.
char32_t syllable_at(std::string_view text, std::size_t at) {
  if (at + 3 > text.size()) return 0;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  if ((byte(0) & 0xF0) != 0xE0 || (byte(1) & 0xC0) != 0x80 || (byte(2) & 0xC0) != 0x80) return 0;
  return static_cast<char32_t>((byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F));
}

std::uint64_t mixed_in(std::uint64_t hash, char32_t c) {
  hash = (hash ^ c) * 0x9E3779B97F4A7C15u;
  return hash ^ hash >> 29;
}

}  // namespace

NameKey key_of_word(std::u32string_view word) {
  std::uint64_t hash = word.size();
  for (const char32_t c : word) hash = mixed_in(hash, c);
  return NameKey(hash | NameKey::word_bit);
}

NameKey key_of_word(std::string_view word) {
  std::uint64_t hash = word.size();
  for (const char c : word) hash = mixed_in(hash, static_cast<unsigned char>(c));
  return NameKey(hash | NameKey::word_bit);
}

std::vector<NameKey> name_keys(const NameTables& tables, std::string_view name) {
  return name_keys(tables, name_form(tables, name));
}

std::vector<NameKey> name_keys(const NameTables& tables, const NameForm& form) {
  std::array<KeyWord, most_words> words;
  const std::size_t size = std::min(form.tokens.size(), most_words);
  for (std::size_t i = 0; i < size; ++i) words[i] = {form.tokens[i].text, {}, &form.tokens[i]};
  std::vector<NameKey> keys;
  add_keys(tables, {words.data(), size}, form.joined, form.scripts, keys);
  return keys;
}

bool hangul_keys(const NameTables& tables, std::string_view name, std::vector<NameKey>& keys) {
  constexpr std::size_t most_letters = 64, most_here = 8;
  std::array<char32_t, most_letters> letters;
  std::array<KeyWord, most_here> words;
  std::size_t size = 0, word = 0, begin = 0, from = 0;
  keys.clear();
  const auto finish = [&](std::size_t to) {
    if (size == begin || word == most_here) return false;
    words[word++] = {{letters.data() + begin, size - begin}, name.substr(from, to - from)};
    begin = size;
    from = to + 1;
    return true;
  };
  for (std::size_t at = 0; at < name.size();) {
    if (name[at] == ' ') {
      if (!finish(at)) return false;
      ++at;
      continue;
    }
    const char32_t c = syllable_at(name, at);
    if (!is_syllable(c) || size == most_letters) return false;
    letters[size++] = c;
    at += 3;
  }
  if (!finish(name.size())) return false;
  add_keys(tables, {words.data(), word}, {letters.data(), size}, script::hangul, keys);
  return true;
}

}  // namespace daejo
