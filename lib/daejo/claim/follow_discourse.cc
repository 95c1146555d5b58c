#include "daejo/claim/binding.h"
#include "daejo/claim/compared.h"
#include "daejo/claim/passage.h"

namespace daejo {
namespace {

constexpr std::size_t npos = static_cast<std::size_t>(-1);

class Follower {
 public:
  Follower(const Document& document, const std::vector<Mention>& mentions, const ClaimTables& tables)
      : document_(document), mentions_(mentions), tables_(tables), discourse_(Discourse::of(mentions)) {}

  void read(Passage& passage) {
    const std::size_t block = document_.sentences[passage.sentence].block;
    leave_item(block);
    if (passage.paragraph != paragraph_) {
      // A new paragraph keeps the topic, but not the period; the quarter that a report began with holds
      // throughout.
      paragraph_status_ = {};
      clock_ = report_clock_;
      discourse_.time = report_period_;
      paragraph_ = passage.paragraph;
    }
    passage.discourse = discourse_;
    passage.status = paragraph_status_.empty() ? status_ : paragraph_status_;
    Scene scene = scene_of(document_, mentions_, tables_, passage);
    passage.speaker = scene.speaker = speaker_of(scene);
    // What a report begins with holds throughout, what a paragraph says for the paragraph.
    if (const std::optional<TimeValue> clock = clock_of(scene)) {
      clock_ = clock;
      if (passage.beginning && !report_clock_) report_clock_ = clock;
    }
    passage.clock = clock_;
    note_status(passage);
    note_names(scene, document_.blocks[block].role == Role::title);
    note_period(scene, passage.beginning);
  }

 private:
  // Whom an item of a list speaks of, the next item does not.
  void leave_item(std::size_t block) {
    if (item_ != npos && item_ != block) {
      discourse_.topic = topic_outside_;
      discourse_.topic_kind = kind_outside_;
      item_ = npos;
    }
    if (document_.blocks[block].role != Role::item || item_ != npos) return;
    topic_outside_ = discourse_.topic;
    kind_outside_ = discourse_.topic_kind;
    item_ = block;
  }

  // "1분기 잠정 실적을 내놨다": what a report begins with holds for its figures, what a paragraph speaks of
  // for the paragraph.
  void note_status(const Passage& passage) {
    for (const CueHit& hit : passage.words.cues) {
      if (hit.cue->kind != CueKind::status || hit.cue->value != "preliminary") continue;
      paragraph_status_ = hit.cue->value;
      if (passage.beginning && status_.empty()) status_ = hit.cue->value;
    }
  }

  // Whom the next sentences may speak of without a name.
  void note_names(const Scene& scene, bool title) {
    const std::vector<Word>& w = scene.words.words;
    const auto named = [&](std::size_t i) {
      return mentions_[static_cast<std::size_t>(w[i].mention)].name();
    };
    const auto stem = [&](std::size_t i) { return slice(document_.text, w[i].stem); };
    for (std::size_t i = 0; i < w.size(); ++i) {
      // 이 도시, "the city": the last one named, whatever the sentence is about.
      if (w[i].is_name() && (named(i)->kind == EntityKind::place || leads(scene, i)))
        discourse_.last[static_cast<std::size_t>(named(i)->kind)] = stem(i);
    }
    const std::size_t topic = topic_of(scene);
    if (topic == npos) return;
    discourse_.topic = stem(topic);
    discourse_.topic_kind = named(topic)->kind;
    if (title && discourse_.title_subject.empty()) discourse_.title_subject = discourse_.topic;
  }

  // The first period that a sentence names is what the next sentences are about: "2023년 1분기 …".
  void note_period(const Scene& scene, bool beginning) {
    const Words& words = scene.words;
    for (std::size_t i = 0; i < words.words.size(); ++i) {
      const Word& w = words.words[i];
      if (!w.is_date()) continue;
      const DateValue* date = mentions_[static_cast<std::size_t>(w.mention)].date();
      if (date->from.year == 0 || (w.cue != nullptr && w.cue->kind == CueKind::base)) continue;
      if (date->grain == Grain::day || date->grain == Grain::week || date->grain == Grain::decade ||
          date->grain == Grain::century) {
        continue;  // a day is one of the event, not of what is reported
      }
      // "직전 분기인 2022년 4분기와 비교해"
      if (w.particle == ParticleRole::than ||
          (words.language == Language::korean &&
           is_compared_with(scene, i, words.words.size() - 1, Form::level)))
        continue;
      discourse_.time = *date;
      if (!report_period_ && beginning && (date->grain == Grain::quarter || date->grain == Grain::half))
        report_period_ = *date;
      return;
    }
  }

  const Document& document_;
  const std::vector<Mention>& mentions_;
  const ClaimTables& tables_;
  Discourse discourse_;
  std::size_t paragraph_ = 0;
  std::string_view status_;  // of the whole document, said in its title or first sentences
  std::string_view paragraph_status_;
  std::optional<DateValue> report_period_;
  std::optional<TimeValue> clock_;         // as of which the figures are counted
  std::optional<TimeValue> report_clock_;  // said in the title or the first sentences
  std::size_t item_ = npos;                // the block of the item at hand
  std::string_view topic_outside_;         // the topic before it
  EntityKind kind_outside_ = EntityKind::other;
};

}  // namespace

void follow_discourse(const Document& document, const std::vector<Mention>& mentions,
                      const ClaimTables& tables, Passages& passages) {
  Follower follower(document, mentions, tables);
  for (std::size_t i = 0; i < passages.size(); ++i)
    if (!passages[i].silent) follower.read(passages[i]);
}

}  // namespace daejo
