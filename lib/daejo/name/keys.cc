#include "daejo/name/keys.h"

#include <algorithm>
#include <array>

#include "daejo/name/classes.h"
#include "daejo/name/form.h"
#include "daejo/name/hangul.h"
#include "daejo/name/spelling.h"

namespace daejo {
namespace {

constexpr char no_class = 0;

char class_of(Sound s) {
  if (is_initial_sound(s)) {
    constexpr std::string_view by_initial = "oonoo-nppoo-ooooop-";  // ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ
    const char c = by_initial[static_cast<std::size_t>(s - sound::initials)];
    return c == '-' ? no_class : c;
  }
  switch (s) {
    case sound::final_k:
    case sound::final_t:
      return 'o';
    case sound::final_n:
    case sound::final_m:
    case sound::final_ng:
      return 'n';
    case sound::final_p:
      return 'p';
    default:
      return no_class;
  }
}

// `checked`: with the stops that Sino-Korean keeps and Mandarin has lost at the ends of syllables (습 and
// xi).
std::string key_of_hangul(std::u32string_view text, bool checked = true) {
  std::string key;
  Sound before = sound::none;
  for (const Sound s : sounds(text)) {
    const bool doubled = (before == sound::final_n && s == sound::initials + 2) ||
                         (before == sound::final_m && s == sound::initials + 6);  // 안나
    before = s;
    if (doubled || (!checked && (s == sound::final_k || s == sound::final_p))) continue;
    if (const char c = class_of(s); c != no_class) key += c;
  }
  return key;
}

// Letters that stand for one sound together; longest first where one begins as another does.
constexpr std::string_view digraphs[] = {"tsch", "sch", "tch", "ch", "ck", "cz", "dg", "dj", "ds", "dz",
                                         "gh",   "ng",  "ph",  "sh", "sz", "th", "ts", "tz", "zh"};

std::string key_of_latin(std::string_view word, bool german = false, bool hard = false) {
  std::string key;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    if (i > 0 && c == word[i - 1]) continue;  // doubled letters are one
    // High, Knight: silent.
    if (c == 'g' && i > 0 && i + 1 < word.size() && word[i + 1] == 'h' &&
        (i + 2 == word.size() || word[i + 2] == 't')) {
      ++i;
      continue;
    }
    const auto* digraph = std::find_if(std::begin(digraphs), std::end(digraphs),
                                       [&](std::string_view d) { return word.substr(i).starts_with(d); });
    char found = no_class;
    switch (c) {
      case 'b':
      case 'f':
      case 'p':
      case 'v':
        found = 'p';
        break;
      case 'w':
        found = german ? 'p' : no_class;
        break;
      case 'm':
      case 'n':
        found = 'n';
        break;
      case 'c':
      case 'd':
      case 'g':
      case 'j':
      case 'k':
      case 'q':
      case 's':
      case 't':
      case 'x':
      case 'z':
        found = 'o';
        break;
      default:
        break;
    }
    if (found == no_class) continue;
    key += found;
    if (c == 'x' && i > 0) key += 'o';
    if (hard && word.substr(i).starts_with("ng")) key += 'o';
    if (digraph != std::end(digraphs)) i += digraph->size() - 1;
  }
  return key;
}

// A word in capitals by the names of its letters: tsmc is 티에스엠시.
std::string key_of_letters(std::string_view word) {
  constexpr std::array<std::string_view, 26> by_letter = {"",  "p", "o", "o", "",   "p",  "o", "o", "",
                                                          "o", "o", "",  "n", "n",  "",   "p", "o", "",
                                                          "o", "o", "",  "p", "op", "oo", "",  "oo"};
  std::string key;
  for (const char c : word) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    const bool named = c != lower;
    if (named && lower >= 'a' && lower <= 'z')
      key += by_letter[static_cast<std::size_t>(lower - 'a')];
    else
      key += key_of_latin(std::string_view(&lower, 1));
  }
  return key;
}

// The consonants of a word as spellings agree on them: "mohammed" and "muhammad" are "mhmd".
std::string skeleton(std::string_view word) {
  std::string out;
  for (char c : plain_spelling(word)) {
    if (std::string_view("aeiouy").find(c) != std::string_view::npos && !out.empty()) continue;
    if (c == 'z' || c == 'c') c = 's';
    if (c == 'f') c = 'v';
    if (c == 'q') c = 'k';
    if (out.empty() || out.back() != c) out += c;
  }
  return out;
}

// The keys of a name: its words together, in every way that they may be read.
class Keys {
 public:
  explicit Keys(const NameTables& tables) : tables_(tables) {}

  void add(const NameToken& token) {
    std::vector<std::string> readings;
    if (!token.latin.empty()) {
      readings = read_latin(token);
    } else if ((token.scripts & script::hangul) != 0) {
      readings = read_hangul(token);
    } else {
      readings = read_han(token.text);
    }
    std::vector<std::string> joined;
    for (const std::string& before : whole_) {
      for (const std::string& reading : readings) {
        joined.push_back(before + reading);
        std::sort(joined.back().begin(), joined.back().end());
      }
    }
    std::sort(joined.begin(), joined.end());
    joined.erase(std::unique(joined.begin(), joined.end()), joined.end());
    if (joined.size() > most) joined.resize(most);
    whole_ = std::move(joined);
  }

  void take(std::vector<std::string>& keys) {
    for (std::string& key : whole_) keys.push_back(key.empty() ? "-" : std::move(key));
  }

 private:
  static constexpr std::size_t most = 6;

  static std::vector<std::string> read_latin(const NameToken& token) {
    std::vector<std::string> out{key_of_latin(token.latin)};
    // Ends that French leaves silent.
    const std::size_t end = token.latin.find_last_not_of("stxdzpe");
    if (end != std::string::npos && end + 1 < token.latin.size())
      out.push_back(key_of_latin(std::string_view(token.latin).substr(0, end + 1)));
    if (token.latin.find('w') != std::string::npos) out.push_back(key_of_latin(token.latin, true));
    // A c that is silent before s: Tucson.
    if (const std::size_t at = token.latin.find("cs"); at != std::string::npos)
      out.push_back(key_of_latin(std::string(token.latin).erase(at, 1)));
    if (token.latin.find("ng") != std::string::npos) out.push_back(key_of_latin(token.latin, false, true));
    if (!token.cased.empty()) out.push_back(key_of_letters(token.cased));
    return out;
  }

  static std::vector<std::string> read_hangul(const NameToken& token) {
    const std::string key = key_of_hangul(token.text);
    std::vector<std::string> out{key};
    // 나 for 라: the law takes a liquid, which counts for nothing, to an n, which does.
    const bool lawful = is_syllable(token.text[0]) && split(token.text[0]).initial == 2;
    if (lawful) out.push_back(key.substr(1));
    if (std::string open = key_of_hangul(token.text, false); open != key && token.text.size() <= 4)
      out.push_back(std::move(open));
    // Letters in it, as letters and by their names: 오픈ai.
    std::string latin;
    for (const char32_t c : token.text) {
      if (c >= 'a' && c <= 'z') latin += static_cast<char>(c);
    }
    if (!latin.empty()) {
      std::string capitals = latin;
      for (char& c : capitals) c = static_cast<char>(c - 32);
      out.push_back(key + key_of_latin(latin));
      out.push_back(key + key_of_letters(capitals));
    }
    return out;
  }

  std::vector<std::string> read_han(std::u32string_view text) const {
    std::u32string korean;
    std::string pinyin;
    for (const char32_t c : text) {
      const std::u32string_view readings = tables_.han.korean(c);
      const auto& plain = tables_.han.plain_pinyin(c);
      korean += readings.empty() ? c : korean.empty() ? initial_sound(readings[0]) : readings[0];
      if (!plain.empty()) pinyin += key_of_latin(plain[0]);
    }
    return {key_of_hangul(korean), std::move(pinyin)};
  }

  const NameTables& tables_;
  std::vector<std::string> whole_{""};
};

// Words that a short form may be made of.
bool is_telling(const NameTables& tables, const NameToken& token) {
  if (token.text.size() < (token.latin.empty() ? 2U : 3U)) return false;
  const auto found = tables.words.find(token.latin.empty() ? to_utf8(token.text) : token.latin);
  return found == tables.words.end() ||
         std::all_of(found->second.begin(), found->second.end(), [](const NameWord& word) {
           return word.kind == WordKind::number || word.kind == WordKind::region;
         });
}

// What remains without the class word: 나로우주센터 and Naro Space Center meet as 나로 and Naro.
void add_rest(const NameTables& tables, const NameForm& form, std::vector<std::string>& keys) {
  const auto add = [&](std::string key) {
    std::sort(key.begin(), key.end());
    if (!key.empty()) keys.push_back(std::move(key));
  };
  if ((form.scripts & script::hangul) != 0) {
    for (const ClassWord* word : tables.classes.at_end(form.joined))
      add(key_of_hangul(
          std::u32string_view(form.joined).substr(0, form.joined.size() - word->korean.size())));
    return;
  }
  std::vector<const NameToken*> tokens;
  for (const NameToken& token : form.tokens) {
    if (token.latin.empty()) return;
    tokens.push_back(&token);
  }
  for (const ClassWords::English& found : tables.classes.in_english(tokens)) {
    std::string key;
    // King Sejong Station is 세종기지.
    const bool title = !found.head && tokens.size() > found.size + 1 &&
                       tables.word(tokens[0]->latin, WordKind::title) != nullptr;
    for (std::size_t i = found.head ? found.size
                         : title    ? 1
                                    : 0;
         i < tokens.size() - (found.head ? 0 : found.size); ++i)
      key += key_of_latin(tokens[i]->latin);
    add(std::move(key));
  }
}

}  // namespace

std::vector<std::string> name_keys(const NameTables& tables, std::string_view name) {
  return name_keys(tables, name_form(tables, name));
}

std::vector<std::string> name_keys(const NameTables& tables, const NameForm& form) {
  constexpr std::size_t most_words = 24;  // compare_names joins nothing longer
  if (form.tokens.size() > most_words) {
    NameForm shorter = form;
    shorter.tokens.resize(most_words);
    return name_keys(tables, shorter);
  }
  const std::vector<NameToken>& tokens = form.tokens;
  std::vector<std::string> keys;
  Keys whole(tables);
  for (const NameToken& token : tokens) whole.add(token);
  whole.take(keys);
  if (tokens.size() > 2) {  // without middle names
    Keys ends(tables);
    ends.add(tokens.front());
    ends.add(tokens.back());
    ends.take(keys);
  }
  add_rest(tables, form, keys);
  for (const NameToken& token : tokens) {
    if (tokens.size() < 2 && form.scripts != script::hangul && token.latin.empty()) break;
    if (is_telling(tables, token))
      keys.push_back("=" + (token.latin.empty() ? to_utf8(token.text) : skeleton(token.latin)));
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

}  // namespace daejo
