// What the words around a figure make of it: senses of units, labels, changes, bounds between figure and
// unit.

#include "rows.h"

TEST_CASE("one word counts several things") {
  read({{"함수는 7줄이다", "7줄 = count 7 줄"},
        {"40 joules", "40 joules = measure 40 J"},
        {"총톤수 1만2500t의 여객선", "1만2500t = measure 12500 GT"},
        {"총톤수는 830톤이다", "830톤 = measure 830 GT"},
        {"석탄 830톤", "830톤 = measure 830 t"},
        {"3,200 gross tons", "3,200 gross tons = measure 3200 GT"},
        {"시신은 모두 14구로 늘었다", "14구 = count 14 구"},
        {"재개발 14구역", ""},
        {"신문은 총 32면으로 나왔다", "32면 = count 32 면"}});
}

TEST_CASE("months of a sentence are a duration, a month elsewhere") {
  read({{"징역 10월을 선고했다", "10월 = duration 10 mo"},
        {"징역 1년 4월", "1년 4월 = duration 16 mo"},
        {"자격정지 6월", "6월 = duration 6 mo"},
        {"징역형은 6월에 확정됐다", "6월 = date"}});
}

TEST_CASE("monarchs and heirs are no ages") {
  read({{"하랄 5세 국왕이 참석했다", ""},
        {"루이 14세의 궁전", ""},
        {"재벌 3세인 그는 41세다", "41세 = age 41 a"},
        {"아들은 5세다", "5세 = age 5 a"},
        {"만 3세 아동", "만 3세 = age 3 a"}});
}

TEST_CASE("a part of the day may be written to the date") {
  read({{"24일오후 11시에 떠났다", "24일 = date | 오후 11시 = time"}, {"24일오후상에서", "24일 = date"}});
}

TEST_CASE("times: how often, or how many times as much") {
  read({{"retry at most 4 times", "at most 4 times = count ..4 times"},
        {"She won seven times.", "seven times = count 7 times"},
        {"7 times larger", "7 times = ratio 7 x"},
        {"seven times as many", "seven times = ratio 7 x"},
        {"Output grew four times", "four times = ratio 4 x"},
        {"valued at 8.5 times", "8.5 times = ratio 8.5 x"},
        {"12 times operating profit", "12 times = ratio 12 x"}});
}

TEST_CASE("a label makes a name of its figures, a counter behind them makes tickets") {
  read({{"표 6장을 샀다", "6장 = count 6 장"},
        {"그림 3점이 팔렸다", "3점 = count 3 점"},
        {"그림 3과 4를 보라", ""},
        {"Figures 2, 3 and 7 show it", ""},
        {"Figures 2, 3, and 7 show it", ""},
        {"Page 3 of 8", ""},
        {"He sold 3 of 8 houses.", "3 = number 3 | 8 houses = count 8 houses"}});
}

TEST_CASE("from one figure to another: a change, or a range") {
  read({{"Rents rose from 4% to 7%.", "4% = percent 4 % | 7% = percent 7 %"},
        {"Prices increased from 10 to 20 dollars.", "10 = money 10 USD | 20 dollars = money 20 USD"},
        {"an increase in the fee from $4 to $6", "$4 = money 4 USD | $6 = money 6 USD"},
        {"Fees range from $4 to $6.", "from $4 to $6 = money 4..6 USD"},
        {"between the tenth and the fifteenth", "between the tenth and the fifteenth = ordinal 10..15"}});
}

TEST_CASE("a plus between the figure and its unit is a lower bound") {
  read({{"3,000+ visitors", "3,000+ visitors = count 3000.. visitors"},
        {"over 40+ countries", "over 40+ countries = count 40.. countries"},
        {"Rooms start at $80.", "$80 = money 80.. USD"}});
}

TEST_CASE("symbols and codes of money belong to one figure") {
  read({{"$ 12,000.00 $ 9,500.50 expenses", "$ 12,000.00 = money 12000 USD | $ 9,500.50 = money 9500.5 USD"},
        {"2 $20 notes", "2 = number 2 | $20 = money 20 USD"},
        {"15 eur 30 usd", "15 eur = money 15 EUR | 30 usd = money 30 USD"},
        {"rates rose 25bps", "25bps = measure 25 bp"},
        {"제1원전", "제1 = ordinal 1"}});
}

TEST_CASE("figures that stand close to letters") {
  read({{"2560x1440 화면", "2560 = number 2560 | 1440 = number 1440"},
        {"0x1440", ""},
        {"평점이 8이라니", "8 = number 8"},
        {"영상 공개 후", ""},
        {"영상 12도", "영상 12도 = measure 12 Cel"},
        {"at - 12 degrees celsius", "- 12 degrees celsius = measure -12 Cel"},
        {"from 5 - 12 degrees celsius", "5 - 12 degrees celsius = measure 5..12 Cel"}});
}

TEST_CASE("numbers in words and what joins them") {
  read({{"between 1.3 million and 4 million", "between 1.3 million and 4 million = number 1300000..4000000"},
        {"6 thousands", "6 thousands = number 6000"},
        {"thousands of letters", "thousands = number 2000..999000"},
        {"1 and a half hours", "1 and a half hours = duration 1.5 h"},
        {"two-and-a-half weeks", "two-and-a-half weeks = duration 2.5 wk"},
        {"three-fifths of voters", "three-fifths = ratio 0.6 x of 5"},
        {"3/4 of an hour", "3/4 of an hour = duration 0.75 h"},
        {"4 consecutive quarters", "4 consecutive quarters = count 4 quarters"},
        {"3 quarters of the land", "3 quarters = ratio 0.75 x of 4"},
        {"12 degrees below zero", "12 degrees below zero = measure -12 deg"},
        {"삼사개월 걸린다", "삼사개월 = duration 3..4 mo"},
        {"이삼일 뒤", "이삼일 = duration 2..3 d"},
        {"이공이삼", "이공이삼 = number 2023"},
        {"영하 삼도", "영하 삼도 = measure -3 Cel"},
        {"시속 80킬로", "시속 80킬로 = measure 80 km/h"},
        {"설탕 80킬로", "80킬로 = measure 80 kg"},
        {"3과 1/4", "3과 1/4 = ratio 3.25 x"},
        {"한달반 만에", "한달반 = duration 1.5 mo"},
        {"높이는 3천776.24m다", "3천776.24m = measure 3776.24 m"},
        {"2천85명", "2천85명 = count 2085 명"},
        {"a 10x rise", "10x = ratio 10 x"},
        {"a 32K context", "32K = number 32000"},
        {"18K gold", ""},
        {"어떤 것을 골라야 하나", ""},
        {"둘 중 하나", "둘 = number 2 | 하나 = number 1 of 2"}});
}

TEST_CASE("years and numbers to call are no counts") {
  read({{"its 2023 sales rose", "2023 = date"},
        {"the 2023 visitors", "2023 visitors = count 2023 visitors"},
        {"2022 대선에서", "2022 = date"},
        {"112 신고가 들어왔다", ""},
        {"신고 112건", "112건 = count 112 건"},
        {"국번 없이 1390으로", ""},
        {"접수는 지난 7일부터 26일까지였으나", "지난 7일 = date | 26일 = date"}});
}

TEST_CASE("figures in names of courts and units, and words that only look like money") {
  read({{"서울고법 형사6부", ""},
        {"형사 6명", "6명 = count 6 명"},
        {"지법 형사4단독 판사", ""},
        {"육군 31사단 장병", ""},
        {"3개 사단을 보냈다", "3개 사단 = count 3 개 사단"},
        {"만원 관중이 찼다", ""},
        {"만원을 냈다", "만원 = money 10000 KRW"},
        {"한 도로에서", ""},
        {"잘 봤다 -0-", ""}});
}

TEST_CASE("ages in parentheses and decades of age") {
  read({{"이모씨(남·45)", "45 = age 45 a"},
        {"A씨(여, 32)는", "32 = age 32 a"},
        {"20대가 12.5%, 30대 31%다",
         "20대 = age 20..29 a | 12.5% = percent 12.5 % | 30대 = age 30..39 a | 31% = percent 31 %"},
        {"버스 40대가 섰다", "40대 = count 40 대"},
        {"Moreau, 47, joined in spring.", "47 = age 47 a"},
        {"in her 30s", "30s = age 30..39 a"},
        {"a man in his late 50s", "late 50s = age 57..59 a"},
        {"a 30s clip", "30s = duration 30 s"}});
}
