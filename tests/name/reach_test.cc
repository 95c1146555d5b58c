// The filter before the alignment never says no where the alignment would hold.

#include <random>
#include <string>
#include <vector>

#include "name/names.h"
#include <doctest/doctest.h>

#include "daejo/name/bare.h"
#include "daejo/name/form.h"
#include "daejo/name/sound_reach.h"
#include "daejo/name/tables.h"

using namespace daejo;

namespace {

int least(const SoundTable& table, const std::vector<std::string>& words, const Sounds& target) {
  SoundReach reach(table);
  for (const std::string& word : words) reach.add(word);
  int letters = 0;
  for (std::size_t w = 0; w < words.size(); ++w) letters += reach.least_of_word(w, set_of(target));
  return std::max(reach.least_of_sounds(target), letters);
}

void check(const SoundTable& table, const std::vector<std::string>& words, const std::u32string& hangul) {
  const Sounds target = sounds(hangul);
  for (const bool turned : {false, true}) {
    std::string source;
    for (std::size_t w = 0; w < words.size(); ++w)
      source += (w > 0 ? " " : "") + words[turned ? words.size() - 1 - w : w];
    const auto cost = align(table, source, target, 900);
    if (cost) CHECK_MESSAGE(least(table, words, target) <= *cost, source, " | ", to_utf8(hangul));
  }
}

}  // namespace

TEST_CASE("what is read at a cost has no higher bound") {
  const NameTables& tables = name_tables();
  const std::pair<std::vector<std::string>, std::u32string> pairs[] = {
      {{"everest"}, U"에베레스트"},
      {{"angela", "weber"}, U"앙겔라베버"},
      {{"wojciech", "zaremba"}, U"보이체흐자렘바"},
      {{"liang", "wenfeng"}, U"량원펑"},
      {{"xi", "jinping"}, U"시진핑"},
      {{"yoon", "suk", "yeol"}, U"윤석열"},
      {{"lee", "jaemyung"}, U"이재명"},
      {{"toukyou"}, U"도쿄"},
      {{"nakamura"}, U"나카무라"},
      {{"TSMC"}, U"티에스엠시"},
      {{"ATPase"}, U"에이티피에이스"},
      {{"openai"}, U"오픈ai"},
      {{"knight"}, U"나이트"},
      {{"tucson"}, U"투손"}};
  for (const auto& [words, hangul] : pairs)
    for (const SoundTable* table : {&tables.latin, &tables.korean, &tables.pinyin, &tables.romaji})
      check(*table, words, hangul);
  CHECK(align(tables.latin, "everest", sounds(U"에베레스트"), 60));
  CHECK(align(tables.pinyin, "liang wenfeng", sounds(U"량원펑"), 0));
}

TEST_CASE("nor have letters and syllables at random") {
  const NameTables& tables = name_tables();
  std::mt19937 random(11);
  constexpr std::string_view letters = "aaeeiioouubcdfghjklmnpqrstvwxyznrstlkmhSTM3";
  for (int round = 0; round < 3000; ++round) {
    std::vector<std::string> words(1 + random() % 2);
    for (std::string& word : words)
      for (unsigned n = 1 + random() % 6; n > 0; --n) word += letters[random() % letters.size()];
    std::u32string hangul;
    for (unsigned n = 1 + random() % 4; n > 0; --n) hangul += U'가' + random() % 11172;
    for (const SoundTable* table : {&tables.latin, &tables.korean, &tables.romaji})
      check(*table, words, hangul);
  }
}

TEST_CASE("most pairs are told apart without an alignment") {
  const SoundTable& latin = name_tables().latin;
  CHECK(least(latin, {"everest"}, sounds(U"에베레스트")) == 0);
  CHECK(least(latin, {"everest"}, sounds(U"카트만두")) >= 150);  // no letter is read as ㅋ
  CHECK(least(latin, {"explainer"}, sounds(U"벵가지")) >= 90);   // no sound is written with an l
  CHECK(least(name_tables().korean, {"kim", "minsu"}, sounds(U"박세찬")) > 1000);
}

TEST_CASE("two rows of sounds are no nearer than their consonants allow") {
  std::mt19937 random(13);
  constexpr std::u32string_view syllables =
      U"가각그크커나난느다탇드트라랄르마맘무바밥브프사삿스자즈츠하흐아이은";
  const auto word = [&] {
    std::u32string out;
    for (unsigned n = 1 + random() % 5; n > 0; --n)
      out += random() % 4 == 0 ? static_cast<char32_t>(U'가' + random() % 11172)
                               : syllables[random() % syllables.size()];
    return out;
  };
  for (int round = 0; round < 20000; ++round) {
    const std::u32string a = word(), b = word();
    const Sounds x = sounds(a), y = sounds(b);
    const int distance = sounds_distance(x, y, 10000);
    if (least_sounds_distance(x, y) > distance) CHECK_MESSAGE(false, to_utf8(a), " | ", to_utf8(b));
  }
  CHECK(least_sounds_distance(sounds(U"도널드"), sounds(U"도날드")) == 0);
  CHECK(least_sounds_distance(sounds(U"그레그"), sounds(U"그렉")) == 0);
  CHECK(least_sounds_distance(sounds(U"마르지"), sounds(U"데르나")) >= 90);
}

TEST_CASE("a name that is compared with many is compared as any other") {
  const NameTables& tables = name_tables();
  constexpr std::string_view names[] = {"Kim Jong-un", "김정은", "Angela Weber", "앙겔라 베버", "Dr. Weber",
                                        "梁文鋒",      "량원펑", "타이타닉호",   "RMS Titanic", "㈜카카오"};
  std::vector<ComparedName> ready;
  for (const std::string_view name : names) ready.emplace_back(tables, name);
  for (const NameKind kind : {NameKind::any, NameKind::person, NameKind::organisation}) {
    for (const ComparedName& a : ready) {
      for (const ComparedName& b : ready) {
        const NameAnswer once = compare_names(tables, a.form().written, b.form().written, kind),
                         again = compare_names(tables, a, b, kind);
        CHECK(once.verdict == again.verdict);
        CHECK(once.why == again.why);
        CHECK(once.strength == again.strength);
      }
    }
  }
}
