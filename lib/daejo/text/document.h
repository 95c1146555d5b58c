#pragma once
// A document as the later layers see it: its text, unchanged, and what was found out about its parts.
//
//   for (const Block& block : document.blocks)            // in the order of the text, not overlapping
//     if (block.role == Role::body) for (const Sentence& s : document.sentences_of(block)) …
//
// `text` is the file as it stands, as UTF-8 without a byte order mark (front matter, markup and CR LF
// included), so that offsets into it are offsets into the file. Blocks cover all text that can state
// something; sentences lie inside blocks.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "daejo/base/span.h"
#include "daejo/value/date.h"

namespace daejo {

enum class Role {
  front_matter,  // YAML at the top of a Markdown file
  title,         // the headline: of the front matter, or the first line that is one
  heading,
  body,
  item,       // a list item
  row,        // a row of a table
  code,       // a code block or a code span
  caption,    // of a picture
  byline,     // author, mail address, time of entry and change
  furniture,  // menus, rankings, related headlines, share buttons, copyright lines
};
std::string_view name(Role role);
// Does a passage of this role state what the document claims?
constexpr bool states(Role role) {  // title, heading, body, item, row, caption
  return role != Role::front_matter && role != Role::code && role != Role::byline && role != Role::furniture;
}

// What a sentence says, but for white space, punctuation and the case of Latin letters (text/repeat.h).
struct Print {
  std::uint64_t hash = 0;     // of the letters; 0 = none, or not asked for yet
  std::uint32_t letters = 0;  // how many, then
  std::uint32_t begin = 0;    // a hash of the first ones
};

struct Sentence {
  Span span;
  std::size_t block = 0;               // index into Document::blocks
  std::optional<std::size_t> repeats;  // the earlier sentence of this document that it repeats, once marked
  Print print;
};

struct Block {
  Span span;
  Role role = Role::body;
  std::size_t first_sentence = 0;  // sentences[first_sentence, last_sentence)
  std::size_t last_sentence = 0;
  std::size_t paragraph = 0;  // blocks of one paragraph or list share the number
};

struct Document {
  std::string id;    // the path as found from the arguments, or the id of the NDJSON line
  std::string path;  // empty for NDJSON lines
  std::string title;
  std::string source;  // the publisher; empty when not known
  std::optional<Day> published;
  Span published_span;   // where the front matter gives it; empty when nothing does
  std::string language;  // "ko", "en"; found from the text when not given
  std::string text;
  std::vector<Block> blocks;
  std::vector<Sentence> sentences;
  std::vector<Span> masked;  // markup inside blocks that is no text: link targets, URLs, HTML tags; sorted
  std::vector<std::string> notes;  // what the reader had to mend: "3 bytes that are not UTF-8 were replaced"

  std::span<const Sentence> sentences_of(const Block& block) const {
    return std::span(sentences).subspan(block.first_sentence, block.last_sentence - block.first_sentence);
  }
  // The block, or the sentence, that holds a byte offset; nullptr between them.
  const Block* block_at(std::size_t at) const;
  const Sentence* sentence_at(std::size_t at) const;
};

}  // namespace daejo
