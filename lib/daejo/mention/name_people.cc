// Names of people in Korean sentences, by the role or title beside them.

#include "daejo/mention/name_found.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::size_t no_word = static_cast<std::size_t>(-1);

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  for (std::string_view w : words)
    if (w == word) return true;
  return false;
}

// Words between a name and its role that are part of the title: 이수만 전 총괄, 정의선 신임 회장.
bool title_word(std::string_view word) {
  return one_of(word, {"전",   "현",   "고",   "前",   "現",     "故",   "신임", "초대", "전임",
                       "차기", "당시", "총괄", "수석", "공동",   "명예", "선임", "상임", "특별",
                       "겸",   "초빙", "석좌", "상근", "비상근", "대표", "부",   "제1",  "최고"});
}

class People {
 public:
  People(const NameText& text, const NameLexicon& lexicon, FoundNames& out)
      : text_(text), lexicon_(lexicon), out_(out) {}

  void run() {
    for (const std::size_t i : text_.telling) {
      const TextWord& w = text_.words[i];
      if (!w.tells(WordType::person_role) || w.is(TextWord::furniture)) continue;
      NameLexicon::RoleMatch match = lexicon_.role(text_.word(i));
      std::size_t end = w.end;
      if (match.role == nullptr && w.stem != w.end) match = lexicon_.role(text_.stem(i)), end = w.stem;
      if (match.role == nullptr || match.role->kind != EntityKind::person) continue;
      const Span role{w.begin, end};
      if (w.particle == Particle::topic && text_.next(i) && text_.words[i + 1].particle == Particle::copula) {
        // 의장은 방시혁이다
        if (lexicon_.korean_person(text_.stem(i + 1)))
          person({text_.words[i + 1].begin, text_.words[i + 1].stem}, role);
      }
      if (match.role->before && before(i, *match.role, match.size, role)) continue;
      if (match.role->after && end == w.end && match.size == end - w.begin) after(i, role);
    }
  }

 private:
  bool plain(std::size_t i) const { return text_.words[i].only_hangul() && text_.words[i].size_of() <= 30; }

  // Does the word carry a particle that no name ends in? Then it closes a phrase.
  bool closed(std::size_t i) const {
    const TextWord& w = text_.words[i];
    if (w.particle == Particle::none) return false;
    const std::string_view rest = text_.text().substr(w.stem, w.end - w.stem);
    return !one_of(
        rest, {"이", "가", "은", "도", "만", "인", "자", "일", "임", "나", "로", "고", "다", "라", "든"});
  }

  // A body, place or office that may stand between the name and the role: 로이 쿠퍼 노스캐롤라이나 주지사,
  // 왕이 중국 외교부장.
  bool affiliation(std::size_t i) const {
    const std::string_view word = text_.word(i);
    if (text_.words[i].is(TextWord::latin | TextWord::digit)) return true;
    if (lexicon_.find(word) != nullptr) return true;
    if (lexicon_.organisation_suffix(word).size != 0 && word.size() > 6) return true;
    return word.size() >= 6 && (lexicon_.ordinary(word) || lexicon_.common(word)) &&
           !lexicon_.korean_person(word);
  }

  std::size_t person(Span span, Span role, NameSure sure = NameSure::certain, bool learn = true) {
    return out_.add({span, EntityKind::person, sure, learn, false, role});
  }

  // 배경훈 부총리, 이 전 총괄, 프라딥 그야왈리 네팔 외무장관
  bool before(std::size_t i, const NameRole& role, std::size_t role_size, Span role_span) {
    const std::string_view whole = text_.text().substr(role_span.begin, role_span.size());
    // The name and the form of address in one word: 김수현씨
    if (role_size < whole.size()) {
      const std::string_view rest = whole.substr(0, whole.size() - role_size);
      if (rest.size() == 9 && whole.ends_with("씨") && lexicon_.korean_person(rest)) {
        person({role_span.begin, role_span.begin + rest.size()},
               {role_span.begin + rest.size(), role_span.end}, NameSure::likely);
        return true;
      }
    }
    bool crossed = false;  // an affiliation stands between
    for (std::size_t j = i, steps = 0; j > 0 && steps < 5; ++steps) {
      if (text_.words[j].is(TextWord::first) || !text_.next(j - 1)) return false;
      --j;
      const TextWord& w = text_.words[j];
      const std::string_view word = text_.word(j);
      if (w.begin + 3u == w.end && w.only_hangul() && !title_word(word) &&
          !one_of(word, {"이", "그", "저", "주", "당", "등", "측", "각", "양", "팀", "또", "및", "총", "부",
                         "한", "두"})) {
        // 젠슨 황, 팀 쿡: a first name before it
        if (j > 0 && !w.is(TextWord::first) && text_.next(j - 1) && first_name(j - 1)) {
          person({text_.words[j - 1].begin, w.end}, {text_.words[j + 1].begin, role_span.end});
          return true;
        }
      }
      if (w.begin + 3u == w.end && lexicon_.family_name(word) && !title_word(word) && role_size >= 6) {
        // The family name alone: only a full form in the same document makes it a name.
        if (crossed || one_of(word, {"이", "그", "저", "한", "두", "세", "네", "전", "현", "고"})) {
          if (crossed || word != "이") return false;
        }
        person({w.begin, w.end}, {text_.words[j + 1].begin, role_span.end}, NameSure::guess, false);
        return true;
      }
      if (title_word(word)) continue;
      if (closed(j)) return false;
      if (!plain(j)) {
        if (!affiliation(j)) return false;
        crossed = true;
        continue;
      }
      if (lexicon_.korean_person(word) && (w.stem == w.end || word.size() == 9) &&
          lexicon_.find(word) == nullptr) {
        if (lexicon_.organisation_suffix(word).size != 0 && !role_is_personal(role)) {
          crossed = true;
          continue;
        }
        person({w.begin, w.end}, {text_.words[j + 1].begin, role_span.end});
        return true;
      }
      if (lexicon_.find(word) != nullptr ||
          (lexicon_.organisation_suffix(word).size != 0 && word.size() > 6)) {
        crossed = true;
        continue;
      }
      if (const std::size_t first = foreign_run(j); first != no_word) {
        if (first == j && !crossed && role.corporate) {
          // 장민 포스텔 대표: a person stands before the body; 폭스바겐 회장: nobody does; 화웨이의 런정페이
          // 회장: it is the person
          if (j > 0 && !w.is(TextWord::first) && text_.next(j - 1) && plain(j - 1) &&
              text_.words[j - 1].particle == Particle::none &&
              (lexicon_.korean_person(text_.word(j - 1)) || two_syllables(j - 1))) {
            body(j);
            crossed = true;
            continue;
          }
          const bool owned = j > 0 && !w.is(TextWord::first) && text_.next(j - 1) &&
                             text_.words[j - 1].particle == Particle::genitive;
          if (word.size() > 9 && !(owned && word.size() <= 12)) return false;
        }
        person({text_.words[first].begin, w.end}, {text_.words[j + 1].begin, role_span.end});
        return true;
      }
      if (two_syllables(j) && (crossed || !role.corporate || governs(whole))) {
        person({w.begin, w.end}, {text_.words[j + 1].begin, role_span.end}, NameSure::likely);
        return true;
      }
      if (!affiliation(j)) {
        // 최윤범 고려아연 회장: what stands between a person and the head of something is that thing.
        if (crossed || !role.corporate || j == 0 || w.is(TextWord::first) || !text_.next(j - 1) ||
            !plain(j - 1) || w.end - w.begin < 6 || text_.words[j - 1].particle != Particle::none ||
            !lexicon_.korean_person(text_.word(j - 1)))
          return false;
        body(j);
      } else if (w.stem != w.end) {
        return false;
      }
      crossed = true;
    }
    return false;
  }

  // The body between a person and the role: 레이쥔 샤오미 회장. Its name, where it is no word of the
  // dictionary.
  void body(std::size_t j) {
    const TextWord& w = text_.words[j];
    const std::string_view word = text_.word(j);
    if (!w.only_hangul() || w.size_of() < 6 || lexicon_.ordinary(word) || lexicon_.native(word)) return;
    out_.add({{w.begin, w.end}, EntityKind::organisation, NameSure::likely, true});
  }

  // 팀, 젠슨: a first name in Hangul, or a foreign word that is no name of a body
  bool first_name(std::size_t k) const {
    const std::string_view word = text_.word(k);
    if (!plain(k) || text_.words[k].particle != Particle::none) return false;
    if (lexicon_.given_name(word)) return true;
    const char32_t last = decode_before(word, word.size()).value;
    if (is_hangul(last) && (last - 0xAC00) % 28 == 4 && word.size() <= 9 &&
        lexicon_.foreign_weight(word) < 60)
      return false;  // 느낀, 나타난: verbs before a noun
    return lexicon_.foreign(word) && lexicon_.find(word) == nullptr && word.size() <= 12 &&
           lexicon_.role(word).role == nullptr && lexicon_.organisation_suffix(word).size == 0;
  }

  // 리창 총리: the head of a state
  static bool governs(std::string_view role) {
    return role.ends_with("총리") || role.ends_with("대통령") || role.ends_with("주석") ||
           role.ends_with("국왕");
  }

  static bool role_is_personal(const NameRole& role) { return !role.corporate; }

  // 왕이, 팡한: a family name and one syllable, no word of the dictionary.
  bool two_syllables(std::size_t j) const {
    const std::string_view word = text_.word(j);
    const Particle particle = text_.words[j].particle;
    return word.size() == 6 && lexicon_.family_name(word.substr(0, 3)) &&
           (!lexicon_.ordinary(word) || word.ends_with("이")) &&
           (particle == Particle::none || word.ends_with("이"));
  }

  // The first of up to four words of foreign syllables that end at word j; no_word when j is none. The words
  // before the last carry no particle and at least one is surely foreign.
  std::size_t foreign_run(std::size_t j) const {
    std::size_t first = no_word;
    bool sure = false;
    for (std::size_t k = j, n = 0; n < 4; ++n) {
      const std::string_view word = text_.word(k);
      if (n > 0 && lexicon_.name_particle(word) && k > 0 && !text_.words[k].is(TextWord::first) &&
          text_.next(k - 1)) {
        --k;  // 압둘메남 알 가이티, 드니 드 빌뇌브
        continue;
      }
      const bool surname =
          k > 0 && text_.next(k - 1) && lexicon_.given_name(text_.word(k - 1));  // 로버트 발라드
      if (!plain(k) || word.size() < 3 || (lexicon_.common(word) && !surname) ||
          lexicon_.find(word) != nullptr)
        break;
      if (lexicon_.role(word).role != nullptr || lexicon_.organisation_suffix(word).size != 0) break;
      const bool foreign = lexicon_.foreign(word) || surname || (n > 0 && lexicon_.given_name(word));
      if (!foreign &&
          (n == 0 ? word.size() < 6 || lexicon_.ordinary(word) || lexicon_.foreign_weight(word) < 0
                  : word.size() > 12 || word.size() < 6 || lexicon_.foreign_weight(word) < 5 ||
                        lexicon_.ordinary(word)))
        break;
      if (n > 0 && text_.words[k].particle != Particle::none && !foreign) break;
      if (n > 0 &&
          (text_.words[k].particle == Particle::genitive || text_.words[k].particle == Particle::topic ||
           text_.words[k].particle == Particle::object ||
           (text_.words[k].particle == Particle::with && text_.words[k].end - text_.words[k].stem == 3)))
        break;
      sure = sure || foreign;
      first = k;
      if (k == 0 || text_.words[k].is(TextWord::first) || !text_.next(k - 1)) break;
      --k;
    }
    return sure ? first : no_word;
  }

  // 소설가 한강은, 창업자 양원펑을, 감독 드니 빌뇌브가
  void after(std::size_t i, Span role) {
    // 문서 담당: 이서윤
    if (text_.gap(i) == ": " && i + 1 < text_.words.size() && lexicon_.korean_person(text_.stem(i + 1))) {
      person({text_.words[i + 1].begin, text_.words[i + 1].stem}, role);
      return;
    }
    if (!text_.next(i)) return;
    std::size_t j = i + 1;
    if (!plain(j)) return;
    const std::string_view stem = text_.stem(j), word = text_.word(j);
    if (lexicon_.find(stem) != nullptr || lexicon_.find(word) != nullptr) return;
    if (lexicon_.korean_person(word) && !lexicon_.korean_person(stem)) {
      person({text_.words[j].begin, text_.words[j].end}, role);
      return;
    }
    if (lexicon_.korean_person(stem)) {
      person({text_.words[j].begin, text_.words[j].stem}, role);
      return;
    }
    // Foreign words up to the first that carries a particle.
    bool sure = false;
    std::size_t end = 0, n = 0;
    for (; n < 4 && j < text_.words.size() && plain(j); ++j, ++n) {
      const std::string_view s = text_.stem(j), w = text_.word(j);
      const bool whole = lexicon_.foreign(w);
      if (lexicon_.common(s) || lexicon_.common(w) || lexicon_.role(w).role != nullptr ||
          lexicon_.find(s) != nullptr)
        break;
      if (!whole && !lexicon_.foreign(s) &&
          (lexicon_.foreign_weight(s) < 0 || s.size() < 6 || lexicon_.ordinary(s)))
        break;
      sure = sure || whole || lexicon_.foreign(s);
      end = text_.words[j].stem;
      if (text_.words[j].particle != Particle::none || !text_.next(j)) break;
    }
    if (sure && n > 0 && end > text_.words[i + 1].begin + 3)
      person({text_.words[i + 1].begin, end}, role, NameSure::likely);
  }

  const NameText& text_;
  const NameLexicon& lexicon_;
  FoundNames& out_;
};

}  // namespace

void find_korean_people(const NameText& text, const NameLexicon& lexicon, FoundNames& out) {
  People(text, lexicon, out).run();
}

}  // namespace daejo
