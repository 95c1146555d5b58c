#pragma once
// What one figure or date of a sentence is about, from the sentence alone and from what the sentences before
// left.
//
//   Binding b = bind(scene, i, claim);   // i: the word of scene.words that is the mention
//   qualify(scene, i, b.clause, claim);
//   claim.subject == "딥시크", claim.property.id == "development-cost", claim.form == Form::level
//
// Evidence in Korean: particles, the noun right before the figure, genitive chains, adnominal bridges (에
// 달하는 연봉), the predicate of the clause, coordination (각각), topics that hold until the next one. In
// English: the known property name nearest to the figure in its clause, possessives, "of", the subject before
// the verb.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "daejo/claim/claim.h"
#include "daejo/claim/discourse.h"
#include "daejo/claim/passage.h"
#include "daejo/claim/words.h"

namespace daejo {

struct Scene {
  const Document& document;
  const std::vector<Mention>& mentions;
  const Words& words;
  const ClaimTables& tables;
  const Discourse& discourse;
  std::size_t speaker = static_cast<std::size_t>(-1);  // the word of who says it all (speaker_of); -1: nobody
  const Property* property_before = nullptr;  // of the last figure of the paragraph, once it is known
};
Scene scene_of(const Document& document, const std::vector<Mention>& mentions, const ClaimTables& tables,
               const Passage& passage);

struct Clause {
  std::size_t begin = 0;
  std::size_t end = 0;  // one past the last word
};

// What binding finds beside the claim's own fields.
struct Binding {
  Clause clause;
  int part_mention = -1;    // the amount that a share is said of: index into the mentions
  int parenthesis_of = -1;  // the mention before the parentheses
  bool goes_on = false;     // "it can be raised to 16 MiB": has the property of the figure before
  std::size_t event =
      static_cast<std::size_t>(-1);  // of a date or a time: the word that says what happened then
};

// Fills the subject, the property, the form and the speaker of the word's claim; of a part or of what is
// measured by, the base, too.
Binding bind(const Scene& scene, std::size_t word, Claim& claim);
Binding bind_korean(const Scene& scene, std::size_t word, Claim& claim);
Binding bind_english(const Scene& scene, std::size_t word, Claim& claim);

// Shared by the two languages.

// The topic that a sentence leaves to the next ones: the word of its first topic-marked name, or subject;
// npos when it has none.
std::size_t topic_of(const Scene& scene);
// Does the name lead the sentence, as its topic, its subject or who says it?
bool leads(const Scene& scene, std::size_t word);
// The time of day as of which the sentence counts: "오후 6시 현재", "as of 6 p.m.".
std::optional<TimeValue> clock_of(const Scene& scene);
// Who says what the sentence says, where it is said of someone: the name in "X는 … 밝혔다", "X에 따르면", "X
// said", "according to X"; npos when nobody does.
std::size_t speaker_of(const Scene& scene);
// Time, certainty, status and scope of a bound claim, from the words of the clause and of the sentence.
void qualify(const Scene& scene, std::size_t word, Clause clause, Claim& claim);
// Text of the words [first, last], the last one without its particle.
std::string phrase(const Scene& scene, std::size_t first, std::size_t last);

}  // namespace daejo
