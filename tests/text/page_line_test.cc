// What is told of a line cheaply, beside the plain way to tell it.

#include "daejo/text/page_line.h"

#include <map>
#include <set>
#include <string>
#include <vector>

#include "text/show.h"
#include <doctest/doctest.h>

using namespace daejo;
using test::reader;

namespace {

const PageCues& cues() {
  static const PageCues one = *PageCues::make(Resources());
  return one;
}

// Everything that `most` of these parts and fewer can be put together to.
std::vector<std::string> all_of(const std::vector<std::string>& parts, std::size_t most) {
  std::vector<std::string> out{""};
  for (std::size_t from = 0, n = 0; n < most; ++n) {
    const std::size_t to = out.size();
    for (; from < to; ++from)
      for (const std::string& part : parts) out.push_back(out[from] + part);
  }
  return out;
}

}  // namespace

TEST_CASE("lines with equal letters have equal keys and equal ends, others other keys") {
  std::map<std::uint64_t, std::uint32_t> ends;
  std::map<std::string, std::uint64_t> keys;
  for (const std::string& line : all_of({"가", "나", "힣", "a", "1", " ", "·", "漢"}, 5)) {
    std::string letters;
    for (std::size_t at = 0; at < line.size(); at += decode(line, at).size)
      if (is_word(decode(line, at).value)) letters += line.substr(at, decode(line, at).size);
    const std::uint64_t key = key_of(line);
    if (key == 0) continue;
    CHECK_MESSAGE(keys.try_emplace(letters, key).first->second == key, line);
    CHECK_MESSAGE(ends_of(line) != 0, line);
    CHECK_MESSAGE(ends.try_emplace(key, ends_of(line)).first->second == ends_of(line), line);
  }
  CHECK(ends_of("· —") == 0);
  std::set<std::uint64_t> distinct;
  for (const auto& [letters, key] : keys) distinct.insert(key);
  CHECK(distinct.size() == keys.size());
}

TEST_CASE("a sentence is owned by its first cue, told by its first words") {
  for (const std::string& sentence : all_of(
           {"저작권자 ", "<© ", "새벽신문. ", "a@b.co ", "02-123-4567 ", "11:46 ", "7 ", "조회 ", "• "}, 4)) {
    for (const std::string& rest :
         {std::string(), std::string("하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 ")}) {
      const Shape shape = shape_of(sentence + rest, cues());
      const bool owned = (shape.first & PageCue::legal) != 0 && shape.words <= 12;
      CHECK_MESSAGE(is_owned(sentence + rest, cues()) == owned, sentence);
    }
  }
}

TEST_CASE("the only line before the first paragraph is the headline when it has or shares enough words") {
  const std::string article = "새별이 모델을 만들었다고 회사가 밝혔다.\n값은 경쟁사의 5.6%라고 덧붙였다.\n";
  const std::vector<std::string> shared{"", "새별이", "새별이 모델을"};
  const std::vector<std::string> others{"", " 기후", " 기후 바다", " 기후 바다 노래"};
  for (std::size_t s = 0; s < shared.size(); ++s) {
    for (std::size_t o = 0; o < others.size(); ++o) {
      const std::string line = shared[s] + others[o];
      if (line.empty()) continue;
      const Document d = reader().read("a.txt", line + "\n" + article, Format::plain);
      const bool headline = s + o >= 2 && s + o + s >= 3;
      CHECK_MESSAGE((d.blocks.front().role == Role::title) == headline, line);
    }
  }
}

TEST_CASE("of several lines the headline is the one that shares most, or that is repeated") {
  const std::string article = "새별이 모델을 만들었다고 회사가 밝혔다.\n값은 경쟁사의 5.6%라고 덧붙였다.\n";
  const Document shares =
      reader().read("a.txt", "기후 바다 노래 구름\n새별이 모델을 만들다\n" + article, Format::plain);
  CHECK(shares.title == "새별이 모델을 만들다");
  const Document repeated = reader().read(
      "a.txt", "바람 산들 여름 강가\n기후 바다 노래 구름\n" + article + "기후, 바다 노래 구름!\n",
      Format::plain);
  CHECK(repeated.title == "기후 바다 노래 구름");
}
