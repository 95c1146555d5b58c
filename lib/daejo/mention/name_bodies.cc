// Names of bodies, places and products in Korean sentences: by their last part, by the class noun before them, and words of
// foreign syllables, which are names when the set shows them with several particles.

#include "daejo/mention/name_found.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

// What a body's name of ordinary words is not: 특별위원회, 시중은행, 지방법원, 양당.
bool generic_front(std::string_view front) {
  constexpr std::string_view fronts[] = {
      "시중", "중앙", "지방", "특별", "상임", "소", "분과", "전문", "자문", "양", "여", "야", "정", "각", "본", "동", "타",
      "국책", "시립", "국립", "공립", "사립", "대학", "종합", "인터넷", "저축", "투자", "상업", "외국계", "민간", "공공", "국영",
      "자동차", "위성", "이동", "무선", "유선", "정보", "데이터", "시스템", "차량용", "메모리", "비메모리", "차세대", "친환경", "신재생",
      "재생", "원자력", "전기", "신용", "체크", "법인", "지상파", "라디오", "생", "인", "국내", "해외", "글로벌", "대형", "중소형",
      "산하", "합동", "공동", "윤리", "운영", "심의", "조사", "인사", "예산", "대책", "비상대책", "준비", "추진"};
  for (std::string_view f : fronts)
    if (front == f) return true;
  return false;
}

class Bodies {
 public:
  Bodies(const NameText& text, const NameLexicon& lexicon, FoundNames& out) : text_(text), lexicon_(lexicon), out_(out) {}

  void run() {
    for (std::size_t i = 0; i < text_.words.size(); ++i) {
      const NameWord& w = text_.words[i];
      if (!w.is(NameWord::hangul) || w.is(NameWord::furniture)) continue;
      if (suffix(i)) continue;
      class_noun(i);
      if (w.only_hangul()) candidate(i);
    }
  }

 private:
  // 최저임금위원회, 하나은행은, 국제축구연맹, LG전자
  bool suffix(std::size_t i) {
    const NameWord& w = text_.words[i];
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
        // One syllable is little: 저장대, 칭화대 are told from 20대 and 세대 by the front, which must be a place or foreign.
        const KnownName* known = lexicon_.find(front);
        name = front.size() >= 6 && last == "대" && (known != nullptr || lexicon_.foreign(front)) && !lexicon_.ordinary(word);
        if (known != nullptr && known->kind != EntityKind::place) name = false;
      } else {
        name = front.size() >= 6 && !lexicon_.ordinary(front) && !generic_front(front) && !lexicon_.ordinary(word);
        const KnownName* known = lexicon_.find(front);
        if (known != nullptr && last.size() <= 6 && (last == "그룹" || last == "은행" || last == "증권")) name = true;
        if (known != nullptr && known->kind == EntityKind::place && (last == "반도체" || last == "디스플레이" || last == "미디어" || last == "통신" || last == "에너지" || last == "항공" || last == "건설" || last == "방송" || last == "증권" || last == "은행" || last == "식품" || last == "제약" || last == "자동차" || last == "뉴스" || last == "신문"))
          name = known->name != "미국" && known->name != "중국" && known->name != "한국" && known->name != "일본" && known->name != "유럽";
      }
    }
    if (name)
      out_.add({{w.begin, end}, EntityKind::organisation, match.strength == SuffixStrength::weak ? NameSure::likely : NameSure::certain, true, {}});
    return name;
  }

  // 스타트업 딥시크가, 여객선 타이타닉호가, 항구도시 데르나에서만
  void class_noun(std::size_t i) {
    const NameWord& w = text_.words[i];
    if (!w.only_hangul() || !text_.next(i)) return;
    const NameLexicon::RoleMatch match = lexicon_.role(text_.word(i));
    if (match.role == nullptr || match.role->kind == EntityKind::person || !match.role->after) return;
    const std::size_t j = i + 1;
    if (!text_.words[j].only_hangul()) return;
    const std::string_view stem = text_.stem(j);
    if (stem.size() < 6 || lexicon_.find(stem) != nullptr || !lexicon_.foreign(stem) || lexicon_.role(stem).role != nullptr) return;
    out_.add({{text_.words[j].begin, text_.words[j].stem}, match.role->kind, NameSure::likely, true, {}});
  }

  // Words of foreign syllables, with the particles that they are seen with.
  void candidate(std::size_t i) {
    const NameWord& w = text_.words[i];
    const std::string_view stem = text_.stem(i);
    if (stem.size() < 6 || stem.size() > 30) return;
    if (lexicon_.foreign_weight(stem) < 25 || !lexicon_.foreign(stem)) return;
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
