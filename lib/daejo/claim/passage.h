#pragma once
// The sentences of a document that claims are made of: what the passes of claim making know of each.
//
//   Passages passages;
//   passages.split(document, mentions, forms);                 // words of what states or asks something
//   follow_discourse(document, mentions, tables, passages);    // what each sentence leaves to the next ones
//   for (const Passage& p : passages) scene_of(document, mentions, tables, p) …    // claim/binding.h
//
// One small thing for all sentences, then the next: the code of a pass stays where the processor has it.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string_view>
#include <vector>

#include "daejo/claim/discourse.h"
#include "daejo/claim/words.h"

namespace daejo {

struct Passage {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::size_t sentence = 0;   // index into Document::sentences
  std::size_t paragraph = 0;  // how many paragraphs began before it and with it
  std::size_t asked = none;   // the passage right before it that asks, which it answers
  bool silent = false;        // a heading or a question without mentions: it has terms, and no claims
  bool question = false;
  bool behind_silence = false;  // a sentence that is no passage stands before it
  bool beginning = false;       // of the report: its title and first sentences
  bool plan_follows = false;    // "비행 계획은 이렇다": said in the paragraph so far
  Words words;

  // What the sentences before leave to it (follow_discourse).
  Discourse discourse;
  std::string_view status;         // of its figures: "preliminary"; or empty
  std::optional<TimeValue> clock;  // as of which its figures are counted
  std::size_t speaker = none;      // the word of who says it all
};

// The passages of one document at a time; what they are kept in serves all documents.
class Passages {
 public:
  // Those of the document, in the order of its text. The document stays where it is.
  void split(const Document& document, const std::vector<Mention>& mentions, WordForms& forms);

  std::size_t size() const { return size_; }
  Passage& operator[](std::size_t i) { return kept_[i]; }
  const Passage& operator[](std::size_t i) const { return kept_[i]; }

 private:
  Passage& add();

  std::deque<Passage> kept_;
  std::size_t size_ = 0;
};

// Tells of every passage what the ones before leave to it: whom they spoke of, the period, the status, the
// clock; and who says it.
void follow_discourse(const Document& document, const std::vector<Mention>& mentions,
                      const ClaimTables& tables, Passages& passages);

}  // namespace daejo
