#include "daejo/name/compare.h"

#include "name/names.h"
#include <doctest/doctest.h>

using namespace daejo;

TEST_CASE("steps are readable") {
  const NameAnswer answer = compare_names(name_tables(), "양원펑", "梁文鋒", NameKind::person);
  REQUIRE(answer.verdict == NameVerdict::variant);
  CHECK(answer.why == std::vector<NameStep>{{"chinese-orthography", "梁文鋒", "liáng wén fēng"},
                                            {"chinese-orthography", "liáng wén fēng", "량원펑"},
                                            {"initial-sound-law", "량원펑", "양원펑"}});
  CHECK(answer.preferred == "량원펑");
}

TEST_CASE("two persons stay two") {
  for (const auto& [a, b] :
       {std::pair{"김정일", "김정은"}, {"Kim Jong Il", "김정은"}, {"이재명", "이재용"}}) {
    CHECK_MESSAGE(compare_names(name_tables(), a, b, NameKind::person).verdict == NameVerdict::different, a,
                  " | ", b);
  }
}
