#include "daejo/claim/binding.h"

#include <algorithm>

#include "daejo/base/ascii.h"
#include "daejo/claim/compared.h"
#include "daejo/claim/region.h"
#include "daejo/claim/relative.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::size_t npos = static_cast<std::size_t>(-1);

std::optional<Certainty> certainty_named(std::string_view value) {
  for (const Certainty c :
       {Certainty::estimated, Certainty::alleged, Certainty::planned, Certainty::denied}) {
    if (name(c) == value) return c;
  }
  return std::nullopt;
}

// "삼성전자는 7일 …라고 밝혔다" of the 7th or the 8th: the day of the report, not of the sales that it tells
// of.
bool of_the_report(const Scene& scene, const DateValue& date) {
  const std::optional<Day>& published = scene.document.published;
  const std::optional<Day> day = date.grain == Grain::day ? date.from.to_day() : std::nullopt;
  if (!published || !day || (*day != *published && *day + std::chrono::days(1) != *published)) return false;
  const std::vector<Word>& w = scene.words.words;
  // "삼성전자가 7일 … 1분기 잠정 실적을 내놨다": beside the period that the figures are of.
  const auto period = [&](const Word& x) {
    const DateValue* other =
        x.is_date() ? scene.mentions[static_cast<std::size_t>(x.mention)].date() : nullptr;
    return other != nullptr && (other->grain == Grain::quarter || other->grain == Grain::half) &&
           (x.cue == nullptr || x.cue->kind != CueKind::base);
  };
  return std::any_of(w.begin(), w.end(),
                     [&](const Word& x) { return x.sense == Sense::announce || period(x); });
}

// The date, or the period that it begins or ends: "10일부터 11일까지", "between Sunday and Monday", "from May
// to July".
DateValue period_at(const Scene& scene, std::size_t at) {
  const std::vector<Word>& w = scene.words.words;
  const auto date = [&](std::size_t i) -> const DateValue* {
    const bool any = i < w.size() && w[i].is_date() && w[i].depth == w[at].depth;
    const DateValue* d = any ? scene.mentions[static_cast<std::size_t>(w[i].mention)].date() : nullptr;
    return d != nullptr && d->from.year != 0 ? d : nullptr;
  };
  const auto is = [&](std::size_t i, std::string_view word) {
    return i < w.size() && scene.words.lower_stem(i) == word;
  };
  const auto spans = [&](std::size_t first, std::size_t last) {
    if (first >= last || date(first) == nullptr || date(last) == nullptr) return false;
    if (scene.words.language == Language::korean)
      return last == first + 1 &&
             (w[first].particle == ParticleRole::from || w[first].particle == ParticleRole::at) &&
             w[last].particle == ParticleRole::until;
    return last == first + 2 && first > 0 &&
           ((is(first - 1, "between") && is(first + 1, "and")) ||
            (is(first - 1, "from") &&
             (is(first + 1, "to") || is(first + 1, "through") || is(first + 1, "until"))));
  };
  for (std::size_t other = at < 2 ? 0 : at - 2; other <= at + 2; ++other) {
    const std::size_t first = std::min(at, other);
    const std::size_t last = std::max(at, other);
    if (!spans(first, last)) continue;
    const DateValue& from = *date(first);
    const DateValue& to = *date(last);
    if (from.from.year > to.to.year) continue;
    return {from.from, to.to, to.grain};
  }
  return *scene.mentions[static_cast<std::size_t>(w[at].mention)].date();
}

}  // namespace

std::string phrase(const Scene& scene, std::size_t first, std::size_t last) {
  const std::vector<Word>& w = scene.words.words;
  std::string out;
  for (std::size_t i = first; i <= last && i < w.size(); ++i) {
    if (w[i].depth > w[last].depth) continue;
    if (!out.empty()) out += ' ';
    const Span span = i == last ? w[i].stem : w[i].span;
    out += slice(scene.document.text, span);
  }
  return out;
}

Scene scene_of(const Document& document, const std::vector<Mention>& mentions, const ClaimTables& tables,
               const Passage& passage) {
  return {document, mentions, passage.words, tables, passage.discourse, passage.speaker};
}

Binding bind(const Scene& scene, std::size_t word, Claim& claim) {
  return scene.words.language == Language::korean ? bind_korean(scene, word, claim)
                                                  : bind_english(scene, word, claim);
}

bool leads(const Scene& scene, std::size_t word) {
  const std::vector<Word>& w = scene.words.words;
  if (word == scene.speaker) return true;
  if (w[word].depth != 0) return false;
  if (scene.words.language == Language::korean)
    return w[word].particle == ParticleRole::topic || w[word].particle == ParticleRole::subject;
  for (std::size_t i = 0; i <= word; ++i) {
    if (finite_verb(w, scene.document.text, i)) return false;  // behind the verb
  }
  return word == 0 || (w[word - 1].parts & bit(Part::preposition)) == 0;
}

std::size_t topic_of(const Scene& scene) {
  const std::vector<Word>& w = scene.words.words;
  // Who reports on others is not what the next sentences are about; a firm that reports on itself is.
  const auto topical = [&](std::size_t i) {
    const Word& x = w[i];
    if (!x.is_name() || x.depth != 0 || !leads(scene, i)) return false;
    if (i != scene.speaker) return true;
    const std::string_view name = slice(scene.document.text, x.stem);
    return name == scene.discourse.main_subject || name == scene.discourse.title_subject;
  };
  std::size_t best = npos;
  for (std::size_t i = 0; i < w.size(); ++i) {
    if (!topical(i)) continue;
    if (scene.words.language == Language::english || w[i].particle == ParticleRole::topic) return i;
    if (best == npos && w[i].particle == ParticleRole::subject) best = i;
  }
  return best;
}

namespace {

// "공개매수가 성공하면 지분은 20.78%로 늘어난다": what holds under a condition is no outcome. What is only
// reckoned ("더하면", "견주면") and what has happened is.
bool is_conditional(const Scene& scene, std::size_t word) {
  const std::vector<Word>& w = scene.words.words;
  if (scene.words.language != Language::korean || w.empty()) return false;
  const auto text = [&](std::size_t i) { return slice(scene.document.text, w[i].span); };
  bool condition = false;
  for (std::size_t i = 0; i < word; ++i) {
    if (!w[i].predicate() || !text(i).ends_with("면") || text(i).size() < 6) continue;
    if (w[i].is_mention() || (i > 0 && w[i - 1].is_mention()))
      continue;  // "8만원 이상이면": a rule, no event
    condition |= w[i].sense != Sense::reckon;
  }
  if (!condition) return false;
  // 늘어난다, 넘는다: the present, told by the ㄴ before 다.
  for (std::size_t i = w.size(); i-- > word;) {
    if (!w[i].predicate() || !text(i).ends_with("다")) continue;
    constexpr char32_t first_syllable = 0xAC00;
    constexpr unsigned finals = 28;
    constexpr unsigned nieun = 4;
    const char32_t before = decode_before(text(i), text(i).size() - 3).value;
    return is_hangul(before) && (before - first_syllable) % finals == nieun;
  }
  return false;
}

// "목표 고도에 이르러 위성 13기를 내려놨다": a plan that a noun takes along is of that noun alone.
bool is_of_a_noun(const Scene& scene, Span cue, std::size_t word, const Property& property) {
  const std::vector<Word>& w = scene.words.words;
  if (scene.words.language != Language::korean) return false;
  for (std::size_t i = 0; i + 1 < w.size(); ++i) {
    if (w[i].span != cue) continue;  // with a particle or an ending it is said of the sentence
    const Word& noun = w[i + 1];
    if (noun.predicate() || noun.depth != w[i].depth || w[i].comma || noun.is_mention() ||
        (noun.cue != nullptr && noun.cue->kind != CueKind::certainty))
      return false;
    return i + 2 != word && property.phrase.find(slice(scene.document.text, cue)) == std::string::npos;
  }
  return false;
}

// Does a cue say which of its figures a property has here? Inside the property's name (메시지 [최대] 크기) it
// says nothing. Each is of the figure that follows it ("기본 1MB, 최대 16MB"), but for "1 MiB by default".
bool says_which(const Scene& scene, const CueHit& cue, const Mention& figure, bool before,
                const Property& property) {
  const std::string_view words = slice(scene.document.text, cue.span);
  if (words.starts_with("by ") || words.starts_with("By "))
    return cue.span.begin > figure.span.end && cue.span.begin <= figure.span.end + 1;
  const bool taken = std::any_of(scene.words.words.begin(), scene.words.words.end(), [&](const Word& w) {
    return w.is_figure() && w.span.begin >= cue.span.end && w.span.end <= figure.span.begin && w.comma;
  });
  if (taken) return false;
  const std::size_t in_name = property.phrase.find(words);
  return before && (in_name == std::string::npos || in_name == 0);
}

}  // namespace

std::optional<TimeValue> clock_of(const Scene& scene) {
  const std::vector<Word>& w = scene.words.words;
  const auto text = [&](std::size_t i) { return slice(scene.document.text, w[i].span); };
  for (std::size_t i = 0; i < w.size(); ++i) {
    if (w[i].holds != Holds::time) continue;
    const bool korean =
        i + 1 < w.size() && (text(i + 1).starts_with("현재") || text(i + 1).starts_with("기준"));
    const bool english = i >= 2 && lower_ascii(text(i - 1)) == "of" && lower_ascii(text(i - 2)) == "as";
    if (korean || english) return *scene.mentions[static_cast<std::size_t>(w[i].mention)].time();
  }
  return std::nullopt;
}

void qualify(const Scene& scene, std::size_t word, Clause clause, Claim& out) {
  const std::vector<Word>& w = scene.words.words;
  const auto mention = [&](std::size_t i) -> const Mention* {
    return w[i].is_mention() ? &scene.mentions[static_cast<std::size_t>(w[i].mention)] : nullptr;
  };
  const Mention& self = *mention(word);
  const Word& here = w[word];

  // The time: a date of the clause, the nearest before the figure first; then of the sentence; then what the
  // paragraph left.
  // "Yoon, 61, led the office from 2019 to 2021": an age at a name is that of the day of the report.
  out.qualifiers.additive = here.is_date() && here.particle == ParticleRole::also;
  const bool at_name = self.kind == Kind::age && word > 0 && w[word - 1].is_name();
  if (!here.is_day_or_time() && !at_name) {
    std::size_t found = npos;
    const bool flow = self.kind == Kind::money || self.kind == Kind::percent;
    const auto usable = [&](std::size_t i) {
      return w[i].is_date() && w[i].depth <= w[word].depth && !is_compared_with(scene, i, word, out.form) &&
             !(flow && of_the_report(scene, *mention(i)->date())) && !in_relative_of_another(scene, i, word);
    };
    // "the 131,000 won at which SM closed on Monday"
    if (const auto own = relative_of(scene, word)) {
      for (std::size_t i = own->begin; i < own->end && found == npos; ++i)
        if (usable(i)) found = i;
    }
    for (std::size_t i = word; i-- > clause.begin && found == npos;) {
      if (usable(i)) found = i;
    }
    for (std::size_t i = clause.begin; i-- > 0 && found == npos;) {
      if (usable(i)) found = i;
    }
    for (std::size_t i = word + 1; i < clause.end && found == npos; ++i) {
      if (usable(i) && scene.words.language == Language::english) found = i;
    }
    if (found != npos) {
      out.qualifiers.time = period_at(scene, found);
      out.qualifiers.time_stated = true;
      if (out.qualifiers.time->from == PartialDate{} && out.qualifiers.time->grain == Grain::year)
        out.qualifiers.undated = slice(scene.document.text, mention(found)->span);
    } else if (scene.discourse.time) {
      out.qualifiers.time = scene.discourse.time;
    }
  }

  // "전날 주가는 9만1100원": the day that the figure is of, unless something is compared with it.
  const auto dates = [&](const CueHit& hit) {
    for (std::size_t i = 0; i < w.size(); ++i) {
      if (w[i].span.begin != hit.span.begin || !w[i].is_date()) continue;
      return out.form == Form::level && !is_compared_with(scene, i, word, out.form);
    }
    return false;
  };
  // Cues of the clause; those of certainty and status may stand anywhere in it, a base and a scope before the
  // figure.
  for (const CueHit& hit : scene.words.cues) {
    const bool in_clause =
        hit.span.begin >= w[clause.begin].span.begin && hit.span.end <= w[clause.end - 1].span.end;
    const bool before = hit.span.begin < w[word].span.begin;
    switch (hit.cue->kind) {
      case CueKind::base:
        if (out.form != Form::part_of && (in_clause || before) && !dates(hit))
          out.qualifiers.base = hit.cue->value;
        break;
      case CueKind::certainty:
        if (in_clause) {
          const auto c = certainty_named(hit.cue->value);
          if (c && !(c == Certainty::planned && is_of_a_noun(scene, hit.span, word, out.property)))
            out.certainty = *c;
        }
        break;
      case CueKind::status:
        out.qualifiers.status = hit.cue->value;
        break;
      case CueKind::scope:
        if (says_which(scene, hit, self, in_clause && before, out.property))
          out.qualifiers.scope = hit.cue->value;
        break;
      case CueKind::adverb:
        if (here.is_date() && before && hit.span.end + 12 >= w[word].span.begin &&
            (hit.cue->value == "earliest" || hit.cue->value == "latest"))
          out.qualifiers.bound = hit.cue->value;
        // "모두 13기를", "13기를 모두"
        if (here.is_figure() && in_clause && hit.cue->value == "total" &&
            (before || (word + 1 < w.size() && w[word].particle == ParticleRole::object &&
                        hit.span.begin == w[word + 1].span.begin)))
          out.qualifiers.total = true;
        if (is_scope(*hit.cue) && says_which(scene, hit, self, in_clause && before, out.property))
          out.qualifiers.scope = hit.cue->value;
        break;
      case CueKind::region:
      case CueKind::speaker:
      case CueKind::dependent:
        break;
    }
  }
  if (here.is_figure()) out.qualifiers.region = region_of(scene, word, clause, out.property);
  if (out.certainty == Certainty::stated && is_conditional(scene, word)) out.certainty = Certainty::planned;
  // "지난해 1분기와 비교해", "2분기에 비하면": a base that no phrase names, told by its year, or by its
  // quarter and that of the figure.
  if (out.qualifiers.base.empty() && out.form != Form::level) {
    for (std::size_t i = 0; i < word; ++i) {
      if (!w[i].is_date()) continue;
      const DateValue* date = mention(i)->date();
      if (date->from.year == 0 || !is_compared_with(scene, i, word, out.form)) continue;
      if (scene.document.published && date->from.year + 1 == partial(*scene.document.published).year)
        out.qualifiers.base = "year-earlier";
      const std::optional<DateValue>& own = out.qualifiers.time;
      const std::optional<Day> end = date->to.to_day();
      if (date->grain == Grain::quarter && own && own->grain == Grain::quarter && end &&
          partial(*end + std::chrono::days(1)) == own->from)
        out.qualifiers.base = "quarter-earlier";
    }
  }
  // A base that is a phrase of its own: "챗GPT보다 18배", "than ChatGPT".
  if (out.qualifiers.base.empty()) {
    for (std::size_t i = clause.begin; i < clause.end; ++i) {
      if (w[i].particle != ParticleRole::than || w[i].depth != w[word].depth) continue;
      out.qualifiers.base = phrase(scene, i, i);
      if (w[i].is_name()) out.qualifiers.base_subject = out.qualifiers.base;
    }
  }
}

}  // namespace daejo
