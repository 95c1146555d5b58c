#pragma once
// The content words of sentences, as what they stand for: two texts that say one thing in other words, or in
// another language, share their terms.
//
//   const Result<TermTable> table = TermTable::load(Resources());
//   TermReader reader(*table);
//   reader.read(document, sentence, words, mentions)
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
#include <unordered_map>
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
  struct EnglishForm {
    std::vector<std::string> rest;  // the stems that follow the first
    std::uint32_t id = 0;
  };
  TermNames::Concepts concepts_;  // "=die"
  Trie korean_;                   // of two syllables or more, and of several words
  std::unordered_map<std::string, std::uint32_t> short_korean_;
  std::unordered_map<std::string, std::vector<EnglishForm>> english_;  // by first stem, the longest first
  Trie function_korean_;
  std::unordered_map<std::string, bool> function_english_;
  EnglishWords words_english_;  // sank -> sink
};

// Reads the sentences of one set of documents; holds what its ids stand for.
class TermReader {
 public:
  explicit TermReader(const TermTable& table);
  ~TermReader();
  TermReader(const TermReader&) = delete;
  TermReader& operator=(const TermReader&) = delete;

  // In the order of the words; `clauses` gets the clause of every word.
  std::vector<Term> read(std::string_view text, const Words& words, const std::vector<Mention>& mentions,
                         std::vector<std::uint16_t>& clauses);
  // The terms of words that stand alone, such as those of a property.
  std::vector<std::uint32_t> of_words(std::span<const std::string> words, Language language);

  TermNames& names() { return names_; }

 private:
  using Ids = std::vector<std::uint32_t>;
  std::uint32_t intern(std::string_view text);
  const Ids& korean_word(std::string_view stem, bool predicate);
  struct EnglishStem {
    std::string stem;
    bool function = false;  // a word that is no term: of, the
  };
  const EnglishStem& english_stem(std::string_view word);
  const TermTable::EnglishForm* english_form(const EnglishStem& first, std::string_view text,
                                             std::span<const Word> following);

  const TermTable& table_;
  void* stemmer_;
  TermNames names_;
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  WordTable ids_;  // of the set's own names
  std::array<std::unordered_map<std::string, Ids, Hash, std::equal_to<>>, 2>
      korean_cache_;  // nouns, predicates
  std::unordered_map<std::string, EnglishStem> english_cache_;
};

}  // namespace daejo
