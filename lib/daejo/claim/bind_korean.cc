#include <algorithm>
#include <array>

#include "daejo/claim/korean_clause.h"

namespace daejo {
namespace {

class Binder : private KoreanClause {
 public:
  Binder(const Scene& scene, std::size_t at) : KoreanClause(scene, at) {}

  Binding run() {
    if (s_.speaker != npos) out_.speaker = phrase(s_, s_.speaker, s_.speaker);
    find_parenthesis();
    if (out_.parenthesis_of < 0) {
      mention_.date() || mention_.time() ? bind_date() : bind_figure();
    }
    find_subject();
    qualify(s_, at_, clause_, out_);
    return std::move(out_);
  }

 private:
  // "X(약 80억원)": alone in parentheses, but for hedges and what came before a comma.
  void find_parenthesis() {
    if (depth_ == 0) return;
    std::size_t first = at_;
    while (first > 0 && w_[first - 1].depth >= depth_ && !w_[first].opens) --first;
    if (first == 0) return;
    std::size_t words = 0;
    for (std::size_t i = first; i < w_.size() && w_[i].depth >= depth_; ++i) {
      words += !is_figure(i) && !is_date(i) && !skippable(i);
    }
    std::size_t owner = first;
    while (owner > 0 && w_[owner - 1].depth >= depth_) --owner;
    if (owner == 0) return;
    --owner;
    if (words > 3) return;
    if (w_[owner].is_mention()) out_.parenthesis_of = w_[owner].mention;
  }

  // Takes a noun phrase apart: names to the subject, the rest to the property.
  void take_phrase(std::size_t first, std::size_t head) {
    std::size_t begin = first;  // of the property part
    // "'소년이 온다'는 2200배, '채식주의자'는 1900배": a title in quotes is what the figure is of.
    if (w_[head].particle == ParticleRole::topic && !is_name(head) && all_quoted(first, head)) {
      subject_at_ = head;
      subject_from_ = first;
      return;
    }
    // 보존 기간의 기본값, 배출량의 상한: a noun that says nothing without the one before it.
    const bool light = is_light(stem(head));
    for (std::size_t i = first; i <= head; ++i) {
      if (w_[i].depth != depth_) continue;
      if (light && !is_name(i)) continue;
      if (is_name(i) || (w_[i].particle == ParticleRole::genitive && i < head)) {
        const bool name = is_name(i);
        if (name || subject_at_ == npos) {
          subject_at_ = i;
          subject_from_ = name ? i : begin;
        }
        begin = i + 1;
      }
    }
    if (begin <= head) set_property(begin, head);
  }

  static bool is_light(std::string_view stem) {
    constexpr std::array<std::string_view, 14> nouns{"기본값", "상한",   "하한", "최댓값", "최솟값",
                                                     "최대치", "최소치", "한도", "한계",   "평균",
                                                     "합계",   "총액",   "값",   "수치"};
    return std::find(nouns.begin(), nouns.end(), stem) != nouns.end();
  }
  static bool is_measure_word(std::string_view stem) {
    constexpr std::array<std::string_view, 7> words{"최대", "최소", "최고", "최저", "기본", "평균", "전체"};
    return std::find(words.begin(), words.end(), stem) != words.end();
  }

  void set_property(std::size_t first, std::size_t head) {
    Property& p = out_.property;
    while (first < head && is_date(first)) ++first;
    // "그는 3억원을 투자했다": who, not what.
    if (const auto kind = points_back(head);
        first == head && (kind == EntityKind::person || kind == EntityKind::organisation))
      return;
    p.phrase = phrase(s_, first, head);
    p.stems.clear();
    std::string joined;
    for (std::size_t i = first; i <= head; ++i) {
      if (w_[i].depth != depth_ || is_date(i) || is_figure(i)) continue;
      p.stems.emplace_back(stem(i));
      joined += stem(i);
    }
    const PropertyEntry* entry = s_.tables.property_named(joined, mention_);
    // 메시지 최대 크기, 직원 평균 연봉, 보존 기간의 기본값: known without the word between or behind, too.
    if (entry == nullptr && p.stems.size() > 1) {
      joined.clear();
      for (std::size_t i = 0; i < p.stems.size(); ++i) {
        const bool last = i + 1 == p.stems.size();
        if (last ? !is_light(p.stems[i]) : !is_measure_word(p.stems[i])) joined += p.stems[i];
      }
      entry = s_.tables.property_named(joined, mention_);
    }
    if (entry != nullptr) p.id = entry->id;
    property_head_ = head;
  }

  void bind_figure() {
    const Senses right = senses(at_ + 1, clause_.end);
    const Senses left = senses(clause_.begin, at_);
    const Left found = left_head();
    const std::size_t head = found.head;
    out_.part_mention = found.amount;
    const std::optional<Right> behind = right_phrase();
    if (unit_and_noun()) {
      // the unit and the noun behind it have said what it is
    } else if (behind && behind->bridge) {  // 1000만위안에 달하는 연봉, 550만 달러라는 비용, 23살의 량원펑
      take_phrase(behind->first, behind->head);
      // 인구 12만5천명인 이 도시: which one, the sentences before have said.
      const std::size_t which = subject_at_ == npos ? behind->head : subject_at_;
      const auto kind = is_name(which) ? std::nullopt : points_back(which);
      if (kind && *kind != EntityKind::other && head != npos) {
        out_.property = {};
        subject_at_ = npos;
        take_left(head);
        if (subject_at_ == npos && !s_.discourse.referent(*kind).empty()) {
          out_.subject = s_.discourse.referent(*kind);
          out_.subject_given = true;
        }
      } else if (out_.property.phrase.empty() && head != npos) {  // 인구 10만명인 데르나
        const std::size_t named = subject_at_;
        take_left(head);
        if (named != npos) subject_at_ = subject_from_ = named;
      } else if (!out_.property.phrase.empty() && out_.property.id.empty() && head != npos) {
        const Property open = out_.property;
        out_.property = {};
        take_left(head);
        if (out_.property.id.empty()) out_.property = open;
      }
    } else if (behind && head != npos && marks(head) && counts_anything() && !is_name(behind->head)) {
      take_phrase(behind->first, behind->head);  // 원고는 4가지 기조별로: what is counted stands behind
      if (out_.property.phrase.empty()) take_left(head);
    } else if (head != npos) {
      take_left(head);
      if (out_.property.phrase.empty() && behind) take_phrase(behind->first, behind->head);
      if (out_.property.phrase.empty() && w_[head].particle == ParticleRole::none) take_topic(head, 0);
    } else if (behind) {
      take_phrase(behind->first, behind->head);
    }
    // "정원은 1178명에 그쳐 1513명이 희생됐다": what the own verb says is nearer than the topic of a clause
    // before.
    const bool told = s_.tables.property_meant(right, mention_) != nullptr;
    if (out_.property.phrase.empty()) take_topic(at_, told ? clause_.begin : 0);
    refine(right, left);
    find_form(head);
  }

  // "24만7077표 차": the unit is the first half of a name.
  bool unit_and_noun() {
    const Quantity* quantity = mention_.quantity();
    const std::size_t i = next(at_);
    if (quantity == nullptr || quantity->unit.empty() || i >= clause_.end ||
        q_.particle != ParticleRole::none)
      return false;
    const PropertyEntry* whole = s_.tables.property_named(quantity->unit + std::string(stem(i)), mention_);
    if (whole == nullptr || whole == s_.tables.property_named(stem(i), mention_)) return false;
    out_.property.id = whole->id;
    out_.property.phrase = quantity->unit + ' ' + std::string(stem(i));
    out_.property.stems = {quantity->unit, std::string(stem(i))};
    return true;
  }

  bool marks(std::size_t i) const {
    return w_[i].particle == ParticleRole::topic || w_[i].particle == ParticleRole::subject;
  }
  // 개, 곳 and 가지 say nothing of what they count.
  bool counts_anything() const {
    const Quantity* quantity = mention_.quantity();
    constexpr std::array<std::string_view, 4> counters{"개", "곳", "가지", "건"};
    return mention_.kind == Kind::count && quantity != nullptr &&
           std::find(counters.begin(), counters.end(), quantity->unit) != counters.end();
  }

  // "판매량은 가람서점 43만부, 나루문고 36만부": the topic is what the list is of.
  void take_topic(std::size_t before, std::size_t from) {
    for (std::size_t i = before; i-- > from;) {
      if (w_[i].depth != depth_ || w_[i].particle != ParticleRole::topic || !is_noun(i) || name_in(i) != npos)
        continue;
      if (points_back(i) || dependent(i) || skippable(i)) continue;
      set_property(noun_begin(i), i);
      return;
    }
  }

  void take_left(std::size_t head) {
    const std::size_t first = phrase_begin(head);
    // "영업이익과 순이익은 각각 85.15%, 93.41%": the conjunct at the figure's place in the list.
    std::vector<std::size_t> conjuncts{head};
    for (std::size_t i = first; i-- > clause_.begin;) {
      if (w_[i].depth != depth_) continue;
      if (!is_noun(i) || (w_[i].particle != ParticleRole::with && !w_[i].comma && stem(i) != "및")) break;
      if (stem(i) != "및") conjuncts.push_back(i);
    }
    bool each = false;
    std::size_t place = 0;
    for (std::size_t i = head + 1; i < at_; ++i) {
      each |= stem(i) == "각각";
      place += is_figure(i) && w_[i].depth == depth_;
    }
    if (each && conjuncts.size() > 1 && place < conjuncts.size()) {
      conjuncts_ = conjuncts;
      const std::size_t chosen = conjuncts[conjuncts.size() - 1 - place];
      take_phrase(chosen == head ? first : phrase_begin(chosen), chosen);
      if (subject_at_ == npos) {  // a subject before the first conjunct holds for all
        const std::size_t front = conjuncts.back();
        const std::size_t b = phrase_begin(front);
        for (std::size_t i = b; i < front; ++i) {
          if (is_name(i)) subject_at_ = subject_from_ = i;
        }
      }
      return;
    }
    take_phrase(first, head);
    if (w_[head].particle == ParticleRole::topic || w_[head].particle == ParticleRole::subject)
      marked_head_ = true;
  }

  static bool specific(const PropertyEntry& entry) { return __builtin_popcountll(entry.senses.front()) > 1; }

  // What the verbs say: 비용 + 개발 is the development cost; 557만 달러로 개발한 is one, too.
  void refine(Senses right, Senses left) {
    Senses all = right | left;
    if (mention_.kind == Kind::money && q_.particle == ParticleRole::by) all |= bit(Sense::cost);
    if (out_.property.id == "cost") {
      all |= bit(Sense::cost);
      for (const std::string& one : out_.property.stems)
        all |= bit(s_.tables.sense_at(one, 0, Language::korean));
    }
    const bool open = out_.property.id.empty();
    if (!open && out_.property.id != "cost") return;
    for (std::size_t i = 0; i < out_.property.stems.size(); ++i) {
      all |= bit(s_.tables.sense_at(out_.property.stems[i], 0, Language::korean));
    }
    Senses own = right;
    if (mention_.kind == Kind::money && q_.particle == ParticleRole::by) own |= bit(Sense::cost);
    for (const std::string& one : out_.property.stems)
      own |= bit(s_.tables.sense_at(one, 0, Language::korean));
    // Two senses in one clause say more than one: 개발하는 데 … 드는.
    const PropertyEntry* entry = s_.tables.property_meant(own, mention_);
    if (const PropertyEntry* wider = s_.tables.property_meant(all, mention_);
        wider != nullptr && specific(*wider) && (entry == nullptr || !specific(*entry))) {
      entry = wider;
    }
    if (entry == nullptr) return;
    // An open noun phrase beats a verb alone unless the phrase is the actor of the verb.
    if (open && !out_.property.phrase.empty() && !marked_head_ && !specific(*entry)) return;
    if (open && !out_.property.phrase.empty() && subject_at_ == npos && property_head_ != npos &&
        marked_head_ && !points_back(property_head_)) {
      out_.subject = out_.property.phrase;
      out_.subject_given = true;
    }
    out_.property.id = entry->id;
  }

  void find_form(std::size_t head) {
    const Quantity* quantity = mention_.quantity();
    if (quantity == nullptr) return;
    const bool ratio = mention_.kind == Kind::ratio;
    const bool percent = mention_.kind == Kind::percent;
    // The nearest sense to the right that speaks of direction.
    Sense direction = Sense::none;
    for (std::size_t i = at_ + 1; i < clause_.end; ++i) {
      if (w_[i].depth != depth_) continue;
      const Sense x = w_[i].sense;
      if (x == Sense::up || x == Sense::down || x == Sense::cheaper || x == Sense::costlier) {
        if (!ranks(i - 1)) direction = x;
        break;
      }
      if (!ratio && !percent) break;  // an amount changes only when the verb stands right behind it
    }
    // "739만대보다 8% 많다" is as much of a change as "8% 늘었다"; "1억원보다 많다" is not.
    if (!ratio && beside_base()) {
      if (direction == Sense::costlier) direction = Sense::up;
      if (direction == Sense::cheaper) direction = Sense::down;
    }
    const bool fraction = quantity->out_of.has_value();
    if (ratio && !fraction) {
      out_.form =
          direction == Sense::cheaper || direction == Sense::down ? Form::times_less : Form::times_more;
    } else if (fraction || (percent && head != npos && w_[head].particle == ParticleRole::genitive)) {
      out_.form = Form::part_of;
    } else if (direction == Sense::up || direction == Sense::down) {
      const bool level = q_.particle == ParticleRole::by || q_.particle == ParticleRole::until ||
                         q_.particle == ParticleRole::at;
      if (!level && (percent || q_.particle != ParticleRole::genitive)) {
        out_.form = direction == Sense::up ? Form::change_up : Form::change_down;
      }
    }
    if (!quantity->per.empty()) out_.form = Form::rate;
    // "응시인원이 4분의 1로 줄었다": what it is a part of is what it was.
    const bool named = head != npos && w_[head].particle != ParticleRole::topic &&
                       w_[head].particle != ParticleRole::subject;
    if (out_.form == Form::part_of && named) {
      const std::size_t first = phrase_begin(head);
      out_.qualifiers.base = phrase(s_, first, head);
      if (subject_at_ != npos && subject_at_ >= first && subject_at_ <= head) {
        out_.qualifiers.base_subject = phrase(s_, subject_from_, subject_at_);
        subject_at_ = npos;  // the base's name is not what has the share
      }
    }
  }

  // The predicate that governs a date, and who did it or what was done.
  void bind_date() {
    // "1971년생": what the year is of stands at it.
    const std::string_view behind = std::string_view(s_.document.text).substr(mention_.span.end);
    if (behind.starts_with("생") && !behind.starts_with("생산") && !behind.starts_with("생활")) {
      if (const PropertyEntry* entry = s_.tables.property_meant(bit(Sense::born), mention_)) {
        out_.property.id = entry->id;
        out_.property.phrase = "생";
        out_.property.stems = {"태어나"};
        return;
      }
    }
    std::size_t described =
        npos;  // "9일 치러진 선거": what the date stands before, where no verb of the clause is known
    bool who = false;  // behind the date: "23시 45분 배가 거대한 빙산에 부딪혔다"
    for (std::size_t i = at_ + 1; i < clause_.end; ++i) {
      const Word& w = w_[i];
      if (w.depth != depth_) continue;
      const PropertyEntry* entry =
          w.sense == Sense::none ? nullptr : s_.tables.property_meant(bit(w.sense), mention_);
      const bool last = w.predicate() && w.ending != Ending::adverbial;
      if (const PropertyEntry* edge = edge_of(w)) {
        out_.property = {.id = edge->id, .phrase = std::string(stem(i)), .stems = {edge->label_ko}};
        return;
      }
      if (entry != nullptr) {
        out_.property.id = entry->id;
        set_event(i);
        property_head_ = i;
        const std::size_t after = next(i);
        if (w.ending == Ending::adnominal && after < clause_.end &&
            !dependent(after)) {  // 2015년 설립된 핀둬둬
          std::size_t j = i + 1;
          while (j < clause_.end && is_noun(j) && w_[j].particle == ParticleRole::none && !w_[j].comma &&
                 w_[j].depth == depth_)
            ++j;
          if (j < clause_.end && is_noun(j)) {
            subject_at_ = j;
            subject_from_ = i + 1;
            for (std::size_t k = i + 1; k <= j; ++k) {
              if (is_name(k)) subject_at_ = subject_from_ = k;
            }
          }
          return;
        }
        constexpr Senses patient = bit(Sense::found) | bit(Sense::launch) | bit(Sense::release) |
                                   bit(Sense::open) | bit(Sense::acquire);
        if (bit(w.sense) & patient) {
          for (std::size_t j = i; j-- > clause_.begin;) {
            if (w_[j].depth == depth_ && w_[j].particle == ParticleRole::object && is_noun(j)) {
              subject_at_ = j;
              subject_from_ = phrase_begin(j);
              for (std::size_t k = subject_from_; k <= j; ++k) {
                if (is_name(k) && w_[k].depth == depth_) subject_from_ = subject_at_ = k;
              }
              return;
            }
          }
        }
        return;
      }
      who |= w.particle == ParticleRole::subject || w.particle == ParticleRole::topic;
      if (last && !w.closes_clause() && described == npos && !who && w.ending == Ending::adnominal &&
          !w.is_mention())
        described = i;
      if (last && w.closes_clause()) {
        set_event(described == npos ? i : described);
        return;
      }
    }
    // "제거일은 2026년 12월 31일이다": no verb, but a noun.
    const std::size_t head = left_head().head;
    if (head != npos && !is_name(head) && q_.particle == ParticleRole::copula) take_left(head);
  }

  // "7월 19일까지 이어진다": where what lasts ends, "3월 21일부터 열린다": where it begins.
  const PropertyEntry* edge_of(const Word& verb) const {
    constexpr Senses lasting = bit(Sense::held) | bit(Sense::last);
    constexpr Senses shown = lasting | bit(Sense::open) | bit(Sense::release);
    const ParticleRole role = w_[at_].particle;
    if (role == ParticleRole::until && (bit(verb.sense) & shown) != 0)
      return s_.tables.property_meant(bit(Sense::end), mention_);
    if (role == ParticleRole::from && (bit(verb.sense) & lasting) != 0)
      return s_.tables.property_meant(bit(Sense::begin), mention_);
    return nullptr;
  }

  void set_event(std::size_t verb) {
    out_.event = verb;
    out_.property.phrase = std::string(stem(verb));
    out_.property.stems = {std::string(stem(verb))};
  }

  // "팀 요금제는 월 6만9천원, 비즈니스 요금제는 월 29만9천원": each topic is of its own figure.
  bool has_figure_of_its_own(std::size_t topic) const {
    if (!marked_head_ || property_head_ == npos || w_[property_head_].particle != ParticleRole::topic ||
        w_[property_head_].depth != depth_)
      return false;
    const std::size_t end = topic < property_head_ ? property_head_ : clause_.end;
    for (std::size_t i = topic + 1; i < end; ++i) {
      if (is_figure(i) && i != at_ && w_[i].depth == depth_) return true;
    }
    return false;
  }

  // "매출은 30억원에 그치고 손실이 5억원": the quantity of an earlier clause that the clause gave is nobody's
  // name.
  bool is_told(std::size_t noun) const {
    if (noun >= clause_.begin) return false;
    for (std::size_t i = noun + 1; i < clause_.begin; ++i) {
      if (is_figure(i) && w_[i].depth == w_[noun].depth)
        return s_.tables.property_named(stem(noun), mention(i)) != nullptr;
      if (w_[i].particle == ParticleRole::topic || w_[i].particle == ParticleRole::subject) return false;
    }
    return false;
  }

  void find_subject() {
    if (subject_at_ != npos) {
      out_.subject = phrase(s_, subject_from_, subject_at_);
      out_.subject_given = true;
      return;
    }
    if (out_.subject_given) return;
    // Topic, then subject, of this clause; then those of the clauses before, back to the sentence's start.
    std::size_t best = npos;
    int rank = 0;
    for (std::size_t i = 0; i < clause_.end; ++i) {
      if (w_[i].depth != 0 && w_[i].depth != depth_) continue;
      if (std::find(conjuncts_.begin(), conjuncts_.end(), i) != conjuncts_.end()) continue;
      if (i == property_head_ || i == at_ || is_figure(i) || is_date(i) || w_[i].predicate()) continue;
      const bool topic = w_[i].particle == ParticleRole::topic;
      const bool actor = w_[i].particle == ParticleRole::subject;
      const bool owner = is_name(i) && w_[i].particle == ParticleRole::genitive;
      if ((!topic && !actor && !owner) || speaks(i)) continue;
      if ((skippable(i) && !points_back(i)) || (w_[i].cue != nullptr && w_[i].cue->kind == CueKind::base))
        continue;
      if (name_in(i) == npos && ((topic && has_figure_of_its_own(i)) || is_told(i))) continue;
      const bool here = i >= clause_.begin;
      // A name before a noun; the clause's own before an earlier one; a topic before a subject.
      // What stands behind the figure is its subject only when nothing before it is: "1985년 량원펑은 …
      // 태어났다".
      const int r = (here ? 4 : 0) +
                    (topic   ? 3
                     : actor ? 2
                             : 1) +
                    (name_in(i) != npos ? 4 : 0) + (i < at_ ? 12 : 0);
      if (r >= rank) rank = r, best = i;
    }
    std::optional<EntityKind> stands_for;  // "회사는", "그는": one that was named before
    if (best != npos && name_in(best) == npos) stands_for = points_back(best);
    if (stands_for && *stands_for != EntityKind::other) {
      out_.subject = s_.discourse.referent(*stands_for);
      return;
    }
    if (best != npos && !stands_for) {
      const std::size_t name = name_in(best);
      out_.subject = name != npos ? phrase(s_, name, name) : phrase(s_, noun_begin(best), best);
      out_.subject_given = best >= clause_.begin;
      return;
    }
    // A firm that tells of itself; a person tells of others.
    if (s_.speaker != npos && is_name(s_.speaker) && mention(s_.speaker).name()->kind != EntityKind::person &&
        w_[s_.speaker].particle == ParticleRole::topic) {
      out_.subject = phrase(s_, s_.speaker, s_.speaker);
      return;
    }
    out_.subject = s_.discourse.whom();
  }

  Binding out_;
  std::size_t subject_at_ = npos;
  std::size_t subject_from_ = npos;
  std::size_t property_head_ = npos;
  bool marked_head_ = false;
  std::vector<std::size_t> conjuncts_;  // 영업이익과 순이익은 각각: none of them is the subject
};

}  // namespace

Binding bind_korean(const Scene& scene, std::size_t word) { return Binder(scene, word).run(); }

}  // namespace daejo
