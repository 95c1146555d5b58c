#include "daejo/name/keys.h"

#include <algorithm>

#include "name/names.h"
#include <doctest/doctest.h>

using namespace daejo;

TEST_CASE("spellings of one name share a key") {
  const std::pair<const char*, const char*> pairs[] = {
      {"량원펑", "Liang Wenfeng"}, {"양원펑", "Liang Wenfeng"}, {"량원펑", "梁文鋒"}, {"양원펑", "량원펑"},
      {"윤석열", "Yoon Suk-yeol"}, {"트럼프", "Trump"},         {"라현수", "나현수"}, {"딥시크", "DeepSeek"},
  };
  for (const auto& [a, b] : pairs) {
    const auto x = name_keys(name_tables(), a), y = name_keys(name_tables(), b);
    const bool meet = std::any_of(x.begin(), x.end(), [&](const std::string& key) {
      return std::find(y.begin(), y.end(), key) != y.end();
    });
    CHECK_MESSAGE(meet, a, " | ", b);
  }
}

TEST_CASE("a name without letters has one key, an empty one none that matters") {
  CHECK(name_keys(name_tables(), "…") == std::vector<std::string>{"-"});
  CHECK(name_keys(name_tables(), "하") == std::vector<std::string>{"-"});
}
