#pragma once
// A sentence as words: stem, particle, ending, sense; mentions are words of their own.
//
//   "딥시크 연구개발 비용은 총 557만 6천 달러로" ->
//     딥시크 [mention] · 연구개발 · 비용 +은 topic · 총 [adverb] · 557만 6천 달러 [mention] +로 by
//
// Quotes are dropped; a particle behind a closing quote or parenthesis belongs to the word before it:
// "'하이플라이어'(High Flyer)를" -> 하이플라이어 +를 object, ( High Flyer ).

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "daejo/base/span.h"
#include "daejo/claim/tables.h"
#include "daejo/claim/word_forms.h"
#include "daejo/mention/mention.h"
#include "daejo/text/document.h"

namespace daejo {

// What a mention is, where no more is asked of it.
enum class Holds : std::uint8_t { nothing, figure, date, time, name };

struct Mark {
  Span span;
  Holds holds = Holds::nothing;
  bool furniture = false;
};
// A mark for each mention of a document. Mentions are large, and looked at here and there each costs a miss
// of the cache; one after the other they do not.
std::vector<Mark> marks_of(std::span<const Mention> mentions);

struct Word {
  static constexpr std::uint32_t no_form = 0xFFFFFFFF;

  Span span;  // with particle or ending
  Span stem;  // without
  ParticleRole particle = ParticleRole::none;
  Ending ending = Ending::none;
  Sense sense = Sense::none;     // what the predicate table says of it
  Parts parts = 0;               // of an English word that is no mention
  std::uint32_t form = no_form;  // of a word that is no mention: its number among the WordForms
  const Cue* cue = nullptr;      // the cue that covers it
  int mention = -1;              // index into the document's mentions
  int depth = 0;                 // of parentheses
  bool opens = false;            // the first word inside a pair of parentheses
  bool comma = false;            // a comma, semicolon or middle dot follows
  bool quoted = false;           // stands between quotes
  Holds holds = Holds::nothing;  // what the mention is

  bool is_mention() const { return mention >= 0; }
  bool is_name() const { return holds == Holds::name; }
  bool is_figure() const { return holds == Holds::figure; }
  bool is_date() const { return holds == Holds::date; }
  bool is_day_or_time() const { return holds == Holds::date || holds == Holds::time; }
  bool predicate() const { return ending != Ending::none || particle == ParticleRole::copula; }
  bool closes_clause() const {
    return ending == Ending::final || ending == Ending::connective || particle == ParticleRole::copula;
  }
};

struct CueHit {
  Span span;
  const Cue* cue = nullptr;
};

struct Words {
  Language language = Language::korean;
  Span sentence;
  std::string lower;  // an English sentence, its ASCII letters in lower case
  std::vector<Word> words;
  std::vector<CueHit> cues;      // in the order of the text
  std::vector<CueStart> starts;  // by word: the cue that begins with it, may another one cover it or not
  bool names_region = false;     // one of them is a region

  // Of an English sentence.
  std::string_view lower_of(Span span) const {
    return std::string_view(lower).substr(span.begin - sentence.begin, span.size());
  }
  std::string_view lower_stem(std::size_t word) const { return lower_of(words[word].stem); }
};

// `marks` are of all mentions of the document, sorted by place; `first` is the first that may lie in the
// sentence. The document stays where it is as long as the forms are used. What `out` was kept in is used
// again.
void split_words(const Document& document, const Sentence& sentence, std::span<const Mark> marks,
                 std::size_t first, WordForms& forms, Words& out);

// Is the English word a verb here? "the reported 40" is none, "cost" behind a name is one.
bool finite_verb(const std::vector<Word>& words, std::string_view text, std::size_t i);

// The word that says what happens to the figure: "1513명이 [숨지고]", "1,517 people [died]"; npos when there
// is none. Verbs of reporting are none.
std::size_t predicate_of(const Words& words, std::string_view text, std::size_t at);

// The language of a piece of text by its letters.
Language language_of(std::string_view text);

}  // namespace daejo
