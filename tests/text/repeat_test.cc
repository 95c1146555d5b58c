#include "daejo/text/repeat.h"

#include <string>
#include <vector>

#include "text/show.h"
#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace daejo;
using test::reader;
using test::show;

namespace {

Document text(std::string_view s) {
  Document out = reader().read_text({.id = "a", .text = std::string(s)});
  mark_repeats(out);
  return out;
}

std::string copies_of(const std::vector<Document>& documents) {
  const Copies copies = find_copies(documents);
  std::string out;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    for (std::size_t s = 0; s < documents[d].sentences.size(); ++s) {
      if (const auto& of = copies.of(d, s))
        out += fmt::format("{}.{}={}.{} ", d, s, of->document, of->sentence);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("a body that stands twice, with other spaces and marks") {
  CHECK(show(text("새별이 모델을 만들었다. 값은 557만 달러다.\n모두 놀랐다.\n새별이 모델을 만들었다.  값은 "
                  "557만 달러다!\n모두  놀랐다.\n")) ==
        "body: 새별이 모델을 만들었다. | 값은 557만 달러다.\n"
        "body: 모두 놀랐다.\n"
        "body: <0> 새별이 모델을 만들었다. | <1> 값은 557만 달러다!\n"
        "body: <2> 모두  놀랐다.\n");
}

TEST_CASE("a short sentence alone repeats nothing, a long one does") {
  const std::string long_one =
      "새별이 지난 20일 내놓은 새 모델은 경쟁사가 쓴 돈의 5.6%인 557만6000달러로 만들어졌으며 칩은 2048개가 "
      "쓰였고 걸린 시간은 두 달이 채 되지 않는 것으로 회사의 논문은 밝히고 있다고 한다.";
  CHECK(show(text("유학파는 없다. 그는 웃었다. 유학파는 없다. 모두 놀랐다.")).find('<') == std::string::npos);
  CHECK(show(text(long_one + " 그는 웃었다. " + long_one)).find("<0>") != std::string::npos);
  CHECK(show(text("값은 5만 원이다. 값은 6만 원이다. 값은 7만 원이다. 값은 8만 원이다.")).find('<') ==
        std::string::npos);
}

TEST_CASE("a heading that repeats the title") {
  CHECK(show("---\ntitle: 새별의 설치 가이드\n---\n# 새별의 설치 가이드\n\n값은 5만 원이다.\n",
             Format::markdown)
            .find("heading: <1> 새별의") != std::string::npos);
}

TEST_CASE("a story that another paper copied is one witness") {
  const std::string wire = "새별이 모델을 만들었다. 값은 557만 달러다. 모두 놀랐다.";
  CHECK(copies_of({text(wire),
                   text("우리 신문이 들은 바다. 새별이 모델을 만들었다. 값은 557만 달러다. 끝은 다르다."),
                   text("값은 557만 달러다.")}) == "1.1=0.0 1.2=0.1 ");
  CHECK(copies_of({text(wire), text(wire), text(wire)}) ==
        "1.0=0.0 1.1=0.1 1.2=0.2 2.0=0.0 2.1=0.1 2.2=0.2 ");
  CHECK(copies_of({text(wire)}).empty());
  CHECK(copies_of({}).empty());
}

TEST_CASE("furniture is no copy") {
  const std::string page =
      "새별이 {} 모델을 만들었다.\n회사는 {}만 달러를 썼다고 밝혔다.\n저작권자 ⓒ 새벽신문\n무단전재 및 "
      "재배포 금지\n";
  CHECK(copies_of({text(fmt::format(fmt::runtime(page), "첫", 500)),
                   text(fmt::format(fmt::runtime(page), "둘째", 600))})
            .empty());
}

TEST_CASE("equal sentences without end stay linear") {
  std::string many;
  for (int i = 0; i < 50'000; ++i) many += "값은 5만 원이다. ";
  const Document d = text(many);
  CHECK(d.sentences.size() == 50'000);
  CHECK(d.sentences.back().repeats);
}

TEST_CASE("sentences that only begin alike repeat nothing, and do not hide one that does") {
  const std::string begin =
      "새별은 올해 안에 새로운 모델을 여러 나라에 내놓고 값을 크게 낮추겠다고 여러 번 밝혔으며 "
      "다른 회사와 힘을 모으고 나라 안팎의 연구소와도 함께 일하면서 사람을 아끼지 않고 뽑는 한편 빚도 갚고 ";
  const std::string once = begin + "직원도 더 뽑는다고 덧붙였다.",
                    twice = begin + "공장도 더 짓는다고 덧붙였다.";
  const Document d = text(once + "\n\n" + twice + "\n\n" + begin + "다른 말은 없었다고 전했다.\n\n" + twice);
  REQUIRE(d.sentences.size() == 4);
  CHECK(!d.sentences[1].repeats);
  CHECK(!d.sentences[2].repeats);
  CHECK(d.sentences[3].repeats == 1);
}
