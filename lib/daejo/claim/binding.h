#pragma once
// What one figure or date of a sentence is about, from the sentence alone and from what the sentences before
// left.
//
//   Binding b = bind(scene, i);   // i: the word of scene.words that is the mention
//   b.subject == "딥시크", b.property.id == "development-cost", b.form == Form::level
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
#include "daejo/claim/words.h"

namespace daejo {

// What earlier sentences leave to later ones.
struct Discourse {
  std::string title_subject;              // the first name of the title
  std::string main_subject;               // the name that the document has most often
  std::string topic;                      // the last topic of the paragraph
  std::optional<DateValue> time;          // the last period that the paragraph was about
  std::string status;                     // of the whole document, said in its title or first sentences
  std::optional<Property> last_property;  // of the claim before, in this paragraph
  Kind last_kind = Kind::number;
  std::string last_unit;
};

struct Scene {
  const Document& document;
  const std::vector<Mention>& mentions;
  const Words& words;
  const ClaimTables& tables;
  const Discourse& discourse;
  std::size_t speaker = static_cast<std::size_t>(-1);  // the word of who says it all (speaker_of); -1: nobody
};

struct Binding {
  std::string subject;
  bool subject_given = false;
  Property property;
  Form form = Form::level;
  Qualifiers qualifiers;
  std::string speaker;
  Certainty certainty = Certainty::stated;
  int part_mention = -1;    // the amount that a share is said of: index into the mentions
  int parenthesis_of = -1;  // the mention before the parentheses
};

Binding bind(const Scene& scene, std::size_t word);
Binding bind_korean(const Scene& scene, std::size_t word);
Binding bind_english(const Scene& scene, std::size_t word);

// Shared by the two languages.
struct Clause {
  std::size_t begin = 0;
  std::size_t end = 0;  // one past the last word
};
// The topic that a sentence leaves to the next ones: its first topic-marked name, or subject; empty when it
// has none.
std::string topic_of(const Scene& scene);
// Who says what the sentence says, where it is said of someone: the name in "X는 … 밝혔다", "X에 따르면", "X said", "according to X";
// npos when nobody does.
std::size_t speaker_of(const Scene& scene);
// Time, certainty, status, scope and speaker, from the words of the clause and of the sentence.
void qualify(const Scene& scene, std::size_t word, Clause clause, Binding& binding);
// Text of the words [first, last], the last one without its particle.
std::string phrase(const Scene& scene, std::size_t first, std::size_t last);

}  // namespace daejo
