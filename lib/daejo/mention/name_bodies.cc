// Names of bodies, places and products in Korean sentences: by their last part, by the class noun before
// them, and words of foreign syllables, which are names when the set shows them with several particles.

#include "daejo/mention/name_found.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

// What a body's name of ordinary words is not: 특별위원회, 시중은행, 지방법원, 양당.
bool generic_front(std::string_view front) {
  constexpr std::string_view fronts[] = {
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

class Bodies {
 public:
  Bodies(const NameText& text, const NameLexicon& lexicon, FoundNames& out)
      : text_(text), lexicon_(lexicon), out_(out) {}

  void run() {
    for (std::size_t i = 0; i < text_.words.size(); ++i) {
      const TextWord& w = text_.words[i];
      if (!w.is(TextWord::hangul) || w.is(TextWord::furniture)) continue;
      if (suffix(i)) continue;
      class_noun(i);
      if (w.only_hangul()) {
        candidate(i);
        foreign_pair(i);
        bare_person(i);
      }
    }
  }

 private:
  // 최저임금위원회, 하나은행은, 국제축구연맹, LG전자
  bool suffix(std::size_t i) {
    const TextWord& w = text_.words[i];
    std::uint32_t end = w.end;
    std::string_view word = text_.word(i);
    NameLexicon::SuffixMatch match = lexicon_.organisation_suffix(word);
    if ((match.size == 0 || match.size == word.size()) && w.stem != w.end)
      word = text_.stem(i), end = w.stem, match = lexicon_.organisation_suffix(word);
    if (match.size == 0 || match.size == word.size()) return false;
    const std::string_view front = word.substr(0, word.size() - match.size);
    if (lexicon_.find(word) != nullptr) return false;
    bool latin = !front.empty() && front.size() <= 6, name = false;
    for (char c : front) latin = latin && ((c >= 'A' && c <= 'Z') || c == '&');
    if (latin) {
      name = !lexicon_.common(front);
    } else if (match.strength == SuffixStrength::glue || !w.only_hangul()) {
      return false;
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
        name = front.size() >= 6 && !lexicon_.ordinary(front) && !generic_front(front) &&
               !lexicon_.ordinary(word);
        const KnownName* known = lexicon_.find(front);
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
    if (name)
      out_.add({{w.begin, end},
                EntityKind::organisation,
                match.strength == SuffixStrength::weak ? NameSure::likely : NameSure::certain,
                true,
                {}});
    return name;
  }

  // 스타트업 딥시크가, 여객선 타이타닉호가, 항구도시 데르나에서만
  void class_noun(std::size_t i) {
    const TextWord& w = text_.words[i];
    if (!w.only_hangul() || !text_.next(i)) return;
    const NameLexicon::RoleMatch match = lexicon_.role(text_.word(i));
    if (match.role == nullptr || match.role->kind == EntityKind::person || !match.role->after) return;
    const std::size_t j = i + 1;
    if (!text_.words[j].only_hangul()) return;
    const std::string_view stem = text_.stem(j);
    if (stem.size() < 6 || lexicon_.find(stem) != nullptr || !lexicon_.foreign(stem) ||
        lexicon_.role(stem).role != nullptr)
      return;
    // "영화 끝나고" is no title: a product's name needs to be met again.
    const NameSure sure = match.role->kind == EntityKind::product ? NameSure::guess : NameSure::likely;
    out_.add({{text_.words[j].begin, text_.words[j].stem}, match.role->kind, sure, true, {}});
  }

  // 일론 머스크, 텐징 노르게이가: two words of foreign syllables that are no loanwords, the first without a
  // particle.
  void foreign_pair(std::size_t i) {
    if (!text_.next(i) || !text_.words[i + 1].only_hangul()) return;
    const TextWord& a = text_.words[i];
    const TextWord& b = text_.words[i + 1];
    if (a.particle != Particle::none && a.particle != Particle::copula && a.particle != Particle::other)
      return;
    // It must stand in a sentence as a name does: with a case particle, or in a list.
    const std::string_view gap = text_.gap(i + 1);
    const bool list = gap.starts_with(",") || gap.starts_with("·") || gap.starts_with("(");
    const bool with_case = b.particle != Particle::none && b.particle < Particle::quote;
    const bool others = b.stem == b.end && text_.next(i + 1) && text_.stem(i + 2) == "등";
    if (!list && !with_case && !others) return;
    const std::string_view first = text_.word(i), last = text_.stem(i + 1);
    const int weight = lexicon_.foreign_weight(first), sum = weight + lexicon_.foreign_weight(last);
    if (weight < 0 || sum < 40 || !name_part(last, 13)) return;
    if (!lexicon_.given_name(first) && (weight < 5 || !name_part(first, 3))) return;
    if (i > 0 && !a.is(TextWord::first) && text_.next(i - 1) && text_.words[i - 1].only_hangul() &&
        name_part(text_.word(i - 1), 15))
      return;  // a longer run of such words is no name of a person
    out_.add({{a.begin, b.stem}, EntityKind::person, NameSure::likely, true, {}});
  }

  // A word that may be half of a foreign name: 샘, 일론, 머스크
  bool name_part(std::string_view word, int least) const {
    if (word.size() < 6 || word.size() > 18) return false;
    const int n = static_cast<int>(word.size() / 3);
    if (lexicon_.foreign_weight(word) < least * n || lexicon_.native(word)) return false;
    if (lexicon_.ordinary(word) || lexicon_.find(word) != nullptr || lexicon_.role(word).role != nullptr)
      return false;
    return lexicon_.organisation_suffix(word).size == 0 && !loan_compound(word);
  }

  // 손연재는, 봉준호의: the syllables of given names behind one of the commonest family names, and a case
  // particle.
  void bare_person(std::size_t i) {
    const TextWord& w = text_.words[i];
    if (w.stem - w.begin != 9 || w.particle == Particle::none || w.particle >= Particle::quote) return;
    const std::string_view stem = text_.stem(i);
    if (w.particle == Particle::place || w.particle == Particle::means) {
      const std::string_view rest = text_.word(i).substr(9);
      if (!rest.starts_with("에게")) return;
    }
    if (!lexicon_.given_syllable(stem.substr(3, 3)) || !lexicon_.given_syllable(stem.substr(6))) return;
    if (!lexicon_.common_family_name(stem.substr(0, 3)) || !lexicon_.korean_person(stem)) return;
    // 조회수는, 채택하는, 이영화를: an ordinary word and a syllable that often goes with one.
    constexpr std::string_view tails = "수음성가국회하중지기장대전제인용형식적원화법문비산선정조주";
    const std::string_view tail = stem.substr(6);
    if (tail == "하" && w.particle == Particle::topic) return;
    if (tails.find(tail) != std::string_view::npos && lexicon_.ordinary(stem.substr(0, 6))) return;
    if (stem.starts_with("이") && lexicon_.ordinary(stem.substr(3))) return;
    out_.add({{w.begin, w.stem}, EntityKind::person, NameSure::likely, true, {}});
  }

  // 클라우드서비스: its end is a loanword
  bool loan_compound(std::string_view word) const {
    for (std::size_t at = 3; at + 6 <= word.size(); at += 3)
      if (lexicon_.common(word.substr(at))) return true;
    return false;
  }

  // Words of foreign syllables, with the particles that they are seen with.
  void candidate(std::size_t i) {
    const TextWord& w = text_.words[i];
    const std::string_view stem = text_.stem(i);
    if (stem.size() < 6 || stem.size() > 30) return;
    if (lexicon_.foreign_weight(stem) < 25 || lexicon_.native(stem) || !lexicon_.foreign(stem)) return;
    if (loan_compound(stem)) return;
    if (lexicon_.find(stem) != nullptr || lexicon_.role(stem).role != nullptr) return;
    auto seen = out_.candidates.find(stem);
    if (seen == out_.candidates.end()) seen = out_.candidates.emplace(std::string(stem), Candidate{}).first;
    ++seen->second.count;
    if (w.particle != Particle::quote && w.particle != Particle::copula)
      seen->second.particles |= 1u << static_cast<unsigned>(w.particle);
  }

  const NameText& text_;
  const NameLexicon& lexicon_;
  FoundNames& out_;
};

}  // namespace

void find_korean_bodies(const NameText& text, const NameLexicon& lexicon, FoundNames& out) {
  Bodies(text, lexicon, out).run();
}

}  // namespace daejo
