#include "daejo/claim/claims.h"

#include <algorithm>
#include <utility>

#include "daejo/base/tsv.h"
#include "daejo/claim/binding.h"
#include "daejo/claim/cell_claim.h"
#include "daejo/claim/compared.h"
#include "daejo/claim/derived_claims.h"
#include "daejo/claim/earlier_claims.h"
#include "daejo/claim/outlook.h"
#include "daejo/claim/passage.h"
#include "daejo/claim/question.h"
#include "daejo/text/cells.h"

namespace daejo {
namespace {

constexpr std::size_t npos = static_cast<std::size_t>(-1);

// A claim at hand and where it comes from.
struct Draft {
  std::size_t passage = 0;
  std::size_t word = 0;  // of the passage
  Binding binding;
};

// What serves all documents of a set.
struct Workshop {
  const ClaimTables& tables;
  WordForms forms;
  TermReader terms;
  Passages passages;
  std::vector<Draft> drafts;
  std::vector<std::uint16_t> clauses;  // of the words of the sentence at hand
};

// The claims of one document, pass by pass.
class DocumentClaims {
 public:
  DocumentClaims(std::size_t index, const Document& document, const std::vector<Mention>& mentions,
                 Workshop& shop, Claims& out)
      : index_(index),
        document_(document),
        mentions_(mentions),
        tables_(shop.tables),
        shop_(shop),
        passages_(shop.passages),
        drafts_(shop.drafts),
        out_(out),
        claims_(out.claims),
        base_(out.claims.size()) {}

  void run() {
    passages_.split(document_, mentions_, shop_.forms);
    follow_discourse(document_, mentions_, tables_, passages_);
    draft();
    for (Draft& d : drafts_) {
      if (is_name(d)) {
        say_who(claim(d));
      } else {
        d.binding = bind(scene(d), d.word, claim(d));
      }
    }
    for (const Draft& d : drafts_)
      if (!is_name(d)) qualify(scene(d), d.word, d.binding.clause, claim(d));
    for (const Draft& d : drafts_)
      if (!is_name(d)) judge(d);
    take_over();
    read_terms();
    add_derived(claims_, base_, document_, tables_);
    find_repeats();
    if (std::optional<Claim> day = publication_claim(document_, index_, mentions_.size()))
      claims_.push_back(std::move(*day));
  }

 private:
  Claim& claim(const Draft& d) { return claims_[base_ + static_cast<std::size_t>(&d - drafts_.data())]; }
  bool is_name(const Draft& d) { return claim(d).kind == Kind::name; }
  const Passage& passage(const Draft& d) const { return passages_[d.passage]; }
  Scene scene(const Draft& d) const { return scene_of(document_, mentions_, tables_, passage(d)); }

  // A claim for each mention, in the order of the text.
  void draft() {
    drafts_.clear();
    for (std::size_t p = 0; p < passages_.size(); ++p) {
      const std::vector<Word>& words = passages_[p].words.words;
      for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words[i].is_mention()) continue;
        const auto m = static_cast<std::size_t>(words[i].mention);
        const Mention& mention = mentions_[m];
        if (mention.furniture) continue;
        drafts_.push_back({p, i, {}});
        Claim& c =
            claims_.emplace_back(index_, m, passages_[p].sentence, mention.span, mention.kind, mention.value);
        c.word = static_cast<std::uint16_t>(i);
      }
    }
  }

  static void say_who(Claim& c) {
    const NameValue* name = c.name();
    c.subject_given = true;
    if (name == nullptr) return;
    c.subject = name->name;
    // An office that the person holds: person · office.
    if (!name->offices.empty() && name->offices.front().current)
      c.property = {.id = name->offices.front().id, .phrase = name->role};
  }

  // What else the words of its sentence and those before it say of a figure or a date.
  void judge(const Draft& d) {
    Claim& c = claim(d);
    const Passage& from = passage(d);
    c.predicate = static_cast<std::uint16_t>(predicate_of(from.words, document_.text, d.word));
    if (c.qualifiers.status.empty() && !is_of_another_year(c, document_)) c.qualifiers.status = from.status;
    if (c.qualifiers.status != "final") c.qualifiers.clock = from.clock;
    // What is to come is planned, however firmly it is said.
    const DateValue* date = c.date();
    const bool to_come = date != nullptr && date->from.whole() && document_.published &&
                         partial(*document_.published) < date->from;
    if (c.certainty == Certainty::stated && (to_come || from.plan_follows)) c.certainty = Certainty::planned;
    if (c.certainty != Certainty::denied && is_forecast(c.property)) c.certainty = Certainty::planned;
    c.former = mentions_[c.mention].aside || is_former(scene(d), d.word);
  }

  // What a claim has of those before it, of its table and of the question that it answers.
  void take_over() {
    EarlierClaims earlier(claims_, mentions_.size());
    Cells cells(document_);
    for (Draft& d : drafts_) {
      const std::size_t own = base_ + static_cast<std::size_t>(&d - drafts_.data());
      if (!is_name(d)) {
        earlier.paragraph(passage(d).paragraph);
        if (d.binding.goes_on && earlier.property() != nullptr) bind_again(d, *earlier.property());
        Claim& c = claims_[own];
        earlier.join(c, d.binding);
        const Cell cell = cells.at(document_.sentences[c.sentence].block, c.span.begin);
        if (cell.column.size() != 0 || cell.row.size() != 0)
          say_of_cell(c, cell, document_, mentions_, tables_);
        earlier.go_on(c, own);
        answer(c, passage(d));
        learn_property(c, tables_);
      }
      earlier.add(own);
    }
  }

  // "It can be raised to 16 MiB": once it is known what the figure before is.
  void bind_again(Draft& d, const Property& before) {
    Claim& c = claim(d);
    const std::uint16_t word = c.word;
    c = Claim(c.document, c.mention, c.sentence, c.span, c.kind, std::move(c.value));
    c.word = word;
    Scene again = scene(d);
    again.property_before = &before;
    d.binding = bind(again, d.word, c);
    qualify(again, d.word, d.binding.clause, c);
    judge(d);
  }

  // "얼마나 보관되나요? 기본 3일이며": what was asked for, where the answer does not say it again.
  void answer(Claim& c, const Passage& from) {
    if (from.asked == Passage::none || !c.property.id.empty() || c.quantity() == nullptr) return;
    const Words& question = passages_[from.asked].words;
    if (const PropertyEntry* entry = asked_for(question, document_, mentions_[c.mention], tables_))
      c.property.id = entry->id;
  }

  // The terms of each sentence and of its claims.
  void read_terms() {
    auto d = drafts_.begin();
    for (std::size_t p = 0; p < passages_.size(); ++p) {
      const Passage& from = passages_[p];
      std::vector<Term> own = shop_.terms.read(document_.text, from.words, mentions_, shop_.clauses);
      lead_in(from, own);
      if (from.silent) continue;
      for (; d != drafts_.end() && d->passage == p; ++d) {
        Claim& c = claim(*d);
        c.context = out_.contexts.size();
        c.clause = shop_.clauses[d->word];
        if (c.kind != Kind::name) read_terms(c, d->binding, own);
      }
      out_.contexts.push_back(std::move(own));
    }
  }

  void read_terms(Claim& c, const Binding& binding, const std::vector<Term>& sentence) {
    const auto keep = [](Claim::Terms& out, std::span<const std::uint32_t> ids) {
      out.assign(ids.begin(), ids.end());
    };
    keep(c.subject_terms, shop_.terms.of_words(c.subject));
    // A verb is told by its form in the sentence: 열렸다, not 열.
    if (binding.event != npos) {
      for (const Term& t : sentence)
        if (t.word == binding.event) c.property_terms.push_back(t.id);
    } else {
      keep(c.property_terms, shop_.terms.of_words(c.property.stems));
    }
  }

  // What a heading or a question has asked, the item, the row or the answer below it speaks of; and a
  // sentence of a word or two goes on with the one before. Their terms stand before the sentence's own.
  void lead_in(const Passage& passage, std::vector<Term>& own) {
    const std::size_t block = document_.sentences[passage.sentence].block;
    const Role role = document_.blocks[block].role;
    const std::size_t stated = own.size();
    if (passage.behind_silence) {
      before_.clear();
      before_asks_ = false;
    }
    const auto add_all = [&](const std::vector<Term>& terms) {
      for (const Term& t : terms) own.push_back({t.id, 0, 0});
    };
    constexpr std::size_t few = 3;
    if (role == Role::heading || role == Role::title) {
      heading_ = own;
    } else {
      if (role == Role::item || role == Role::row) add_all(heading_);
      if (!passage.question && (before_asks_ || (stated < few && before_block_ == block))) add_all(before_);
    }
    before_.assign(own.begin(), own.begin() + static_cast<std::ptrdiff_t>(stated));
    before_asks_ = passage.question;
    before_block_ = block;
  }

  void find_repeats() {
    if (std::none_of(document_.sentences.begin(), document_.sentences.end(),
                     [](const Sentence& s) { return s.repeats.has_value(); }))
      return;
    // The claims of a sentence stand side by side, those of a repeated one and of the first in the same
    // order.
    struct Own {
      std::size_t first = 0;
      std::size_t count = 0;
    };
    std::vector<Own> by_sentence(document_.sentences.size());
    for (std::size_t i = base_; i < claims_.size(); ++i) {
      const Sentence& sentence = document_.sentences[claims_[i].sentence];
      Own& own = by_sentence[claims_[i].sentence];
      if (own.count == 0) own.first = i;
      const std::size_t place = own.count++;
      if (!sentence.repeats) continue;
      const Own& earlier = by_sentence[*sentence.repeats];
      if (place < earlier.count) claims_[i].repeats = earlier.first + place;
    }
  }

  std::size_t index_;
  const Document& document_;
  const std::vector<Mention>& mentions_;
  const ClaimTables& tables_;
  Workshop& shop_;
  Passages& passages_;
  std::vector<Draft>& drafts_;  // of the claims from base_ on, one after the other
  Claims& out_;
  std::vector<Claim>& claims_;
  std::size_t base_;
  std::vector<Term> heading_;  // the terms of the last heading
  std::vector<Term> before_;   // and of the sentence before
  bool before_asks_ = false;
  std::size_t before_block_ = npos;
};

}  // namespace

Claims make_claims(std::span<const Document> documents, std::span<const std::vector<Mention>> mentions,
                   const ClaimTables& tables, const TermTable& terms) {
  Claims out;
  std::size_t most = documents.size();
  for (const std::vector<Mention>& of : mentions) most += of.size();
  out.claims.reserve(
      most);  // but for a few that are derived: a claim is too large to be moved when they grow
  Workshop shop{.tables = tables, .forms = WordForms(tables), .terms = TermReader(terms)};
  for (std::size_t i = 0; i < documents.size(); ++i)
    DocumentClaims(i, documents[i], mentions[i], shop, out).run();
  out.terms = std::move(shop.terms.names());
  return out;
}

}  // namespace daejo
