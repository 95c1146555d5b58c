// What a word tells is shared by sets, what a set counts is its own; and the filter by first letters.

#include "daejo/mention/name_words.h"

#include <random>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "name_support.h"
#include <doctest/doctest.h>

#include "daejo/mention/name.h"
#include "daejo/mention/name_dictionary.h"
#include "daejo/text/utf8.h"

using namespace daejo;
using namespace daejo::test;

namespace {

// "브라이언트 2 6;"
std::string listed(const NameTypes& types) {
  std::string out;
  for (const Candidate& c : types.candidates())
    out += std::string(c.text) + " " + std::to_string(c.count) + " " + std::to_string(c.particles) + ";";
  return out;
}

}  // namespace

TEST_CASE("words of a text with their stems and what they tell") {
  const Document d = document("량원펑이 딥시크-R1, 1,200명과 R&D를 말했다.\n\n한국은행은 Tim Cook을 만났다.");
  NameTypes types(lexicon());
  const NameText text = name_words(d, types, false);
  std::string words;
  for (std::size_t i = 0; i < text.words.size(); ++i) {
    const TextWord& w = text.words[i];
    words += std::string(text.stem(i)) + (w.stem != w.end ? "+" : "") + (w.is(TextWord::first) ? "! " : " ");
    CHECK(w.flags == text.type(i).flags);
    CHECK(w.letter == first_letter(text.word(i)));
    CHECK(w.pair == first_pair(text.word(i)));
    CHECK(text.type(i).text == text.word(i));
  }
  CHECK(words == "량원펑+! 딥시크-R1 1,200명+ R&D+ 말했다 한국은행+! Tim Cook+ 만났다 ");
}

TEST_CASE("words that masked text cuts go on behind it") {
  Document d = document("했다\u00A03초라고 했다.");
  d.masked.push_back({3, 6});
  NameTypes types(lexicon());
  const NameText text = name_words(d, types, false);
  std::string words;
  for (std::size_t i = 0; i < text.words.size(); ++i) words += std::string(text.word(i)) + " ";
  CHECK(words == "했다 3초라고 했다 ");
}

TEST_CASE("words are those of a walk from letter to letter") {
  enum Kind { none, hangul, han, small, capital, digit };
  const auto kind = [](char32_t c) {
    return is_digit(c)            ? digit
           : c >= 'A' && c <= 'Z' ? capital
           : is_latin(c)          ? small
           : is_han(c)            ? han
           : is_word(c)           ? hangul
                                  : none;
  };
  const auto joins = [](char32_t c, Kind before, Kind after) {
    const bool digits = before == digit && after == digit, capitals = before == capital && after == capital;
    return c == '-'
               ? before != none && before != han && (after == small || after == capital || after == digit)
           : c == '.'  ? digits || capitals
           : c == '&'  ? capitals
           : c == '\'' ? (before == small || before == capital) && after == capital
                       : c == ',' && digits;
  };
  const std::string pieces[] = {
      "가", "나다", "라마바사", "a", "bc", "D", "EF", "1", "23", ".",  ",",   "-",
      "&",  "'",    " ",        " ", " ",  "“", "”",  "·", "é",  "文", "퟿", "가나다라마바사아자차카타파하"};
  std::mt19937 random(5);
  for (int round = 0; round < 500; ++round) {
    std::string text = "가";
    for (unsigned n = random() % 60; n > 0; --n) text += pieces[random() % std::size(pieces)];
    std::vector<std::string> expected, found;
    std::string word;
    Kind last = none;
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint c = decode(text, at);
      const Kind now = kind(c.value), after = kind(decode(text, at + c.size).value);
      if (now != none || (!word.empty() && last != none && joins(c.value, last, after))) {
        word += text.substr(at, c.size);
        if (now != none) last = now;
      } else if (!word.empty()) {
        expected.push_back(std::exchange(word, {}));
        last = none;
      }
      at += c.size;
    }
    if (!word.empty()) expected.push_back(word);
    Document d;
    d.text = text;
    d.blocks.push_back({.span = {0, text.size()}});
    for (std::size_t at = 0; at < text.size(); at = text.find(' ', at + 1))
      d.sentences.push_back({.span = {at, at}});
    d.blocks[0].last_sentence = d.sentences.size();
    NameTypes types(lexicon());
    const NameText words = name_words(d, types, false);
    for (std::size_t i = 0; i < words.words.size(); ++i) {
      const TextWord& w = words.words[i];
      found.emplace_back(words.word(i));
      bool has[6] = {};
      for (std::size_t at = w.begin; at < w.end;) {
        const CodePoint c = decode(text, at);
        has[kind(c.value)] = true;
        at += c.size;
      }
      CHECK(w.is(TextWord::digit) == has[digit]);
      CHECK(w.is(TextWord::lower) == has[small]);
      CHECK(w.is(TextWord::latin) == (has[small] || has[capital]));
      CHECK(w.is(TextWord::upper) == (kind(decode(text, w.begin).value) == capital));
      CHECK(w.is(TextWord::hangul) == has[hangul]);
      CHECK(w.is(TextWord::han) == has[han]);
    }
    CHECK(found == expected);
    // What the finders are handed is what a look at every word would give them.
    std::vector<std::uint32_t> latin, marked, telling;
    std::size_t hangul_words = 0, latin_words = 0, sentences_hangul = 0, sentences_latin = 0, next = 0;
    for (std::uint32_t i = 0; i < words.words.size(); ++i) {
      const TextWord& w = words.words[i];
      const auto first = static_cast<unsigned char>(text[w.begin]);
      if (w.is(TextWord::latin) || (w.is(TextWord::digit) && first >= 0x80)) latin.push_back(i);
      const char before = w.begin == 0 ? ' ' : text[w.begin - 1];
      if (before == '\'' || before == '"' || (before & 0x80) != 0) marked.push_back(i);
      if (w.tells(WordType::beside_names)) telling.push_back(i);
      hangul_words += w.is(TextWord::hangul);
      latin_words += w.only_latin();
    }
    CHECK(words.latin == latin);
    CHECK(words.marked == marked);
    CHECK(words.telling == telling);
    for (const SentenceWords& s : words.sentences) {
      CHECK(s.begin == next);
      CHECK(words.words[s.begin].is(TextWord::first));
      for (next = s.begin + 1; next < words.words.size() && !words.words[next].is(TextWord::first);) ++next;
      CHECK(s.end == next);
      sentences_hangul += s.hangul, sentences_latin += s.latin;
    }
    CHECK(next == words.words.size());
    CHECK(sentences_hangul == hangul_words);
    CHECK(sentences_latin == latin_words);
  }
}

TEST_CASE("a set counts its own candidates, whatever was read before it") {
  const Document one = document("브라이언트가 왔다. 브라이언트는 갔다. 크리스토퍼를 보았다."),
                 other = document("크리스토퍼가 크리스토퍼는 크리스토퍼의 크리스토퍼를 본다.");
  std::string fresh;
  for (int round = 0; round < 3; ++round) {
    NameTypes types(lexicon()), more(lexicon());  // both look into one memory
    name_words(one, types, false);
    name_words(other, more, false);
    if (round == 0) fresh = listed(types);
    CHECK(listed(types) == fresh);
    CHECK(listed(more) != fresh);
  }
  CHECK(!fresh.empty());
}

TEST_CASE("a word is the same word in a memory of many") {
  NameTypes types(lexicon());
  std::vector<std::string> words;
  std::vector<std::uint32_t> numbers;
  for (int i = 0; i < 20000; ++i)
    words.push_back((i % 3 == 0 ? "thirteen-bytes" : "w") + std::to_string(i * 7919));
  const auto number = [&](const std::string& text) {
    Document d;
    d.text = text;
    NameText of;
    of.document = &d;
    of.words.push_back({.begin = 0, .end = static_cast<std::uint32_t>(text.size())});
    types.tell(of);
    return of.words[0].type;
  };
  for (const std::string& word : words) numbers.push_back(number(word));
  for (std::size_t i = 0; i < words.size(); ++i) {
    REQUIRE(number(words[i]) == numbers[i]);
    REQUIRE(types[numbers[i]].text == words[i]);
  }
  // Long words of one hash are two words all the same.
  std::unordered_map<std::uint32_t, std::string> by_hash;
  for (int i = 0; i < 1'000'000; ++i) {
    const std::string word = "sixteen-bytes-and-" + std::to_string(i);
    const auto [it, fresh] = by_hash.emplace(word_hash(word), word);
    if (fresh) continue;
    CHECK(number(word) != number(it->second));
    CHECK(number(word) == number(word));
    return;
  }
  FAIL("no two words of one hash");
}

TEST_CASE("no word is passed over that begins a name or with one") {
  std::mt19937 random(3);
  const std::string letters[] = {"가", "힣", "이", "A", "z", "é", "ł", "文", "3", "あ", "ㄱ"};
  const auto word = [&] {
    std::string out;
    for (unsigned n = 1 + random() % 4; n > 0; --n) out += letters[random() % std::size(letters)];
    return out;
  };
  const auto as_word = [](std::string_view text) {
    TextWord out;
    out.letter = first_letter(text);
    out.pair = first_pair(text);
    return out;
  };
  std::size_t passed = 0;
  for (int i = 0; i < 4000; ++i) {
    const std::string name = word(), text = word();
    FirstLetters first;
    first.add(name);
    const bool has = first.has(as_word(text));
    if (text.starts_with(name) || name.starts_with(text)) CHECK_MESSAGE(has, name, " ", text);
    passed += has ? 0 : 1;
  }
  CHECK(passed > 3000);
}

TEST_CASE("names behind many kinds of parentheses and marks") {
  const auto ties = [](std::string text) {
    std::string out;
    const NameFinding found = find_names(document(std::move(text)), lexicon());
    for (const NameTie& t : found.ties)
      out += found.mentions[t.a].name()->name + "=" + found.mentions[t.b].name()->name + ";";
    return out;
  };
  CHECK(ties("(알림) 딥시크(DeepSeek)는 새 모형을 (어제) 냈다. ‘량원펑’(梁文鋒)도 왔다.") ==
        "딥시크=DeepSeek;량원펑=梁文鋒;");
  CHECK(ties("The Korea Aerospace Administration (KASA) and others met.") ==
        "Korea Aerospace Administration=KASA;");
  CHECK(ties("딥시크 (DeepSeek)는 왔다.").empty());
}
