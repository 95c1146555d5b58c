#include "daejo/name/keys.h"

#include <algorithm>

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
    const bool meet = std::any_of(x.begin(), x.end(), [&](const std::string& key) {
      return std::find(y.begin(), y.end(), key) != y.end();
    });
    CHECK_MESSAGE(meet, a, " | ", b);
  }
}

TEST_CASE("the keys of a name") {
  using Keys = std::vector<std::string>;
  CHECK(name_keys(name_tables(), "량원펑") == Keys{"=량원펑", "nnnp"});
  CHECK(name_keys(name_tables(), "…") == Keys{"-"});
  CHECK(name_keys(name_tables(), "하") == Keys{"-"});
  CHECK(name_keys(name_tables(), "") == Keys{"-"});
}
