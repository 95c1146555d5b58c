#pragma once
// The content words of sentences, as what they stand for: two texts that say one thing in other words, or in
// another language, share their terms.
//
//   const Result<TermTable> table = TermTable::load(Resources());
//   TermReader reader(*table);
//   reader.read(text, words, mentions, clauses)
//     "홍수로 1만1300명이 숨졌다"        -> =flood =die
//     "The flood killed 11,300 people"  -> =flood =die =people
//   reader.names()[id]                  // "=die" a concept, "@량원펑" a name, "적신월" any other stem
//
// Concepts are the lines of data/claim/concepts.tsv. Korean forms of two syllables or more are found at the
// beginning of a word and inside compounds, shorter ones only as whole words; English ones by their Snowball
// stem (Porter 2). What no concept covers is a term of its own: the word without its particle or ending.
// Function words, figures and dates are no terms; names are, as they are written.

#include <array>
#include <cstdint>
#include <deque>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "daejo/base/resources.h"
#include "daejo/base/trie.h"
#include "daejo/base/word_table.h"
#include "daejo/claim/words.h"

namespace daejo {

struct Term {
  std::uint32_t id = 0;
  std::uint16_t word = 0;    // its place in the sentence
  std::uint16_t clause = 0;  // the clause of the sentence, from 0
};

// What the ids of terms stand for: the concepts, which all sets of documents share, and behind them the terms
// of one set.
class TermNames {
 public:
  using Concepts = std::shared_ptr<const std::vector<std::string>>;
  TermNames() : TermNames(std::make_shared<std::vector<std::string>>()) {}
  TermNames(std::initializer_list<std::string> names) : TermNames() { own_.assign(names); }
  explicit TermNames(Concepts concepts) : concepts_(std::move(concepts)) {}

  std::size_t size() const { return concepts_->size() + own_.size(); }
  std::size_t concepts() const { return concepts_->size(); }  // the ids below are of concepts
  const std::string& operator[](std::size_t id) const {
    return id < concepts_->size() ? (*concepts_)[id] : own_[id - concepts_->size()];
  }
  // Its id. The name stays where it is.
  std::uint32_t add(std::string_view name) {
    own_.emplace_back(name);
    return static_cast<std::uint32_t>(size() - 1);
  }

 private:
  Concepts concepts_;
  std::deque<std::string> own_;
};

class TermTable {
 public:
  static Result<TermTable> load(const Resources& resources);

 private:
  friend class TermReader;
  // Stems are numbers: places in english_.
  struct EnglishForm {
    std::vector<std::uint32_t> rest;  // the stems that follow the first
    std::uint32_t id = 0;
  };
  TermNames::Concepts concepts_;  // "=die"
  Trie korean_;                   // of two syllables or more, and of several words
  Trie short_korean_;
  Trie english_stems_;
  std::vector<std::vector<EnglishForm>> english_;  // by first stem, the longest first
  Trie function_korean_;
  Trie function_english_;
  EnglishWords words_english_;  // sank -> sink
};

// Reads the sentences of one set of documents; holds what its ids stand for. What a word is made of is told
// once for each form that it has in the set (claim/word_forms.h): all words are of one WordForms.
class TermReader {
 public:
  explicit TermReader(const TermTable& table);
  ~TermReader();
  TermReader(const TermReader&) = delete;
  TermReader& operator=(const TermReader&) = delete;

  // In the order of the words; `clauses` gets the clause of every word.
  std::vector<Term> read(std::string_view text, const Words& words, const std::vector<Mention>& mentions,
                         std::vector<std::uint16_t>& clauses);
  // The terms of words that stand alone, such as those of a property: Korean words where one of them is one.
  // They are there until others are asked for.
  std::span<const std::uint32_t> of_words(std::span<const std::string> words);
  std::span<const std::uint32_t> of_words(std::string_view words);

  TermNames& names() { return names_; }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  // Words and what they are told to be, by their number in a list.
  class Known {
   public:
    const std::uint32_t* find(std::string_view word) const { return table_.find(word); }
    void insert(std::string_view word, std::uint32_t number) {
      table_.insert(words_.emplace_back(word), number);
    }

   private:
    std::deque<std::string> words_;
    WordTable table_;
  };
  struct EnglishStem {
    std::uint32_t number = none;  // in TermTable::english_stems_, where a concept has it
    std::uint32_t id = none;      // of its own term, once it is one
    bool function = false;        // a word that is no term: of, the
    std::string text;
  };
  // What is known of a form of words: which of it, is told when it is asked for.
  struct Form {
    bool known = false;
    bool hangul = false;
    bool goes_on = false;                                // a Korean concept may go on behind the word
    std::uint32_t concept_id = none;                     // it reaches into the particle or the ending
    std::size_t concept_size = 0;                        // bytes
    std::array<std::uint32_t, 2> korean = {none, none};  // in lists_: as a noun, as a predicate
    std::uint32_t parts = none;                          // in lists_: the English stems of its parts
    std::uint32_t whole = none;                          // in stems_: of the English word as it stands
  };
  // The n-th list of numbers.
  class Lists {
   public:
    std::uint32_t end_list() {
      ends_.push_back(static_cast<std::uint32_t>(numbers_.size()));
      return static_cast<std::uint32_t>(ends_.size() - 1);
    }
    void add(std::uint32_t number) { numbers_.push_back(number); }
    std::span<const std::uint32_t> operator[](std::uint32_t n) const {
      const std::uint32_t begin = n == 0 ? 0 : ends_[n - 1];
      return {numbers_.data() + begin, ends_[n] - begin};
    }

   private:
    std::vector<std::uint32_t> numbers_;
    std::vector<std::uint32_t> ends_;
  };

  std::uint32_t intern(std::string_view text);
  Form& form_of(const Word& word, std::string_view text);            // until the next one is asked for
  std::uint32_t korean_word(std::string_view stem, bool predicate);  // in lists_
  void read_korean(std::string_view stem, bool predicate);
  std::uint32_t english_stem(std::string_view word);  // in stems_
  std::uint32_t term_of(EnglishStem& stem);
  const TermTable::EnglishForm* english_form(const EnglishStem& first, std::string_view text,
                                             std::span<const Word> following);
  void add_alone(std::string_view words, Language language);  // to ids_of_words_

  const TermTable& table_;
  void* stemmer_;
  TermNames names_;
  WordTable ids_;  // of the set's own names
  std::vector<Form> forms_;
  Lists lists_;
  std::array<Known, 2> korean_;  // nouns, predicates: their lists
  Known english_;
  std::deque<EnglishStem> stems_;
  std::vector<std::uint32_t> ids_of_words_;
  Known phrases_;  // words that stood alone: their lists
};

}  // namespace daejo
