// What a word tells by itself.

#include <algorithm>

#include "daejo/mention/name_types.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

// What a body's name of ordinary words is not: 특별위원회, 시중은행, 지방법원, 양당.
bool generic_front(std::string_view front) {
  static constexpr std::string_view fronts[] = {
      "시중",   "중앙",     "지방",     "특별",   "상임",   "소",     "분과", "전문",   "자문",   "양",
      "여",     "야",       "정",       "각",     "본",     "동",     "타",   "국책",   "시립",   "국립",
      "공립",   "사립",     "대학",     "종합",   "인터넷", "저축",   "투자", "상업",   "외국계", "민간",
      "공공",   "국영",     "자동차",   "위성",   "이동",   "무선",   "유선", "정보",   "데이터", "시스템",
      "차량용", "메모리",   "비메모리", "차세대", "친환경", "신재생", "재생", "원자력", "전기",   "신용",
      "체크",   "법인",     "지상파",   "라디오", "생",     "인",     "국내", "해외",   "글로벌", "대형",
      "중소형", "산하",     "합동",     "공동",   "윤리",   "운영",   "심의", "조사",   "인사",   "예산",
      "대책",   "비상대책", "준비",     "추진"};
  for (std::string_view f : fronts)
    if (front == f) return true;
  return false;
}

bool day(std::string_view word) {
  static constexpr std::string_view days[] = {
      "Monday",   "Tuesday",  "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January",
      "February", "March",    "April",     "May",      "June",   "July",     "August", "September",
      "October",  "November", "December",  "Jan",      "Feb",    "Mar",      "Apr",    "Jun",
      "Jul",      "Aug",      "Sep",       "Sept",     "Oct",    "Nov",      "Dec"};
  constexpr auto may_be = [](std::string_view w) {
    return w.size() >= 3 && w.size() <= 9 && w[0] >= 'A' && w[0] <= 'W';
  };
  static_assert(std::all_of(std::begin(days), std::end(days), may_be));
  return may_be(word) && std::find(std::begin(days), std::end(days), word) != std::end(days);
}

class Description {
 public:
  Description(const NameLexicon& lexicon, WordType& type) : lexicon_(lexicon), type_(type) {}

  void run(bool hangul, bool mixed) {
    const std::string_view word = type_.text;
    type_.stem = static_cast<std::uint16_t>(std::min<std::size_t>(word.size(), 65535));
    if (lexicon_.sentence_word(word)) type_.flags |= WordType::sentence;
    if (lexicon_.common(word)) type_.flags |= WordType::common;
    if (lexicon_.known().opens(word)) type_.flags |= WordType::opens_known;
    if (day(word)) type_.flags |= WordType::day;
    if ((hangul || mixed) && word.size() < 200)
      describe(type_, hangul);
    else if (word.size() == 3 && lexicon_.role(word).role != nullptr)
      type_.flags |= WordType::person_role;  // CEO
  }

 private:
  void describe(WordType& type, bool hangul);
  void body(WordType& type, bool hangul);
  void class_name(WordType& type);
  bool half(std::string_view word, int least) const;
  bool person(const WordType& type, std::string_view stem) const;
  bool given_form(std::string_view stem) const;
  bool loan_compound(std::string_view word) const;

  const NameLexicon& lexicon_;
  WordType& type_;
};

void Description::describe(WordType& type, bool hangul) {
  const std::string_view word = type.text;
  const ParticleMatch particle =
      is_hangul(decode_before(word, word.size()).value) ? lexicon_.particle(word) : ParticleMatch{};
  type.stem = static_cast<std::uint16_t>(word.size() - particle.size);
  type.particle = particle.role;
  const std::string_view stem = word.substr(0, type.stem);
  NameLexicon::RoleMatch role = lexicon_.role(word);
  const bool whole_role = role.role != nullptr && role.size == word.size();
  if (role.role == nullptr && stem.size() != word.size()) role = lexicon_.role(stem);
  // 과학기술정보통신부 ends as a priest (신부) does.
  if (role.role != nullptr && role.size < stem.size() && lexicon_.find(stem) != nullptr) role = {};
  if (role.role != nullptr && role.role->kind == EntityKind::person)
    type.flags |= WordType::person_role;
  else if (role.role != nullptr && role.role->after && lexicon_.role(word).role != nullptr)
    type.flags |= WordType::class_noun;
  body(type, hangul);
  if (!hangul) {
    // 3호는, 2A호, 5·6호기
    const NameLexicon::ClassMatch number = lexicon_.class_word(stem);
    const char first = word.front();
    if (first >= '0' && first <= '9' &&
        (stem.ends_with("호") || (number.size != 0 && number.of->how == NameClass::numbered)) &&
        stem.size() <= 12)
      type.flags |= WordType::numbered;
  }
  if (!hangul || whole_role) return;
  if (!type.is(WordType::body)) class_name(type);

  type.weight = static_cast<std::int16_t>(lexicon_.foreign_weight(word));
  type.stem_weight = static_cast<std::int16_t>(lexicon_.foreign_weight(stem));
  if (half(stem, 13)) type.flags |= WordType::second_half;
  if (half(word, 15)) type.flags |= WordType::long_half;
  if (particle.role == Particle::none || particle.role == Particle::copula ||
      particle.role == Particle::other)
    if (type.weight >= 0 && (lexicon_.given_name(word) || (type.weight >= 5 && half(word, 3))))
      type.flags |= WordType::first_half;
  if (person(type, stem)) type.flags |= WordType::person;
  if (given_form(word)) type.flags |= WordType::bare_person;
  if (!type.is(WordType::candidate) && stem.size() >= 6 && stem.size() <= 30 && type.stem_weight >= 25 &&
      !lexicon_.native(stem) && lexicon_.foreign(stem) && !loan_compound(stem) &&
      lexicon_.find(stem) == nullptr && lexicon_.role(stem).role == nullptr) {
    type.flags |= WordType::candidate;
    type.candidate_size = type.stem;
    type.candidate_kind = EntityKind::other;
  }
}

// 무안국제공항, 퓰리처상은, 세월호의: what a class word at the end makes a name.
void Description::class_name(WordType& type) {
  for (const std::string_view word : {type.text.substr(0, type.stem), type.text}) {
    const NameLexicon::ClassMatch match = lexicon_.class_word(word);
    if (match.size == word.size() && match.size != 0 && match.of->how == NameClass::word)
      type.flags |= WordType::class_word;
    if (match.size == 0 || match.size + 6 > word.size()) continue;
    const std::string_view front = word.substr(0, word.size() - match.size);
    if (lexicon_.find(word) != nullptr || lexicon_.role(word).role != nullptr || lexicon_.common(word))
      return;
    const KnownName* known = lexicon_.find(front);
    bool name = false;
    switch (match.of->how) {
      case NameClass::strong:
        name = !generic_front(front) && !lexicon_.common(front) && !lexicon_.native(front);
        break;
      case NameClass::weak:
        name = known != nullptr
                   ? known->kind == EntityKind::place && match.size > 3
                   : !lexicon_.ordinary(front) && !generic_front(front) && !lexicon_.native(front);
        break;
      case NameClass::award:
        name = known == nullptr && lexicon_.foreign(front);
        break;
      case NameClass::recurring:
        // 누리호: what is no word of the dictionary as a whole, whatever its front is; not 비상신호
        if (lexicon_.listed(word) || (word.size() > 9 && lexicon_.ordinary(word)) || lexicon_.native(word) ||
            word.size() > 18)
          return;
        if (word.size() == 9 && lexicon_.common_family_name(word.substr(0, 3)) &&
            lexicon_.korean_person(word))
          return;
        type.flags |= WordType::candidate;
        type.candidate_size = static_cast<std::uint16_t>(word.size());
        type.candidate_kind = match.of->kind;
        type.kind = match.of->kind;
        return;
      default:
        break;
    }
    if (!name || (match.of->how != NameClass::strong && lexicon_.ordinary(word))) continue;
    type.flags |= WordType::body;
    type.body_size = static_cast<std::uint16_t>(word.size());
    type.kind = match.of->kind;
    return;
  }
}

// 최저임금위원회, 하나은행은, 국제축구연맹, LG전자
void Description::body(WordType& type, bool hangul) {
  std::string_view word = type.text;
  NameLexicon::SuffixMatch match = lexicon_.organisation_suffix(word);
  if ((match.size == 0 || match.size == word.size()) && type.stem != type.text.size())
    word = type.text.substr(0, type.stem), match = lexicon_.organisation_suffix(word);
  if (match.size == 0 || match.size == word.size()) return;
  const std::string_view front = word.substr(0, word.size() - match.size);
  if (lexicon_.find(word) != nullptr) return;
  bool latin = !front.empty() && front.size() <= 6, name = false;
  for (char c : front) latin = latin && ((c >= 'A' && c <= 'Z') || c == '&');
  if (latin) {
    name = !lexicon_.common(front);
  } else if (match.strength == SuffixStrength::glue || !hangul) {
    return;
  } else if (match.strength == SuffixStrength::strong) {
    name = front.size() >= 6 && !generic_front(front) && !lexicon_.common(front) && word.size() >= 15;
  } else {
    const std::string_view last = word.substr(front.size());
    if (last == "대" || last == "당" || last == "청") {
      // One syllable is little: 저장대, 칭화대 are told from 20대 and 세대 by the front, which must be a
      // place or foreign.
      const KnownName* known = lexicon_.find(front);
      name = front.size() >= 6 && last == "대" && (known != nullptr || lexicon_.foreign(front)) &&
             !lexicon_.ordinary(word);
      if (known != nullptr && known->kind != EntityKind::place) name = false;
    } else {
      name =
          front.size() >= 6 && !lexicon_.ordinary(front) && !generic_front(front) && !lexicon_.ordinary(word);
      const KnownName* known = lexicon_.find(front);
      // 한국도로공사, 인천교통공사, 서울중앙지법: a place and what it runs
      if (!name &&
          (last == "공사" || last == "공단" || last == "병원" || last == "의료원" || last == "박물관" ||
           last == "미술관" || last == "도서관" || last == "경찰청" || last == "지법" || last == "법원" ||
           last == "지검" || last == "검찰청" || last == "교육청"))
        for (std::size_t at = 6; at <= std::min<std::size_t>(front.size(), 12) && !name; at += 3) {
          const KnownName* place = lexicon_.find(front.substr(0, at));
          name = place != nullptr && place->kind == EntityKind::place && at < front.size();
        }
      if (known != nullptr && last.size() <= 6 && (last == "그룹" || last == "은행" || last == "증권"))
        name = true;
      if (known != nullptr && known->kind == EntityKind::place &&
          (last == "반도체" || last == "디스플레이" || last == "미디어" || last == "통신" ||
           last == "에너지" || last == "항공" || last == "건설" || last == "방송" || last == "증권" ||
           last == "은행" || last == "식품" || last == "제약" || last == "자동차" || last == "뉴스" ||
           last == "신문"))
        name = known->name != "미국" && known->name != "중국" && known->name != "한국" &&
               known->name != "일본" && known->name != "유럽";
    }
  }
  if (!name) return;
  type.flags |= WordType::body;
  type.body_size = static_cast<std::uint16_t>(word.size());
  type.sure_body = match.strength != SuffixStrength::weak;
}

// A word that may be half of a foreign name: 샘, 일론, 머스크
bool Description::half(std::string_view word, int least) const {
  if (word.size() < 6 || word.size() > 18) return false;
  const int n = static_cast<int>(word.size() / 3);
  if (lexicon_.foreign_weight(word) < least * n || lexicon_.native(word)) return false;
  if (lexicon_.ordinary(word) || lexicon_.find(word) != nullptr || lexicon_.role(word).role != nullptr)
    return false;
  return lexicon_.organisation_suffix(word).size == 0 && !loan_compound(word);
}

// 손연재는, 봉준호의: the syllables of given names behind one of the commonest family names, and a case
// particle.
bool Description::person(const WordType& type, std::string_view stem) const {
  if (stem.size() != 9 || type.particle == Particle::none || type.particle >= Particle::quote) return false;
  if ((type.particle == Particle::place || type.particle == Particle::means) &&
      !type.text.substr(9).starts_with("에게"))
    return false;
  return given_form(stem) && !(stem.substr(6) == "하" && type.particle == Particle::topic);
}

// A family name and two syllables of given names: 손연재
bool Description::given_form(std::string_view stem) const {
  if (stem.size() != 9) return false;
  if (!lexicon_.given_syllable(stem.substr(3, 3)) || !lexicon_.given_syllable(stem.substr(6))) return false;
  if (!lexicon_.common_family_name(stem.substr(0, 3)) || !lexicon_.korean_person(stem)) return false;
  // 조회수는, 채택하는, 이영화를: an ordinary word and a syllable that often goes with one.
  constexpr std::string_view tails = "수음성가국회하중지기장대전제인용형식적원화법문비산선정조주";
  const std::string_view tail = stem.substr(6);
  if (tails.find(tail) != std::string_view::npos && lexicon_.ordinary(stem.substr(0, 6))) return false;
  if (stem.starts_with("이") && lexicon_.ordinary(stem.substr(3))) return false;
  return true;
}

// 클라우드서비스: its end is a loanword
bool Description::loan_compound(std::string_view word) const {
  for (std::size_t at = 3; at + 6 <= word.size(); at += 3)
    if (lexicon_.common(word.substr(at)) && (word.size() - at >= 9 || lexicon_.ordinary(word.substr(0, at))))
      return true;
  return false;
}

}  // namespace

void describe_word(const NameLexicon& lexicon, WordType& type, bool hangul, bool mixed) {
  Description(lexicon, type).run(hangul, mixed);
}

}  // namespace daejo
