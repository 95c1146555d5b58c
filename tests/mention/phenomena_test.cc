// Classes of wording, a few of each, and their neighbours that are something else.

#include <string>

#include "rows.h"

TEST_CASE("English fractions: a numerator and a denominator in words") {
  read({{"two thirds of the votes", "two thirds = ratio 0.666666666666666666666 x of 3"},
        {"three twenty-fifths", "three twenty-fifths = ratio 0.12 x of 25"},
        {"one hundred thirty fifths", "one hundred thirty fifths = number 2.85714285714285714285"},
        {"a fifth of the staff", "a fifth = ratio 0.2 x of 5"},
        {"the fifth of them", "fifth = ordinal 5"},
        {"a fifth man", "fifth = ordinal 5"},
        {"a hundred trillionths", "a hundred trillionths = number 0.0000000001"},
        {"three quarters of a million", "three quarters of a million = number 750000"},
        {"one billion and a quarter million", "one billion and a quarter million = number 1000250000"},
        {"three hundred and two dozen eggs", "three hundred and two dozen eggs = count 324 eggs"},
        {"one out of three Germans", "one out of three = ratio 0.333333333333333333333 x of 3"},
        {"1 in 20 adults", "1 in 20 = ratio 0.05 x of 20"},
        {"3 in 10 days", "3 = number 3 | 10 days = duration 10 d"},
        {"1.5×10⁸", "1.5×10⁸ = number 150000000"},
        {"a sixfold rise", "sixfold = ratio 6 x"},
        {"twice as many", "twice = ratio 2 x"}});
}

TEST_CASE("an article before a unit is one where something says so") {
  read({{"an hour and a half", "an hour and a half = duration 1.5 h"},
        {"an hour and 45 minutes", "an hour and 45 minutes = duration 105 min"},
        {"nearly a mile", "nearly a mile = measure 0.9..1 [mi_i]"},
        {"above a dollar and 42 cents", "above a dollar and 42 cents = money 1.42.. USD"},
        {"at $70 a barrel", "$70 = money 70 USD per barrel"},
        {"he walked a mile", ""},
        {"a cow", ""}});
}

TEST_CASE("what goes on behind a unit") {
  read({{"It costs 15 dollars 50.", "15 dollars 50 = money 15.5 USD"},
        {"twenty dollars and 43", "twenty dollars and 43 = money 20.43 USD"},
        {"15 dollars 50 times", "15 dollars = money 15 USD | 50 times = count 50 times"},
        {"2 hours ten", "2 hours ten = duration 130 min"},
        {"9 feet 6 inches", "9 feet 6 inches = measure 9.5 [ft_i]"},
        {"5'9\"", "5'9\" = measure 5.75 [ft_i]"},
        {"he is six foot three", "six foot three = measure 6.25 [ft_i]"},
        {"2 yards 7 feet", "2 yards 7 feet = measure 13 [ft_i]"},
        {"3 gallons, 2 pints", "3 gallons = measure 3 [gal_us] | 2 pints = measure 2 [pt_us]"},
        {"1 m and 1 ft", "1 m and 1 ft = measure 1.3048 m"},
        {"3할 2푼 5리", "3할 2푼 5리 = ratio 0.325 x"},
        {"two more minutes", "two more minutes = duration 2 min"}});
}

TEST_CASE("codes and symbols of money on either side") {
  read({{"$US113 trillion ($A161 trillion)",
         "$US113 trillion = money 113000000000000 USD | $A161 trillion = money 161000000000000 AUD"},
        {"75 USD million", "75 USD million = money 75000000 USD"},
        {"30 MUSD", "30 MUSD = money 30000000 USD"},
        {"RM3.06mil", "RM3.06mil = money 3060000 MYR"},
        {"from $10 to $15 billion", "from $10 to $15 billion = money 10000000000..15000000000 USD"}});
}

TEST_CASE("Korean numerals written to their neighbours") {
  read({{"9000여만원", "9000여만원 = money 90000000..100000000 KRW"},
        {"마이너스삼", "마이너스삼 = number -3"},
        {"첫 번째 시도", "첫 번째 = ordinal 1"},
        {"사실 하나만으로도", "하나 = number 1"},
        {"다섯번째봐도", "다섯번째 = ordinal 5"},
        {"두 의상에 대한", "두 의상 = count 2 의상"},
        {"세 부담 기준", ""},
        {"두통이 심하다", ""},
        {"천장이 무너졌다", ""},
        {"세차례", "세차례 = count 3 차례"},
        {"시즌3의 결말", "시즌3 = ordinal 3"},
        {"1단이 떨어졌다", ""},
        {"삼은 소수이다. 백육은 특별한 숫자이다", "삼 = number 3 | 백육 = number 106"}});
}

TEST_CASE("the label of a figure or a page is no quantity") {
  read({{"see Figure 3", ""}, {"Table 12 shows", ""}, {"RFC 7231", ""}, {"그림 2는", ""}, {"page 5", ""}});
}

TEST_CASE("what was read wrongly in articles") {
  read({{"at a $300B valuation", "$300B = money 300000000000 USD"},
        {"it costs $20 a month", "$20 = money 20 USD per month"},
        {"352만3420주, 지분율로는", "352만3420주 = count 3523420 주"},
        {"소득세법 시행령 제18조가", "제18조 = ordinal 18"},
        {"4.3 percent and above the old record", "4.3 percent = percent 4.3 %"},
        {"slipped 0.8 percentage point to 8.6 percent",
         "0.8 percentage point = percent 0.8 pp | 8.6 percent = percent 8.6 %"},
        {"17 대 8로 채택됐다", "17 대 8 = ratio 2.125 x of 8"},
        {"경쟁률은 3대 1이다", "3대 1 = ratio 3 x of 1"},
        {"큐브위성 5기가 지상과 교신했다", "5기 = count 5 기"},
        {"cost 1.5 million pounds", "1.5 million pounds = money 1500000 GBP"},
        {"Suehyeon Jason Kennison, 40, died", "40 = age 40 a"},
        {"at the age of nine", "nine = age 9 a"},
        {"The new Ioniq 5 sold 32,910 units", "32,910 units = count 32910 units"},
        {"0.9%포인트 낮은 1.7% 인상", "0.9%포인트 = percent 0.9 pp | 1.7% = percent 1.7 %"},
        {"50명 중 한 명도 없다", "50명 = count 50 명"},
        {"50명 중 한 명이다", "50명 = count 50 명 | 한 명 = count 1 명 of 50"},
        {"burned 825 tonnes of coal a day", "825 tonnes of coal a day = measure 825 t/d"},
        {"코스피는 이날 2622.40으로", "이날 = date | 2622.40 = measure 2622.4 pt"},
        {"It had 64 lifeboats, but left with 20.",
         "64 lifeboats = count 64 lifeboats | 20 = count 20 lifeboats"},
        {"2·3등 기업", "2 = rank 2 | 3등 = rank 3"}});
}

TEST_CASE("a figure of millions ends where the next word is an ordinal") {
  read({{"They paid $ 45 million first and the rest later.", "$ 45 million = money 45000000 USD"},
        {"the two hundred and first guest", "two hundred and first = ordinal 201"}});
}

TEST_CASE("the name of a currency may stand before the figure") {
  read({{"a loan of dollar 3.2 billion", "dollar 3.2 billion = money 3200000000 USD"},
        {"The ticket is rupees 450.", "rupees 450 = money 450 INR"},
        {"It pushed the dollar 3 percent lower.", "3 percent = percent 3 %"},
        {"He played the euro 2024.", "2024 = number 2024"},
        {"Buy Mex$ 30 million of bonds", "Mex$ 30 million = money 30000000 MXN"}});
}

TEST_CASE("rates: any unit of time behind a measure, and before a count") {
  read({{"light goes 300 km per millisecond", "300 km per millisecond = measure 300 km/ms"},
        {"a drift of 4 cm/ns", "4 cm/ns = measure 4 cm/ns"},
        {"40 miles per hour and 6 m/s", "40 miles per hour = measure 40 [mi_i]/h | 6 m/s = measure 6 m/s"},
        {"1분에 45번 뛴다", "1분 = duration 1 min | 45번 = count 45 번 per 분"},
        {"하루에 네 번 씻는다", "하루 = duration 1 d | 네 번 = count 4 번 per 일"},
        {"한 시간에 35㎜가 왔다", "한 시간 = duration 1 h | 35㎜ = measure 35 mm per 시간"},
        {"초당 12㎞", "12㎞ = measure 12 km per 초"},
        {"계약은 4년에 12번", "4년 = duration 4 a | 12번 = count 12 번"},
        {"한 달에 3만원", "한 달 = duration 1 mo | 3만원 = money 30000 KRW"}});
}

TEST_CASE("signs of inches and feet where a word of size follows") {
  read({{"a board 14\" wide", "14\" = measure 14 [in_i]"},
        {"a wall 7' high", "7' = measure 7 [ft_i]"},
        {"일등석과 2등석", "일등석 = rank 1 | 2등석 = rank 2"},
        // a unit in brackets; a letter alone is a label or a note
        {"the load is 20 [kg]", "20 [kg] = measure 20 kg"},
        {"30{km/h}", "30{km/h} = measure 30 km/h"},
        {"압력 3 (MPa), 온도 21[℃]", "3 (MPa) = measure 3 MPa | 21[℃] = measure 21 Cel"},
        {"a gain of 5 (A)", "5 = number 5"},
        {"a gain of 12[m], 5 [m]", "12 = number 12 | 5 [m] = measure 5 m"},
        {"a gain of 5 [kg", "5 = number 5"},
        {"chapter \"5\" and more", "5 = number 5"},
        {"the width is 9 in", "9 in = measure 9 [in_i]"},
        {"9 in 10 agree", "9 in 10 = ratio 0.9 x of 10"}});
}

TEST_CASE("units in parentheses, behind a figure and behind what it is of") {
  read({{"가격은 30(만원)이다", "30(만원) = money 300000 KRW"},
        {"비용 3백만(원)", "3백만(원) = money 3000000 KRW"},
        {"약 120 (억 달러) 수준", "약 120 (억 달러) = money 11500000000..12500000000 USD"},
        {"매출(억원) 120, 무게(kg) 30", "120 = money 12000000000 KRW | 30 = measure 30 kg"},
        {"점유율(%) 35.2를 기록했다", "35.2 = percent 35.2 %"},
        {"매출액(백만 달러) 35", "35 = money 35000000 USD"},
        {"기부금(백만 달러)을 냈다", "백만 달러 = money 1000000 USD"},
        {"한빛(주) 120, 등급(A) 5", "120 = number 120 | 5 = number 5"},
        {"길이(m) 5", "5 = measure 5 m"},
        {"매출(억원) 3명", "3명 = count 3 명"}});
}

TEST_CASE("times written with letters") {
  read({{"The film runs 1h45m.", "1h45m = duration 105 min"},
        {"2h 05m", "2h 05m = duration 125 min"},
        {"a timeout of 45 s.", "45 s = duration 45 s"},
        {"in the 60 s", "60 = number 60"}});
}

TEST_CASE("what some of a thing counts") {
  read({{"tens of millions of dollars", "tens of millions of dollars = money 20000000..99000000 USD"},
        {"hundreds of people", "hundreds of people = count 200..999 people"},
        {"a couple of hours", "a couple of hours = duration 2 h"},
        {"a couple of friends", ""},
        {"두어 달 뒤에", "두어 달 = duration 2..3 mo"},
        {"열댓 명이 모였다", "열댓 명 = count 14..16 명"}});
}

TEST_CASE("Korean words at the edge of a figure") {
  read({{"모두 64개입니다", "64개 = count 64 개"},
        {"24개입 한 상자", "24개입 = count 24 개입 | 한 상자 = count 1 상자"},
        {"온도가 -3인 경우", "-3 = number -3"},
        {"사십칠은소수인 숫자이다", "사십칠 = number 47"},
        {"7은 7이고 0은 영이다", "7 = number 7 | 7 = number 7 | 0 = number 0 | 영 = number 0"},
        {"주인공은 영이다", ""},
        {"11개 분기 연속", "11개 분기 = count 11 개 분기"},
        {"가수 top30에 들었다", "top30 = ordinal 30"}});
}

TEST_CASE("bounds by comparison, with equality said apart") {
  read({{"값은 700과 같거나 그보다 크다", "700 = number 700.."},
        {"값은 700이거나 그보다 적다", "700 = number ..700"},
        {"80보다 작거나 같고, 30보다 크거나 같다", "80보다 작거나 같고, 30보다 크거나 같다 = number 30..80"},
        {"12보다 크고 40보다 작은 수", "12보다 크고 40보다 작은 = number 12..40"},
        {"10 내지 20명", "10 내지 20명 = count 10..20 명"},
        {"it equals 600 or more than that", "600 or more = number 600.."},
        {"600 or more than 900", "600 = number 600 | more than 900 = number 900.."}});
}

TEST_CASE("a part of a number in words") {
  read({{"열 명 중 아홉 명", "열 명 = count 10 명 | 아홉 명 = count 9 명 of 10"},
        {"셋 중 하나", "셋 = number 3 | 하나 = number 1 of 3"},
        {"one forty five.", "one forty five = number 145"},
        {"one forty five dollar bills", "forty five dollar bills = money 45 USD"},
        {"the nineth of fourty", "nineth = ordinal 9 | fourty = number 40"}});
}

TEST_CASE("articles of laws are no trillions") {
  read({{"헌법 84조 2항", ""},
        {"민법 103조에 따라", ""},
        {"형법 250조의 죄", ""},
        {"법 시행에 3조원", "3조원 = money 3000000000000 KRW"},
        {"국방비 84조 원", "84조 원 = money 84000000000000 KRW"}});
}

TEST_CASE("a unit shared by a list of figures") {
  read({{"6, 7살 아이들", "6 = age 6 a | 7살 = age 7 a"},
        {"3,4편", "3 = count 3 편 | 4편 = count 4 편"},
        {"60, 70대 노인", "60 = count 60 대 | 70대 = age 70..79 a"},
        {"표 2, 사진 9장", "9장 = count 9 장"}});
}

TEST_CASE("lengths of time beside other figures") {
  read({{"6년간 2억 3천만 달러", "6년간 = duration 6 a | 2억 3천만 달러 = money 230000000 USD"},
        {"3박 4일 여행", "3박 = duration 3 d | 4일 = duration 4 d"},
        {"2분3초45의 기록", "2분3초45 = duration 123.45 s"},
        {"9초81에 달렸다", "9초81 = duration 9.81 s"},
        {"합병 비율은 1주 대 0.3주다", "1주 = count 1 주 | 0.3주 = count 0.3 주"},
        {"3주 뒤", "3주 = duration 3 wk"}});
}

TEST_CASE("letters and words that only look like a unit or a numeral") {
  read({{"제1위원장", ""},
        {"한 인간의 삶", ""},
        {"2만8천석 경기장", "2만8천석 = count 28000 석"},
        {"석 잔", "석 잔 = count 3 잔"},
        {"수경이가 왔다", ""},
        {"이 프로를 봤다", ""},
        {"4분의 1도 못 된다", "4분의 1 = ratio 0.25 x of 4"},
        {"2대0 승리", ""},
        {"4대 은행의 실적", ""},
        {"40대 은행원", "40대 = age 40..49 a"},
        {"a 24/7 line and the 9/11 attacks", ""},
        {"in 1080p", ""},
        {"in the low 40s", ""},
        {"40s later", "40s = duration 40 s"}});
}

TEST_CASE("English figures joined to their noun") {
  read({{"60-odd towns", "60-odd towns = count 60..70 towns"},
        {"20,000-25,000 tons", "20,000-25,000 tons = measure 20000..25000 t"},
        {"a 9,000-square-foot hall", "9,000-square-foot = measure 9000 [sft_i]"},
        {"2.4 million b/d", "2.4 million b/d = measure 2400000 [bbl_us]/d"},
        {"98F (37C)", "98F = measure 98 [degF] | 37C = measure 37 Cel"},
        {"$2 million a year earlier", "$2 million = money 2000000 USD | year earlier = date"},
        {"$2 million a year", "$2 million = money 2000000 USD per year"},
        {"25-34 year olds", "25-34 year olds = age 25..34 a"}});
}

TEST_CASE("decimals and halves in Korean words") {
  read({{"이십칠점사 퍼센트", "이십칠점사 퍼센트 = percent 27.4 %"},
        {"칠점오배", "칠점오배 = ratio 7.5 x"},
        {"삼십오점 이하", "삼십오점 이하 = count ..35 점"},
        {"점수는 십이점이다", "십이점 = count 12 점"},
        {"여섯과 반", "여섯과 반 = number 6.5"},
        {"1인 3역을 맡았다", "1인 = count 1 인 | 3역 = count 3 역"}});
}
