#include "daejo/claim/binding.h"

#include <algorithm>

#include "daejo/base/ascii.h"
#include "daejo/claim/compared.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

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
  return std::any_of(w.begin(), w.end(), [](const Word& x) { return x.sense == Sense::announce; });
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

Binding bind(const Scene& scene, std::size_t word) {
  return scene.words.language == Language::korean ? bind_korean(scene, word) : bind_english(scene, word);
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
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  const std::vector<Word>& w = scene.words.words;
  // Who reports on others is not what the next sentences are about; a firm that reports on itself is.
  const auto topical = [&](std::size_t i) {
    const Word& x = w[i];
    if (!x.is_mention() || scene.mentions[static_cast<std::size_t>(x.mention)].kind != Kind::name)
      return false;
    if (x.depth != 0 || !leads(scene, i)) return false;
    if (i != scene.speaker) return true;
    const std::string name = phrase(scene, i, i);
    return name == scene.discourse.main_subject || name == scene.discourse.title_subject;
  };
  std::size_t best = none;
  for (std::size_t i = 0; i < w.size(); ++i) {
    if (!topical(i)) continue;
    if (scene.words.language == Language::english || w[i].particle == ParticleRole::topic) return i;
    if (best == none && w[i].particle == ParticleRole::subject) best = i;
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

}  // namespace

std::optional<TimeValue> clock_of(const Scene& scene) {
  const std::vector<Word>& w = scene.words.words;
  const auto text = [&](std::size_t i) { return slice(scene.document.text, w[i].span); };
  for (std::size_t i = 0; i < w.size(); ++i) {
    const TimeValue* time =
        w[i].is_mention() ? scene.mentions[static_cast<std::size_t>(w[i].mention)].time() : nullptr;
    if (time == nullptr) continue;
    const bool korean =
        i + 1 < w.size() && (text(i + 1).starts_with("현재") || text(i + 1).starts_with("기준"));
    const bool english = i >= 2 && lower_ascii(text(i - 1)) == "of" && lower_ascii(text(i - 2)) == "as";
    if (korean || english) return *time;
  }
  return std::nullopt;
}

void qualify(const Scene& scene, std::size_t word, Clause clause, Binding& out) {
  const std::vector<Word>& w = scene.words.words;
  const auto mention = [&](std::size_t i) -> const Mention* {
    return w[i].is_mention() ? &scene.mentions[static_cast<std::size_t>(w[i].mention)] : nullptr;
  };
  const Mention& self = *mention(word);

  // The time: a date of the clause, the nearest before the figure first; then of the sentence; then what the
  // paragraph left.
  // "Yoon, 61, led the office from 2019 to 2021": an age at a name is that of the day of the report.
  const bool at_name = self.kind == Kind::age && word > 0 && mention(word - 1) != nullptr &&
                       mention(word - 1)->kind == Kind::name;
  if (!self.date() && !self.time() && !at_name) {
    const DateValue* found = nullptr;
    const bool flow = self.kind == Kind::money || self.kind == Kind::percent;
    const auto usable = [&](std::size_t i) {
      const Mention* m = mention(i);
      return m != nullptr && m->date() != nullptr && w[i].depth <= w[word].depth &&
             !is_compared_with(scene, i, word, out.form) && !(flow && of_the_report(scene, *m->date()));
    };
    for (std::size_t i = word; i-- > clause.begin && found == nullptr;) {
      if (usable(i)) found = mention(i)->date();
    }
    for (std::size_t i = clause.begin; i-- > 0 && found == nullptr;) {
      if (usable(i)) found = mention(i)->date();
    }
    for (std::size_t i = word + 1; i < clause.end && found == nullptr; ++i) {
      if (usable(i) && scene.words.language == Language::english) found = mention(i)->date();
    }
    if (found != nullptr) {
      out.qualifiers.time = *found;
      out.qualifiers.time_stated = true;
    } else if (scene.discourse.time) {
      out.qualifiers.time = scene.discourse.time;
    }
  }

  // "전날 주가는 9만1100원": the day that the figure is of, unless something is compared with it.
  const auto dates = [&](const CueHit& hit) {
    for (std::size_t i = 0; i < w.size(); ++i) {
      if (w[i].span.begin != hit.span.begin || mention(i) == nullptr || mention(i)->date() == nullptr)
        continue;
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
          if (const auto c = certainty_named(hit.cue->value)) out.certainty = *c;
        }
        break;
      case CueKind::status:
        out.qualifiers.status = hit.cue->value;
        break;
      case CueKind::scope:
        if (in_clause && before) out.qualifiers.scope = hit.cue->value;
        break;
      case CueKind::adverb:
      case CueKind::speaker:
      case CueKind::dependent:
        break;
    }
  }
  if (out.certainty == Certainty::stated && is_conditional(scene, word)) out.certainty = Certainty::planned;
  // "지난해 1분기와 비교해": a base that no phrase names, told by its year.
  if (out.qualifiers.base.empty() && out.form != Form::level) {
    for (std::size_t i = 0; i < word; ++i) {
      const DateValue* date = mention(i) != nullptr ? mention(i)->date() : nullptr;
      if (date == nullptr || !scene.document.published || date->from.year == 0 ||
          !is_compared_with(scene, i, word, out.form))
        continue;
      const int published = partial(*scene.document.published).year;
      if (date->from.year + 1 == published) out.qualifiers.base = "year-earlier";
    }
  }
  // A base that is a phrase of its own: "챗GPT보다 18배", "than ChatGPT".
  if (out.qualifiers.base.empty()) {
    for (std::size_t i = clause.begin; i < clause.end; ++i) {
      if (w[i].particle != ParticleRole::than || w[i].depth != w[word].depth) continue;
      out.qualifiers.base = phrase(scene, i, i);
      if (const Mention* m = mention(i); m != nullptr && m->kind == Kind::name)
        out.qualifiers.base_subject = out.qualifiers.base;
    }
  }
}

}  // namespace daejo
