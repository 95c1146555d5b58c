#include "corpus.h"

#include <cstdint>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

namespace daejo::bench {
namespace {

constexpr std::string_view companies[] = {"새별전자",   "한빛반도체",   "가온자동차", "마루통신",
                                          "누리화학",   "해솔은행",     "두레건설",   "온새미제약",
                                          "별하게임즈", "달보드레식품", "SK텔로스",   "미르(MIR)"};
constexpr std::string_view people[] = {"김하나", "이두리", "박세찬", "최네온",       "정다솜",
                                       "강여울", "윤이든", "임아름", "량하오(梁浩)", "존 스미스"};
constexpr std::string_view offices[] = {"대표",   "부사장", "연구소장", "최고재무책임자(CFO)",
                                        "위원장", "본부장", "장관",     "원장"};
constexpr std::string_view measures[] = {"매출",   "영업이익", "수출액",    "연구개발비",
                                         "순이익", "투자액",   "시장 규모", "부채"};
constexpr std::string_view places[] = {"서울",          "부산",      "경기도 용인", "미국 텍사스",
                                       "베트남 하노이", "독일 뮌헨", "충남 아산",   "대전"};
constexpr std::string_view things[] = {"저장장치", "전기차", "감지기", "로봇",
                                       "위성",     "배터리", "서버",   "약품"};
constexpr std::string_view plain[] = {
    "시장에서는 이번 결정이 늦은 감이 있다는 평가가 나온다.",
    "업계 관계자는 “당분간 지켜볼 수밖에 없다”고 전했다.",
    "다만 원자재 값이 다시 오르면 사정이 달라질 수 있다.",
    "회사는 구체적인 일정은 아직 정해지지 않았다고 설명했다.",
    "정부는 관련 규정을 손질해 지원에 나서기로 했다.",
    "전문가들은 기술보다 사람을 붙드는 일이 더 어렵다고 입을 모은다.",
    "이 같은 흐름은 이웃 나라의 경쟁사에서도 나타나고 있다.",
    "노동조합은 협의가 충분하지 않았다며 반발하는 분위기다.",
};

class Random {
 public:
  explicit Random(unsigned seed) : state_(seed * 2654435761U + 12345U) {}
  std::uint32_t below(std::uint32_t n) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::uint32_t>(state_ >> 33) % n;
  }
  template <std::size_t N>
  std::string_view of(const std::string_view (&list)[N]) {
    return list[below(N)];
  }

 private:
  std::uint64_t state_;
};

std::string money(Random& r) {
  switch (r.below(5)) {
    case 0:
      return fmt::format("{}조{}억원", 1 + r.below(90), 100 + r.below(9000));
    case 1:
      return fmt::format("약 {}억 원", 10 + r.below(900));
    case 2: {  // nearly all conversions in the news are right
      const std::uint32_t thousands = 100 + r.below(800), rest = 1000 + r.below(9000);
      return fmt::format("{}만{}달러(약 {}억원)", thousands, rest,
                         (thousands * 10'000ULL + rest) * 1'400 / 100'000'000);
    }
    case 3:
      return fmt::format("{},{:03}만 원", 1 + r.below(9), r.below(1000));
    default:
      return fmt::format("{}억 달러", 1 + r.below(300));
  }
}

std::string sentence(Random& r, std::string_view company, Density density) {
  switch (r.below(density == Density::dense ? 12 : 18)) {
    case 0:
      return fmt::format("{}는 {}일 {}에서 {} {}만 대를 만든다고 밝혔다.", company, 1 + r.below(28),
                         r.of(places), r.of(things), 1 + r.below(90));
    case 1:
      return fmt::format("지난해 {}은 {}으로 1년 전보다 {}.{}% 늘었다.", r.of(measures), money(r),
                         1 + r.below(40), r.below(10));
    case 2:
      return fmt::format("{} {}는 \"{} 값을 {}배로 낮췄다\"고 말했다.", r.of(people), r.of(offices),
                         r.of(things), 2 + r.below(18));
    case 3:
      return fmt::format("이 가운데 {}명이 {}에서 일하고, 나머지 {}여 명은 다른 곳에 있다.",
                         100 + r.below(9000), r.of(places), 10 + r.below(300));
    case 4:
      return fmt::format("{}년 {}월 세워진 이 회사의 {}은 {}에 이른다.", 1960 + r.below(60), 1 + r.below(12),
                         r.of(measures), money(r));
    case 5:
      return fmt::format("점유율은 {}.{}%로 세계 {}위다.", 1 + r.below(60), r.below(10), 1 + r.below(20));
    case 6:
      return fmt::format("{}은 오는 {}분기 {} 가까이로 줄어들 전망이다.", r.of(measures), 1 + r.below(4),
                         money(r));
    default:
      return std::string(r.of(plain));
  }
}

}  // namespace

std::string article(unsigned number, Density density) {
  Random r(number);
  const std::string_view company = r.of(companies);
  std::string text =
      fmt::format("{}, {} {}만 대 만든다…{} 투자\n", company, r.of(things), 1 + r.below(90), money(r));
  text += fmt::format("입력 2025.{:02}.{:02} {:02}:{:02} | {} 기자\n\n", 1 + r.below(12), 1 + r.below(28),
                      r.below(24), r.below(60), r.of(people));
  const std::uint32_t paragraphs = 7 + r.below(5);
  for (std::uint32_t p = 0; p < paragraphs; ++p) {
    const std::uint32_t sentences = 3 + r.below(3);
    for (std::uint32_t s = 0; s < sentences; ++s) {
      if (s != 0) text += ' ';
      text += sentence(r, company, density);
    }
    text += "\n\n";
  }
  text += fmt::format("경제부 desk@example.com | 조회 {} | 무단전재 금지\n", 100 + r.below(90000));
  return text;
}

}  // namespace daejo::bench
