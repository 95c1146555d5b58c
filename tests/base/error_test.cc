#include "daejo/base/error.h"

#include <doctest/doctest.h>

using namespace daejo;

TEST_CASE("columns count code points, the caret stands by display width") {
  const Error e = error_at("r.yaml", "id: a\n설명: b\n", 13, "unknown key", "one of id, about");
  CHECK(e.line == 2);
  CHECK(e.column == 4);
  CHECK(format(e) == "r.yaml:2:4: error: unknown key\n    설명: b\n         ^\n  expected: one of id, about");
  CHECK(format(Error{.path = "no/such", .message = "no such file"}) == "no/such: error: no such file");
}
