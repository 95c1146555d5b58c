// Classes of wording, a few of each, and their neighbours that are something else.

#include <string>

#include "rows.h"

TEST_CASE("English fractions: a numerator and a denominator in words") {
  read({{"two thirds of the votes", "two thirds = number 0.666666666666666666666"},
        {"three twenty-fifths", "three twenty-fifths = number 0.12"},
        {"one hundred thirty fifths", "one hundred thirty fifths = number 2.85714285714285714285"},
        {"a fifth of the staff", "a fifth = number 0.2"},
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
