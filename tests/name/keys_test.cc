#include "daejo/name/keys.h"

#include <algorithm>
#include <random>
#include <string>

#include "name/names.h"
#include <doctest/doctest.h>

using namespace daejo;

TEST_CASE("spellings of one name share a key") {
  const std::pair<std::string, std::string> pairs[] = {
      {"량원펑", "Liang Wenfeng"},
      {"양원펑", "Liang Wenfeng"},
      {"량원펑", "梁文鋒"},
      {"양원펑", "량원펑"},
      {"윤석열", "Yoon Suk-yeol"},
      {"트럼프", "Trump"},
      {"라현수", "나현수"},
      {"딥시크", "DeepSeek"},
      {"에스케이하이닉스", "SK하이닉스"},
      {"티에스엠시", "TSMC"},
      {"시진핑", "習近平"},
      {"모택동", "마오쩌둥"},
      {"하이플라이어", "High Flyer"},
      {"Mohammed Farouk", "Farouk Muhammad"},
      {"Angela Katharina Weber", "Angela Weber"},
      {"안나", "Anna"},
      {"로버트 프리보스트", "Robert Francis Prevost"},
  };
  for (const auto& [a, b] : pairs) {
    const auto x = name_keys(name_tables(), a), y = name_keys(name_tables(), b);
    const bool meet = std::any_of(x.begin(), x.end(),
                                  [&](NameKey key) { return std::find(y.begin(), y.end(), key) != y.end(); });
    CHECK_MESSAGE(meet, a, " | ", b);
  }
}

TEST_CASE("the keys of a name") {
  using Keys = std::vector<NameKey>;
  const NameKey none = key_of_classes("");
  CHECK(name_keys(name_tables(), "량원펑") == Keys{key_of_classes("nnnp"), key_of_word(U"량원펑")});
  CHECK(name_keys(name_tables(), "…") == Keys{none});
  CHECK(name_keys(name_tables(), "하") == Keys{none});
  CHECK(name_keys(name_tables(), "") == Keys{none});
  CHECK(key_of_classes("onpo") == key_of_classes("noop"));
  CHECK(key_of_classes("no") != key_of_classes("np"));
  CHECK(key_of_word("weber") == key_of_word(U"weber"));
  CHECK(!none.is_telling());
  CHECK(!key_of_classes("n").is_telling());
  CHECK(key_of_classes("nn").is_telling());
  CHECK(key_of_word("w").is_telling());
}

TEST_CASE("Hangul words have the same keys without being taken apart") {
  std::vector<NameKey> keys;
  std::mt19937 random(7);
  const auto syllable = [&] { return to_utf8(std::u32string(1, U'가' + random() % 11172)); };
  std::vector<std::string> names = {"나로우주센터",    "타이타닉호", "나현수",    "안나 안마",
                                    "주식회사 카카오", "윤 석 열",   "국제 연합", "가",
                                    "박 테리아 나 습"};
  for (int i = 0; i < 2000; ++i) {
    std::string name;
    for (unsigned words = 1 + random() % 4; words > 0; --words) {
      if (!name.empty()) name += ' ';
      for (unsigned n = 1 + random() % 5; n > 0; --n) name += syllable();
    }
    names.push_back(std::move(name));
  }
  for (const std::string& name : names) {
    REQUIRE(hangul_keys(name_tables(), name, keys));
    CHECK_MESSAGE(keys == name_keys(name_tables(), name), name);
  }
  for (const char* other : {"", " ", "가  나", "가 ", "오픈AI", "ㅋㅋ", "가·나", "梁", "é", "가\xEA\xB0"})
    CHECK_MESSAGE(!hangul_keys(name_tables(), other, keys), other);
}
