// Names that are nearly one and must stay two.

#include "name/names.h"
#include <doctest/doctest.h>

#include "daejo/name/compare.h"

using namespace daejo;

namespace {

void check_apart(std::initializer_list<std::pair<std::string, std::string>> rows, NameKind kind) {
  for (const auto& [a, b] : rows) {
    for (const bool turned : {false, true}) {
      const NameAnswer answer = compare_names(name_tables(), turned ? b : a, turned ? a : b, kind);
      const std::string reason = answer.why.empty() ? std::string() : answer.why.back().reason;
      CHECK_MESSAGE(answer.verdict == NameVerdict::different, a, " | ", b, ": ", reason);
    }
  }
}

}  // namespace

TEST_CASE("Korean given names that differ in a syllable") {
  check_apart({{"김정일", "김정은"},
               {"이재명", "이재용"},
               {"이재명", "이재영"},
               {"문재인", "문재연"},
               {"박지원", "박지연"},
               {"정의선", "정의신"},
               {"김민수", "김민서"},
               {"김재민", "김제민"},
               {"한덕수", "한동수"},
               {"최태원", "최재원"},
               {"김슬기", "김슬비"},
               {"윤석열", "윤석영"},
               {"박근", "박건"},
               {"남궁민수", "남궁민서"},
               {"이상현", "이상헌"}},
              NameKind::person);
}

TEST_CASE("foreign names in Hangul") {
  check_apart({{"트럼프", "트뤼도"},
               {"마크롱", "마크론"},
               {"푸틴", "푸팅"},
               {"존슨", "존스"},
               {"리창", "리커창"},
               {"시진핑", "시중쉰"},
               {"해리슨 포드", "해리스 포드햄"},
               {"라나", "나라"},
               {"로버트 레드퍼드", "로버트 패틴슨"},
               {"마이클 조던", "마이클 조던슨"},
               {"로널드 레이건", "도널드 레이건"},
               {"대통령", "태통령실"},
               {"크리스 에번스", "크리스 헴스워스"}},
              NameKind::person);
}

TEST_CASE("across scripts") {
  check_apart({{"김정은", "Kim Jong Il"},  {"김정일", "Kim Jong Un"},    {"이재용", "Lee Jae-myung"},
               {"이재명", "Lee Jae-yong"}, {"한동수", "Han Duck-soo"},   {"김민서", "Kim Min-su"},
               {"김민주", "Kim Min-ji"},   {"노태우", "Roh Moo-hyun"},   {"박근혜", "Park Chung-hee"},
               {"트럼프", "Trudeau"},      {"트뤼도", "Trump"},          {"메르켈", "Macron"},
               {"해리슨", "Harris"},       {"존슨", "Jackson"},          {"리커창", "Li Qiang"},
               {"리창", "李克強"},         {"시중쉰", "習近平"},         {"이시바 게이", "Shigeru Ishiba"},
               {"문재인", "文在淵"},       {"아베 신타로", "Abe Shinzo"}},
              NameKind::person);
}

TEST_CASE("Latin persons") {
  check_apart({{"George W. Bush", "George H. Bush"},
               {"Kim Jong Un", "Kim Jong-il"},
               {"KASA", "Kakao"},
               {"Maria Lopez", "Mario Lopez"},
               {"Ivan Petrov", "Ivan Popov"},
               {"John Adams", "John Quincy"},
               {"Ahmad bin Hasan", "Hasan bin Ahmad"},
               {"Kim Yong-nam", "Kim Yong-chol"},
               {"Anna Keller", "Anna Kowalski"},
               {"Viktor Ivanovich Orlov", "Viktor Petrovich Orlov"},
               {"Harris", "Harrison"},
               {"Omar al-Tikriti", "Omar al-Duri"}},
              NameKind::person);
}

TEST_CASE("organisations and products") {
  check_apart({{"삼성전자", "삼성전기"},
               {"하나은행", "한화은행"},
               {"LG전자", "LG화학"},
               {"SK하이닉스", "SK이노베이션"},
               {"현대자동차", "현대모비스"},
               {"국민은행", "국민연금"},
               {"GPT-4", "GPT-3"},
               {"에이디비", "에이디피"},
               {"Boeing 737", "Boeing 747"},
               {"제1공장", "제2공장"},
               {"Bank of Chile", "Bank of China"},
               {"General Motors", "General Mills"},
               {"Alibaba", "Alibaba Cloud"},
               {"Snowfall Fund I", "Snowfall Fund II"},
               {"구글", "Googler"},
               {"인텍", "Intel"},
               {"삼손", "Samsung"},
               {"SK이노베이션", "SK Hynix"},
               {"Air France", "Air China"}},
              NameKind::organisation);
}

TEST_CASE("one class word is no one thing") {
  check_apart({{"나로우주센터", "Kennedy Space Center"},
               {"세종기지", "Base Command"},
               {"인천국제공항", "Gimpo International Airport"},
               {"누리호", "Naro"},
               {"누리호", "나로호"},
               {"타이타닉호", "Olympic"},
               {"하와이섬", "Taiwan Island"},
               {"부커상", "Pulitzer Prize"},
               {"스라이브", "Sequoia Capital"},
               {"Mount Everest", "Mount Fuji"},
               {"RMS Titanic", "RMS Olympic"},
               {"아이오닉5", "Ioniq 6"},
               {"GPT-4 터보", "GPT-4 Mini"},
               {"차세대중형위성 3호", "차세대중형위성 2호"},
               {"태풍 매미", "Typhoon Rusa"}},
              NameKind::any);
}

TEST_CASE("no name, no answer") {
  check_apart({{"", "량원펑"}, {"", ""}, {"…", "·"}, {"\xff\xfe", "a"}}, NameKind::any);
}

TEST_CASE("what is longer than any name is compared as written, in no time") {
  std::string words;
  for (int i = 0; i < 100000; ++i) words += "Weber ";
  check_apart({{words, words + "Angela"}, {std::string(300000, 'a'), "Angela"}}, NameKind::person);
  std::string letters;
  for (int i = 0; i < 100000; ++i) letters += "ж";
  check_apart({{letters, "Angela"}}, NameKind::person);
  CHECK(compare_names(name_tables(), words, words).verdict == NameVerdict::same);
}
