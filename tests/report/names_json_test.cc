#include "daejo/report/names_json.h"

#include <doctest/doctest.h>

using namespace daejo;

TEST_CASE("the answer on two names is one line") {
  std::string out;
  append_names_json(out, "7",
                    {.verdict = NameVerdict::variant,
                     .why = {{"initial-sound-law", "려현", "여현"}},
                     .preferred = "여현",
                     .strength = 0.95});
  append_names_json(
      out, "",
      {.verdict = NameVerdict::same, .why = {{"spacing", "여 현", "여현"}}, .preferred = "", .strength = 1});
  append_names_json(out, "\"9\"", {});
  CHECK(
      out ==
      R"({"id":"7","verdict":"variant","why":[{"reason":"initial-sound-law","from":"려현","to":"여현"}],"preferred":"여현","strength":0.95})"
      "\n"
      R"({"id":null,"verdict":"same","why":[{"reason":"spacing","from":"여 현","to":"여현"}],"preferred":null,"strength":1})"
      "\n"
      R"({"id":"\"9\"","verdict":"different","why":[],"preferred":null})"
      "\n");
}
