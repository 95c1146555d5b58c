#include "daejo/claim/claims.h"

#include <algorithm>
#include <map>
#include <utility>

#include "daejo/base/ascii.h"
#include "daejo/base/tsv.h"
#include "daejo/claim/binding.h"
#include "daejo/claim/cell_claim.h"
#include "daejo/claim/compared.h"
#include "daejo/claim/derived_claims.h"
#include "daejo/claim/outlook.h"
#include "daejo/claim/question.h"
#include "daejo/claim/telling_figures.h"
#include "daejo/text/cells.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

Language language_of_words(std::span<const std::string> words) {
  for (const std::string& word : words) {
    if (language_of(word) == Language::korean) return Language::korean;
  }
  return Language::english;
}

class DocumentClaims {
 public:
  DocumentClaims(std::size_t index, const Document& document, const std::vector<Mention>& mentions,
                 WordForms& forms, Claims& out, TermReader& terms)
      : index_(index),
        document_(document),
        mentions_(mentions),
        tables_(forms.tables()),
        forms_(forms),
        out_(out),
        terms_(terms),
        claims_(out.claims),
        base_(out.claims.size()) {}

  void run() {
    claim_of_.assign(mentions_.size(), npos);
    discourse_ = Discourse::of(mentions_);
    std::size_t next = 0;
    std::size_t paragraph = npos;
    for (std::size_t i = 0; i < document_.sentences.size(); ++i) {
      const Sentence& sentence = document_.sentences[i];
      const Block& block = document_.blocks[sentence.block];
      while (next < mentions_.size() && mentions_[next].span.end <= sentence.span.begin) ++next;
      if (!states(block.role)) continue;
      ++stated_;
      leave_item(sentence, block);
      if (block.paragraph != paragraph) {
        // A new paragraph keeps the topic, but neither the list that was being read out nor the period; the
        // quarter that a report began with holds throughout.
        discourse_.last_property.reset();
        paragraph_status_.clear();
        plan_follows_ = false;
        clock_ = report_clock_;
        discourse_.time = report_period_;
        paragraph = block.paragraph;
      }
      read(i, sentence, block, next);
    }
    find_repeats();
    if (std::optional<Claim> day = publication_claim(document_, index_, mentions_.size()))
      claims_.push_back(std::move(*day));
  }

 private:
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

  void read(std::size_t number, const Sentence& sentence, const Block& block, std::size_t first) {
    const std::string_view text = slice(document_.text, sentence.span);
    const bool question = asks(text);
    plan_follows_ = plan_follows_ || announces_plan(text);
    const bool silent = first >= mentions_.size() || mentions_[first].span.begin >= sentence.span.end;
    const bool leads = block.role == Role::heading || question;
    const std::optional<Words> asked = std::exchange(question_, std::nullopt);
    if (silent && !leads) {
      before_.clear();
      before_asks_ = false;
      return;
    }
    const Words words = split_words(document_, sentence, mentions_, first, forms_);
    if (question) question_ = words;
    asked_ = asked ? &*asked : nullptr;
    if (silent) {
      std::vector<Term> own = terms_.read(document_.text, words, mentions_, clauses_);
      return lead_in(sentence, block, question, own);
    }
    Scene scene{document_, mentions_, words, tables_, discourse_};
    scene.speaker = speaker_of(scene);
    // What a report begins with holds throughout, what a paragraph says for the paragraph.
    if (const std::optional<TimeValue> clock = clock_of(scene)) {
      clock_ = clock;
      if (stated_ <= beginning && !report_clock_) report_clock_ = clock;
    }
    out_.contexts.push_back(terms_.read(document_.text, words, mentions_, clauses_));
    lead_in(sentence, block, question, out_.contexts.back());
    for (std::size_t i = 0; i < words.words.size(); ++i) {
      const int m = words.words[i].mention;
      if (m < 0 || mentions_[static_cast<std::size_t>(m)].furniture) continue;
      add(number, static_cast<std::size_t>(m), scene, i);
    }
    // "1분기 잠정 실적을 내놨다": what a report begins with holds for its figures, what a paragraph speaks of
    // for the paragraph.
    for (const CueHit& hit : words.cues) {
      if (hit.cue->kind != CueKind::status || hit.cue->value != "preliminary") continue;
      paragraph_status_ = hit.cue->value;
      if (stated_ <= beginning && discourse_.status.empty()) discourse_.status = hit.cue->value;
    }
    note_names(scene, block);
    // The first period that a sentence names is what the next sentences are about: "2023년 1분기 …".
    for (std::size_t i = 0; i < words.words.size(); ++i) {
      const Word& w = words.words[i];
      if (!w.is_mention()) continue;
      const DateValue* date = mentions_[static_cast<std::size_t>(w.mention)].date();
      if (date == nullptr || date->from.year == 0 || (w.cue != nullptr && w.cue->kind == CueKind::base))
        continue;
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
      if (!report_period_ && stated_ <= beginning &&
          (date->grain == Grain::quarter || date->grain == Grain::half)) {
        report_period_ = *date;
      }
      break;
    }
  }

  // Whom an item of a list speaks of, the next item does not.
  void leave_item(const Sentence& sentence, const Block& block) {
    if (item_ != npos && item_ != sentence.block) {
      discourse_.topic = outside_.first;
      discourse_.topic_kind = outside_.second;
      item_ = npos;
    }
    if (block.role != Role::item || item_ != npos) return;
    outside_ = {discourse_.topic, discourse_.topic_kind};
    item_ = sentence.block;
  }

  // Whom the next sentences may speak of without a name.
  void note_names(const Scene& scene, const Block& block) {
    const std::vector<Word>& w = scene.words.words;
    const auto named = [&](std::size_t i) {
      return mentions_[static_cast<std::size_t>(w[i].mention)].name();
    };
    for (std::size_t i = 0; i < w.size(); ++i) {
      // 이 도시, "the city": the last one named, whatever the sentence is about.
      if (w[i].is_mention() && named(i) != nullptr &&
          (named(i)->kind == EntityKind::place || leads(scene, i)))
        discourse_.last[static_cast<std::size_t>(named(i)->kind)] = phrase(scene, i, i);
    }
    const std::size_t topic = topic_of(scene);
    if (topic == npos || named(topic) == nullptr) return;
    discourse_.topic = phrase(scene, topic, topic);
    discourse_.topic_kind = named(topic)->kind;
    if (block.role == Role::title && discourse_.title_subject.empty())
      discourse_.title_subject = discourse_.topic;
  }

  // What a heading or a question has asked, the item, the row or the answer below it speaks of; and a
  // sentence of a word or two goes on with the one before. Their terms stand before the sentence's own.
  void lead_in(const Sentence& sentence, const Block& block, bool question, std::vector<Term>& own) {
    const std::size_t stated = own.size();
    const auto add_all = [&](const std::vector<Term>& terms) {
      for (const Term& t : terms) own.push_back({t.id, 0, 0});
    };
    constexpr std::size_t few = 3;
    if (block.role == Role::heading || block.role == Role::title) {
      heading_ = own;
    } else {
      if (block.role == Role::item || block.role == Role::row) add_all(heading_);
      if (!question && (before_asks_ || (stated < few && before_block_ == sentence.block))) add_all(before_);
    }
    before_.assign(own.begin(), own.begin() + static_cast<std::ptrdiff_t>(stated));
    before_asks_ = question;
    before_block_ = sentence.block;
  }

  void add(std::size_t sentence, std::size_t m, const Scene& scene, std::size_t word) {
    const Mention& mention = mentions_[m];
    const std::size_t own = claims_.size();
    Claim& c = claims_.emplace_back();
    c.document = index_;
    c.mention = m;
    c.sentence = sentence;
    c.span = mention.span;
    c.kind = mention.kind;
    c.value = mention.value;
    c.context = out_.contexts.size() - 1;
    c.word = static_cast<std::uint16_t>(word);
    c.clause = clauses_[word];
    if (mention.kind == Kind::name) {
      c.subject = mention.name() ? mention.name()->name : std::string();
      c.subject_given = true;
      // An office that the person holds: person · office.
      if (const NameValue* name = mention.name();
          name && !name->offices.empty() && name->offices.front().current)
        c.property = {.id = name->offices.front().id, .phrase = name->role};
    } else {
      Binding b = bind(scene, word);
      c.predicate = static_cast<std::uint16_t>(predicate_of(scene.words, document_.text, word));
      c.form = b.form;
      c.counted = std::move(b.counted);
      c.subject = std::move(b.subject);
      c.subject_given = b.subject_given;
      c.property = std::move(b.property);
      c.qualifiers = std::move(b.qualifiers);
      if (c.qualifiers.status.empty() && !is_of_another_year(c, document_)) {
        c.qualifiers.status = paragraph_status_.empty() ? discourse_.status : paragraph_status_;
      }
      if (c.qualifiers.status != "final") c.qualifiers.clock = clock_;
      c.speaker = std::move(b.speaker);
      c.certainty = b.certainty;
      // What is to come is planned, however firmly it is said.
      const DateValue* date = c.date();
      const bool to_come = date != nullptr && date->from.whole() && document_.published &&
                           partial(*document_.published) < date->from;
      if (c.certainty == Certainty::stated && (to_come || plan_follows_)) c.certainty = Certainty::planned;
      if (c.certainty != Certainty::denied && is_forecast(c.property)) c.certainty = Certainty::planned;
      c.former = mention.aside || is_former(scene, word);
      if (b.part_mention >= 0) c.part_claim = claim_at(static_cast<std::size_t>(b.part_mention));
      if (b.parenthesis_of >= 0) in_parentheses(c, static_cast<std::size_t>(b.parenthesis_of));
      const Cell cell = cells_.at(scene.document.sentences[sentence].block, c.span.begin);
      if (cell.column.size() != 0 || cell.row.size() != 0)
        say_of_cell(c, cell, document_, mentions_, tables_);
      if (!c.parenthesis_of) from_list(c);
      from_earlier(c);
      // "얼마나 보관되나요? 기본 3일이며": what was asked for, where the answer does not say it again.
      if (asked_ != nullptr && c.property.id.empty() && mention.quantity() != nullptr) {
        if (const PropertyEntry* entry = asked_for(*asked_, document_, mention, tables_))
          c.property.id = entry->id;
      }
      learn_property(c, tables_);
      const std::span<const std::string> subject(&c.subject, 1);
      c.subject_terms = terms_.of_words(subject, language_of_words(subject));
      // A verb is told by its form in the sentence: 열렸다, not 열.
      if (b.event != npos) {
        for (const Term& t : out_.contexts.back())
          if (t.word == b.event) c.property_terms.push_back(t.id);
      } else {
        c.property_terms = terms_.of_words(c.property.stems, language_of_words(c.property.stems));
      }
    }
    claim_of_[m] = own;
    if (std::optional<Claim> weekday = weekday_claim(claims_[own], own, document_, tables_))
      claims_.push_back(std::move(*weekday));
    const Claim* head = claims_[own].parenthesis_of ? &claims_[*claims_[own].parenthesis_of] : nullptr;
    if (std::optional<Lifespan> years = lifespan(claims_[own], head, document_, tables_)) {
      claims_[own] = std::move(years->born);
      claims_.push_back(std::move(years->died));
    }
  }

  std::optional<std::size_t> claim_at(std::size_t m) const {
    return claim_of_[m] == npos ? std::nullopt : std::optional(claim_of_[m]);
  }

  // "557만6000달러(약 80억원)", "량원펑(梁文鋒·40)": about what stands before the parentheses.
  void in_parentheses(Claim& c, std::size_t owner) {
    c.parenthesis_of = claim_at(owner);
    if (!c.parenthesis_of) return;
    const Claim& head = claims_[*c.parenthesis_of];
    c.subject = head.subject;
    c.subject_given = head.subject_given;
    if (head.kind == Kind::name) {
      if (c.kind == Kind::age || (c.kind == Kind::number && plausible_age(c))) {
        c.kind = Kind::age;
        c.property = {.id = "age"};
      }
      return;
    }
    if (head.quantity() && c.quantity()) {
      c.property = head.property;
      c.qualifiers = head.qualifiers;
      const bool change =
          head.form == Form::change_up || head.form == Form::change_down;  // "170원(1.7%) 오른"
      if (c.kind == head.kind || change) c.form = head.form;
      c.certainty = head.certainty;
      c.speaker = head.speaker;
    }
  }

  static bool plausible_age(const Claim& c) {
    const Quantity* q = c.quantity();
    return q != nullptr && q->value && q->unit.empty() && q->value->is_integer() && *q->value >= Decimal(1) &&
           *q->value <= Decimal(120);
  }

  // "예스24 43만2000부, 교보문고 36만부": a figure without a property takes the one of the figure before it
  // of its kind.
  void from_list(Claim& c) {
    const Quantity* q = c.quantity();
    if (q == nullptr) return;
    if (c.property.id.empty() && c.property.phrase.empty() && discourse_.last_property &&
        discourse_.last_kind == c.kind && discourse_.last_unit == q->unit) {
      c.property = *discourse_.last_property;
      c.property.inherited = true;
    }
    if (!c.property.id.empty() || !c.property.phrase.empty()) {
      discourse_.last_property = c.property;
      discourse_.last_kind = c.kind;
      discourse_.last_unit = q->unit;
    }
    if (c.kind == Kind::age && c.property.id.empty()) c.property.id = "age";
  }

  // "557만6000달러는 챗GPT 개발비의 5.6%다": a telling figure that the document has given before is about the
  // same again. The claim is the last one.
  void from_earlier(Claim& c) {
    const Quantity* q = c.quantity();
    const std::size_t own = claims_.size() - 1;
    const std::size_t first = q == nullptr ? own : figures_.first_with(c.kind, *q, own).value_or(own);
    if (first == own) return;
    const Claim& earlier = claims_[first];
    if (!c.property.id.empty() || earlier.property.id.empty() || earlier.form != c.form) return;
    c.property = earlier.property;
    c.property.inherited = true;
    if (!c.subject_given) c.subject = earlier.subject;
  }

  void find_repeats() {
    if (std::none_of(document_.sentences.begin(), document_.sentences.end(),
                     [](const Sentence& s) { return s.repeats.has_value(); }))
      return;
    // The claims of a repeated sentence and of the first one stand in the same order.
    std::map<std::size_t, std::vector<std::size_t>> by_sentence;
    for (std::size_t i = base_; i < claims_.size(); ++i) by_sentence[claims_[i].sentence].push_back(i);
    for (std::size_t i = base_; i < claims_.size(); ++i) {
      const Sentence& sentence = document_.sentences[claims_[i].sentence];
      if (!sentence.repeats) continue;
      const auto first = by_sentence.find(*sentence.repeats);
      if (first == by_sentence.end()) continue;
      const std::vector<std::size_t>& own = by_sentence[claims_[i].sentence];
      const auto place = static_cast<std::size_t>(std::find(own.begin(), own.end(), i) - own.begin());
      if (place < first->second.size()) claims_[i].repeats = first->second[place];
    }
  }

  std::size_t index_;
  const Document& document_;
  const std::vector<Mention>& mentions_;
  const ClaimTables& tables_;
  WordForms& forms_;
  Claims& out_;
  TermReader& terms_;
  std::vector<std::uint16_t> clauses_;  // of the words of the sentence at hand
  std::vector<Claim>& claims_;
  std::size_t base_;
  std::vector<std::size_t> claim_of_;  // mention -> claim
  TellingFigures figures_;
  std::optional<DateValue> report_period_;
  static constexpr std::size_t beginning = 4;  // sentences of a report: the title and the first three
  std::size_t stated_ = 0;                     // sentences of the text so far
  std::string paragraph_status_;
  bool plan_follows_ = false;              // in this paragraph
  std::optional<TimeValue> clock_;         // as of which the figures are counted
  std::optional<TimeValue> report_clock_;  // said in the title or the first sentences
  std::vector<Term> heading_;              // the terms of the last heading
  std::vector<Term> before_;               // and of the sentence before
  bool before_asks_ = false;
  std::optional<Words> question_;  // the sentence before, where it asks
  const Words* asked_ = nullptr;   // what the sentence at hand answers
  std::size_t before_block_ = npos;
  std::size_t item_ = npos;                                            // the block of the item at hand
  std::pair<std::string, EntityKind> outside_{{}, EntityKind::other};  // the topic before it
  Discourse discourse_;
  Cells cells_{document_};
};

}  // namespace

Claims make_claims(std::span<const Document> documents, std::span<const std::vector<Mention>> mentions,
                   const ClaimTables& tables, const TermTable& terms) {
  Claims out;
  std::size_t most = documents.size();
  for (const std::vector<Mention>& of : mentions) most += of.size();
  out.claims.reserve(
      most);  // but for a few that are derived: a claim is too large to be moved when they grow
  WordForms forms(tables);
  TermReader reader(terms);
  for (std::size_t i = 0; i < documents.size(); ++i)
    DocumentClaims(i, documents[i], mentions[i], forms, out, reader).run();
  out.terms = std::move(reader.names());
  return out;
}

}  // namespace daejo
