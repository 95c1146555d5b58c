#include "daejo/mention/anchor.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using daejo::Anchor;
using daejo::AnchorScan;

namespace {

AnchorScan scan() {
  AnchorScan s;
  s.add("스물", Anchor::numeral);
  s.add("삼", Anchor::numeral);
  s.add("삼월", Anchor::calendar);
  s.add("ten", Anchor::numeral);
  s.add("같은 해", Anchor::calendar);
  s.freeze();
  return s;
}

std::vector<std::string> anchors(std::string_view text) {
  static const AnchorScan s = scan();
  std::vector<std::string> out;
  for (Anchor a = s.next(text, 0); a; a = s.next(text, a.span.end)) out.emplace_back(slice(text, a.span));
  return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a run of digits is one anchor, wherever it stands") {
  CHECK(anchors("H100 x 5,576,000원") == Words{"100", "5", "576", "000"});
  CHECK(anchors("（１２）") == Words{"１２"});
  CHECK(anchors("") == Words{});
}

TEST_CASE("a word is an anchor only where a word begins") {
  CHECK(anchors("스물 둘") == Words{"스물"});
  CHECK(anchors("등산스물 3스물") == Words{"3"});
  CHECK(anchors("(삼") == Words{"삼"});
  CHECK(anchors("Ten listen ten.") == Words{"Ten", "ten"});
  CHECK(anchors("뒤같은 해") == Words{});
  CHECK(anchors("漢스물 é스물 스물漢 ㄱ스물 힣삼 가ꀀ삼") == Words{"스물", "삼"});
}

TEST_CASE("an anchor is all that its words may be, and as long as the longest") {
  const AnchorScan s = scan();
  const Anchor a = s.next("삼월", 0);
  CHECK(a.is(Anchor::numeral));
  CHECK(a.is(Anchor::calendar));
  CHECK(a.span == daejo::Span{0, 6});
}
