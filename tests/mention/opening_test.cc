// Where mentions may begin, as the walk over the words tells it: nothing is missed, and most words that only
// begin like a number or a date are passed over.

#include "daejo/mention/opening.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include "corpus.h"
#include "pieces.h"
#include "support/shipped.h"
#include <doctest/doctest.h>

#include "daejo/mention/name.h"
#include "daejo/mention/number_word.h"
#include "daejo/report/mention_json.h"

using namespace daejo;

namespace {

const NameLexicon& names() { return test::shipped<NameLexicon>(); }

std::string listed(const Document& document, const std::vector<Mention>& mentions) {
  std::string out;
  MentionPrinter printer(document);
  for (const Mention& m : mentions) printer.append(out, m);
  return out;
}

// Of two to four blocks of some roles, with masked text in them.
Document cut(std::string text, Pieces& random) {
  constexpr std::array roles{Role::body, Role::body, Role::row, Role::byline, Role::code, Role::furniture};
  Document d = document_of(text);
  d.blocks.clear();
  std::vector<std::size_t> places{0};
  for (std::size_t at = 1; at < text.size(); ++at)
    if ((text[at] & 0xC0) != 0x80) places.push_back(at);
  places.push_back(text.size());
  const auto some = [&] { return places[random.below(static_cast<std::uint32_t>(places.size()))]; };
  std::vector<std::size_t> ends{0, some(), some(), text.size()};
  std::sort(ends.begin(), ends.end());
  for (std::size_t i = 0; i + 1 < ends.size(); ++i)
    d.blocks.push_back({{ends[i], ends[i + 1]}, roles[random.below(roles.size())], 0, 0, 0});
  d.sentences.clear();
  if (random.below(2) == 0) {
    const std::size_t a = some(), b = some();
    if (a != b) d.masked.push_back({std::min(a, b), std::max(a, b)});
  }
  return d;
}

}  // namespace

TEST_CASE("what may begin with a word, whatever stands around it") {
  const auto of = [](std::string_view word) { return begins(lexicon(), word); };
  // 설 is a holiday, 낮 a part of the day, 밤 too, 봄 a season.
  for (const std::string_view word :
       {"정부는", "말했다", "설명했다", "낮췄다", "밤새운", "봄베이로", "because", "Reuters"}) {
    CAPTURE(word);
    CHECK(of(word) == Begins::nothing);
  }
  // 사, 구, 이, 세 and 만 are numbers, 람, 체, 웃 and 워진 no units: but behind 약 or 제 anything counts.
  for (const std::string_view word : {"사람을", "구체적인", "이웃", "세워진", "만든다고"}) {
    CAPTURE(word);
    CHECK(of(word) == Begins::behind_words);
  }
  for (const std::string_view word :
       {"이",         "두",  "두시간", "세시에", "만원", "십여", "이번",  "지난해", "설날에", "월요일에",
        "상반기실적", "3월", "H1",     "한미",   "梁",   "one",  "March", "a",      "삼과",   "일은"}) {
    CAPTURE(word);
    CHECK(of(word) == Begins::anything);
  }
}

TEST_CASE("with and without openings the same mentions are found") {
  constexpr std::string_view pieces[] = {
      "이",   "일",     "삼",   "수",   "만",     "세",   "한",   "두",     "열",     "스물",  "반",
      "십",   "백",     "조",   "사",   "오",     "구",   "하나", "첫",     "몇",     "절반",  "해",
      "경",   "천",     " ",    " ",    " ",      " ",    " ",    " ",      " ",      "명",    "시간",
      "시",   "원",     "년",   "회",   "번",     "주",   "달",   "가지",   "퍼센트", "분의 ", "과",
      "점",   "이상",   "넘는", "을",   "은",     "이다", "에",   "부터",   "전",     "뒤",    "여",
      "더",   "워진",   "람",   "든다", "체적인", "3",    "12",   "2024",   ".",      ",",     "-",
      "%",    "년",     "월",   "일",   "설",     "설날", "봄",   "낮",     "밤",     "오후",  "오전",
      "정오", "월요일", "수",   "지난", "올해",   "작년", "같은", "다음",   "상반기", "음력",  "어제",
      "말",   "초",     "약",   "제",   "시속",   "영하", "최대", "한때",   "명이",   "했다",  "한",
      "(",    ")",      "“",    "”",    "·",      "½",    "１",   "three",  "a ",     "an ",   "mile",
      "May",  "Monday", "noon", "H1",   "Q3",     "half", " of ", "ten",    "the",    "GPT",   "梁",
      "三",   "é",      "ㄱ",   "가",   "자연수", "숫자", "\n",   "\u00A0", "…",      "'",     "\""};
  std::size_t found = 0;
  for (unsigned seed = 0; seed < 60'000; ++seed) {
    Pieces random(seed);
    const Document d = cut(random.text(pieces, 14), random);
    const bool furniture = seed % 3 == 0, bylines = seed % 2 == 0;
    const NameFinding told = find_names(d, names(), {.furniture = furniture, .figures = &lexicon()});
    REQUIRE(told.openings.known);
    const std::vector<Mention> plain = extract(d, lexicon(), {.furniture = furniture, .bylines = bylines});
    const std::vector<Mention> opened =
        extract(d, lexicon(), {.furniture = furniture, .bylines = bylines, .openings = &told.openings});
    CAPTURE(d.text);
    CHECK(listed(d, opened) == listed(d, plain));
    found += plain.size();
  }
  CHECK(found > 10'000);
}

TEST_CASE("words that masked text cuts, four megabytes of them, take linear time") {
  constexpr std::string_view unit = "삼사오육 ";
  std::string text;
  while (text.size() < 4'000'000) text += unit;
  Document d = document_of(text);
  for (std::size_t at = 0; at < text.size(); at += unit.size()) d.masked.push_back({at + 3, at + 6});
  const std::clock_t begin = std::clock();  // of this process: others may keep the machine busy
  const Openings openings = find_names(d, names(), {.figures = &lexicon()}).openings;
  extract(d, lexicon(), {.openings = &openings});
  CHECK(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC < 10.0);
  CHECK(openings.spans.size() >= d.masked.size());
}

TEST_CASE("openings are in order, and few") {
  const Document d = document_of(
      "정부는 이번 조치로 사람들이 만든 세계 시장에서 수출이 12.4% 늘었다고 설명했다. 구체적인 일정은 오는 "
      "3월에 나온다.");
  const Openings openings = find_names(d, names(), {.figures = &lexicon()}).openings;
  std::string out;
  for (std::size_t i = 0; i < openings.spans.size(); ++i) {
    const Opening& o = openings.spans[i];
    CHECK((i == 0 || openings.spans[i - 1].end <= o.begin));
    out += d.text.substr(o.begin, o.end - o.begin) + "|";
  }
  CHECK(out == "이번|12.4|오는|3월에|");
  CHECK(openings.tell_of(Role::body));
  CHECK_FALSE(openings.tell_of(Role::code));
  CHECK_FALSE(openings.tell_of(Role::byline));
  CHECK_FALSE(find_names(d, names()).openings.tell_of(Role::body));
}
