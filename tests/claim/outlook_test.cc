#include "daejo/claim/outlook.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

using namespace daejo;

TEST_CASE("a plan is announced by how the sentence ends, and by what it says") {
  for (const std::string_view end :
       {"이렇다", "이렇습니다", "다음과 같다", "다음과 같습니다", "아래와 같다", "아래와 같습니다"})
    for (const std::string_view noun : {"계획", "예정", "일정", "순서"})
      for (const std::string_view mark : {"", ".", ":"}) {
        const std::string said = "비행 " + std::string(noun) + "은 " + std::string(end);
        INFO(said);
        CHECK(announces_plan(said + std::string(mark)));
        CHECK(!announces_plan(said + "고 했다."));
      }
  for (const std::string_view end : {"as follows", "like this", "the following"})
    for (const std::string_view noun : {"plan", "schedule", "timetable", "timeline"})
      CHECK(announces_plan("The " + std::string(noun) + " is " + std::string(end) + ":"));
  for (const std::string_view other : {"", ".", "다", "사정은 이렇다.", "계획이 있다.", "계획입니다.",
                                       "The plan is working", "plan shows", "A plan, this"})
    CHECK(!announces_plan(other));
}
