#include "daejo/claim/passage.h"

#include <utility>

#include "daejo/claim/outlook.h"
#include "daejo/claim/question.h"

namespace daejo {

Passage& Passages::add() {
  if (size_ == kept_.size()) kept_.emplace_back();
  return kept_[size_++];
}

void Passages::split(const Document& document, const std::vector<Mention>& mentions, WordForms& forms) {
  constexpr std::size_t beginning = 4;  // sentences of a report: the title and the first three
  const std::vector<Mark> marks = marks_of(mentions);
  size_ = 0;
  std::size_t next = 0;       // the first mention that may lie in the sentence
  std::size_t stated = 0;     // sentences so far
  std::size_t paragraph = 0;  // paragraphs so far
  std::size_t number = Passage::none;
  std::size_t asked = Passage::none;
  bool plan_follows = false;
  bool behind_silence = false;
  for (std::size_t i = 0; i < document.sentences.size(); ++i) {
    const Sentence& sentence = document.sentences[i];
    const Block& block = document.blocks[sentence.block];
    while (next < marks.size() && marks[next].span.end <= sentence.span.begin) ++next;
    if (!states(block.role)) continue;
    ++stated;
    if (block.paragraph != number) {
      number = block.paragraph;
      ++paragraph;
      plan_follows = false;
    }
    const std::string_view text = slice(document.text, sentence.span);
    const bool question = asks(text);
    plan_follows = plan_follows || announces_plan(text);
    const std::size_t question_before = std::exchange(asked, Passage::none);
    const bool silent = next >= marks.size() || marks[next].span.begin >= sentence.span.end;
    if (silent && !question && block.role != Role::heading) {
      behind_silence = true;
      continue;
    }
    if (question) asked = size_;
    Passage& passage = add();
    passage.sentence = i;
    passage.paragraph = paragraph;
    passage.asked = question_before;
    passage.silent = silent;
    passage.question = question;
    passage.behind_silence = std::exchange(behind_silence, false);
    passage.beginning = stated <= beginning;
    passage.plan_follows = plan_follows;
    split_words(document, sentence, marks, next, forms, passage.words);
  }
}

}  // namespace daejo
