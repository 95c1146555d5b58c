// Names that are one, each with the reason that must be given.

#include <algorithm>

#include "name/names.h"
#include <doctest/doctest.h>

#include "daejo/name/compare.h"

using namespace daejo;

namespace {

struct Row {
  std::string a;
  std::string b;
  std::string reason;
  NameVerdict verdict = NameVerdict::variant;
};

std::string steps(const NameAnswer& answer) {
  std::string out;
  for (const NameStep& step : answer.why) out += step.reason + " (" + step.from + " -> " + step.to + ") ";
  return out;
}

void check(std::initializer_list<Row> rows, NameKind kind) {
  for (const Row& row : rows) {
    for (const bool turned : {false, true}) {
      const NameAnswer answer =
          compare_names(name_tables(), turned ? row.b : row.a, turned ? row.a : row.b, kind);
      const bool reasoned = std::any_of(answer.why.begin(), answer.why.end(),
                                        [&](const NameStep& step) { return step.reason == row.reason; });
      CHECK_MESSAGE(answer.verdict == row.verdict, row.a, " | ", row.b, ": ", name(answer.verdict));
      CHECK_MESSAGE(reasoned, row.a, " | ", row.b, ": ", row.reason, " expected, not ", steps(answer));
      CHECK(answer.strength > 0.3);
      CHECK(answer.strength <= 1);
    }
  }
}

constexpr NameVerdict same = NameVerdict::same;

}  // namespace

TEST_CASE("equal but for how they are set") {
  check({{"Deep Seek", "DeepSeek", "spacing", same},
         {"DEEPSEEK", "DeepSeek", "letter-case", same},
         {"하이 플라이어", "하이플라이어", "spacing", same},
         {"ＳＫ하이닉스", "SK하이닉스", "width-or-marks", same},
         {"Al-Jazeera", "Al Jazeera", "punctuation", same},
         {"Nestlé", "Nestle", "width-or-marks", same},
         {"O’Brien", "O'Brien", "punctuation", same},
         {"A.B.B.", "ABB", "punctuation", same}},
        NameKind::any);
}

TEST_CASE("the initial-sound law") {
  check({{"양원펑", "량원펑", "initial-sound-law"},
         {"이춘희", "리춘희", "initial-sound-law"},
         {"나진항", "라진항", "initial-sound-law"},
         {"용천군", "룡천군", "initial-sound-law"},
         {"여현구", "려현구", "initial-sound-law"},
         {"윤석열", "윤석렬", "initial-sound-law"},
         {"최인", "최린", "initial-sound-law"}},
        NameKind::person);
  check({{"노동당", "로동당", "initial-sound-law"},
         {"여성동맹", "녀성동맹", "initial-sound-law"},
         {"낙랑구역", "락랑구역", "initial-sound-law"}},
        NameKind::organisation);
}

TEST_CASE("Han characters") {
  check({{"문재인", "文在寅", "sino-korean-reading"},
         {"이순신", "李舜臣", "initial-sound-law"},
         {"안중근", "安重根", "sino-korean-reading"},
         {"김구", "金九", "sino-korean-reading"},
         {"습근평", "習近平", "sino-korean-reading"},
         {"시진핑", "習近平", "chinese-orthography"},
         {"시진핑", "习近平", "chinese-orthography"},
         {"양원펑", "梁文鋒", "initial-sound-law"},
         {"후진타오", "胡錦濤", "chinese-orthography"},
         {"쩡칭훙", "曾慶紅", "chinese-orthography"},
         {"추허", "仇和", "chinese-orthography"},
         {"선양", "沈阳", "chinese-orthography"},
         {"충칭", "重慶", "chinese-orthography"},
         {"등소평", "덩샤오핑", "sino-korean-reading"},
         {"주은래", "저우언라이", "sino-korean-reading"},
         {"馬雲", "马云", "han-forms"},
         {"馬雲", "Ma Yun", "pinyin"},
         {"文在寅", "Moon Jae-in", "korean-romanization"}},
        NameKind::person);
}

TEST_CASE("Chinese and Japanese in Latin letters and kana") {
  check({{"량원펑", "Liang Wenfeng", "chinese-orthography"},
         {"량원펑", "Wenfeng Liang", "name-order"},
         {"양원펑", "Liang Wenfeng", "initial-sound-law"},
         {"왕이", "Wang Yi", "chinese-orthography"},
         {"쉬자인", "Xu Jiayin", "chinese-orthography"},
         {"리커창", "Li Keqiang", "chinese-orthography"},
         {"다카이치 사나에", "Takaichi Sanae", "japanese-orthography"},
         {"다카이치 사나에", "Sanae Takaichi", "name-order"},
         {"고이즈미 신지로", "Koizumi Shinjiro", "japanese-orthography"},
         {"나가사키", "ながさき", "japanese-orthography"},
         {"닛산", "ニッサン", "japanese-orthography"},
         {"Nagasaki", "ナガサキ", "transliteration"}},
        NameKind::person);
}

TEST_CASE("Korean names in Latin letters: the orthography, McCune-Reischauer and custom") {
  check({{"윤석열", "Yoon Suk Yeol", "korean-romanization"},
         {"윤석열", "Yun Seok-yeol", "korean-romanization"},
         {"이재명", "Lee Jae-myung", "korean-romanization"},
         {"이재명", "Yi Chae-myŏng", "korean-romanization"},
         {"이재명", "Jae-myung Lee", "name-order"},
         {"이승만", "Syngman Rhee", "name-order"},
         {"박찬욱", "Park Chan-wook", "korean-romanization"},
         {"박찬욱", "Pak Ch'an-uk", "korean-romanization"},
         {"최민식", "Choi Min-sik", "korean-romanization"},
         {"최민식", "Choe Minsik", "korean-romanization"},
         {"정의선", "Chung Eui-sun", "korean-romanization"},
         {"노무현", "Roh Moo-hyun", "korean-romanization"},
         {"반기문", "Ban Ki-moon", "korean-romanization"},
         {"김정은", "Kim Jong Un", "korean-romanization"},
         {"류현진", "Ryu Hyun-jin", "korean-romanization"},
         {"허준이", "Huh June", "korean-romanization"},
         {"배경훈", "Bae Kyung-hoon", "korean-romanization"}},
        NameKind::person);
}

TEST_CASE("by sound") {
  check({{"도널드 트럼프", "Donald Trump", "latin-sound"},
         {"도널드 트럼프", "Donald J. Trump", "latin-sound"},
         {"도널드 트럼프", "Trump, Donald", "name-order"},
         {"에마뉘엘 마크롱", "Emmanuel Macron", "latin-sound"},
         {"볼로디미르 젤렌스키", "Volodymyr Zelenskyy", "latin-sound"},
         {"블라디미르 푸틴", "Владимир Путин", "transliteration"},
         {"팀 쿡", "Tim Cook", "latin-sound"},
         {"샘 올트먼", "Sam Altman", "latin-sound"},
         {"젠슨 황", "Jensen Huang", "latin-sound"},
         {"제롬 파월", "Jerome Powell", "latin-sound"},
         {"페드로 산체스", "Pedro Sánchez", "latin-sound"},
         {"로버트 프리보스트", "Robert Francis Prevost", "left-out"},
         {"도널드 트럼프", "도날드 트럼프", "spelling"},
         {"카미 리타", "카미 리타 셰르파", "left-out"},
         {"카미 리타", "Kami Rita Sherpa", "left-out"},
         {"샘 올트먼", "샘 알트만", "spelling"},
         {"그레그 브록먼", "그렉 브록만", "spelling"},
         {"마츠 말름", "매츠 말름", "spelling"},
         {"도요타", "토요타", "spelling"},
         {"볼로디미르 젤렌스키", "볼로디미르 젤렌스끼", "spelling"}},
        NameKind::person);
  check({{"딥시크", "DeepSeek", "latin-sound"},
         {"메타", "Meta", "latin-sound"},
         {"오픈AI", "OpenAI", "latin-sound"},
         {"오픈AI", "오픈에이아이", "letter-names"},
         {"챗GPT", "ChatGPT", "latin-sound"},
         {"에스케이하이닉스", "SK하이닉스", "letter-names"},
         {"SK하이닉스", "SK hynix", "latin-sound"},
         {"하이닉스", "SK하이닉스", "short-form"},
         {"엔비디아", "NVIDIA", "latin-sound"},
         {"앤트로픽", "Anthropic", "latin-sound"},
         {"폭스바겐", "Volkswagen", "latin-sound"},
         {"하이플라이어", "High Flyer", "latin-sound"}},
        NameKind::organisation);
}

TEST_CASE("legal forms, titles, numbers, order, initials") {
  check({{"주식회사 카카오", "카카오", "legal-form"},
         {"㈜카카오", "카카오", "legal-form"},
         {"카카오 주식회사", "카카오", "legal-form"},
         {"Acme Widgets Ltd.", "Acme Widgets Limited", "legal-form"},
         {"Bergmann GmbH", "Bergmann Gesellschaft mit beschränkter Haftung", "legal-form"},
         {"OOO Severny Veter", "Severny Veter", "legal-form"},
         {"Company Forty 4", "Company 44", "number-word"},
         {"The Third Bank of Utopia", "3rd Bank of Utopia", "number-word"}},
        NameKind::organisation);
  check({{"Dr. Angela Weber", "Angela Weber", "title"},
         {"윤석열 대통령", "윤석열", "title"},
         {"Weber, Angela", "Angela Weber", "name-order"},
         {"bin Rashid Khalid", "Khalid bin Rashid", "name-order"},
         {"A. Weber", "Angela Weber", "initials"},
         {"Angela K. Weber", "Angela Katharina Weber", "initials"},
         {"Angela Katharina Weber", "Angela Weber", "left-out"},
         {"Bill Harrow", "William Harrow", "diminutive"},
         {"Juan Harrow", "John Harrow", "diminutive"},
         {"Mohammed Farouk", "Muhammad Faruq", "spelling"},
         {"Sergej Orlow", "Sergey Orlov", "spelling"},
         {"Angela Webr", "Angela Weber", "spelling"},
         {"Ang3la Weber", "Angela Weber", "look-alike-digits"},
         {"트럼프 도널드", "도널드 트럼프", "name-order"}},
        NameKind::person);
}

TEST_CASE("class words in both languages") {
  check({{"나로우주센터", "Naro Space Center", "class-word"},
         {"세종기지", "King Sejong Station", "class-word"},
         {"인수봉 빙폭", "Insubong Icefall", "class-word"},
         {"무안국제공항", "Muan International Airport", "class-word"},
         {"수마트라섬", "Sumatra Island", "class-word"},
         {"마르마라해협", "Marmara Strait", "class-word"},
         {"타이타닉호", "Titanic", "class-word"},
         {"타이타닉호", "RMS Titanic", "class-word"},
         {"타이타닉", "타이타닉호", "class-word"},
         {"화이트스타", "화이트스타사", "class-word"},
         {"화이트스타사", "White Star Line", "class-word"},
         {"스라이브", "Thrive Capital", "class-word"},
         {"힌남노", "Typhoon Hinnamnor", "class-word"},
         {"Everest", "Mount Everest", "class-word"},
         {"데르나시", "데르나", "class-word"},
         {"부커상", "Booker Prize", "class-word"}},
        NameKind::any);
}

TEST_CASE("names of products with numbers and words of their lines") {
  check({{"GPT-4 터보", "GPT-4 Turbo", "latin-sound"},
         {"아이오닉5", "Ioniq 5", "latin-sound"},
         {"아이폰 15 프로", "iPhone 15 Pro", "latin-sound"},
         {"차세대 중형위성 3호", "차세대중형위성 3호", "spacing", same}},
        NameKind::any);
}
