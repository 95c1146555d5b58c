#pragma once
// Which parts of a page are its article, and which are the page around it.
//
//   PageCues cues = *PageCues::make(resources);
//   mark_page(document, cues, layout.links, Format::plain);
//
//   홈 뉴스 경제                             furniture: before the headline
//   새별, 557만 달러로 모델을 만들다         title: a line before the first paragraph that shares its words
//                                            or is repeated
//   입력 2025.03.25 11:46 | 김하나 기자      byline; the page's date when nothing else gives one
//   새별이 모델을 … 만들었다. …              body: a line with a sentence that is closed
//   값은 얼마나 될까                         heading: a short line before a paragraph
//   - 저장 장치 2개                          item
//   무단전재 금지 | 조회 1,204               furniture, also when it follows the last sentence of a paragraph
//   많이 본 뉴스                             furniture, and the list under it
//   • “정말 싸다”…시장이 놀란 까닭
//
// The evidence: closed sentences (a Korean or English full stop after enough words), the shape of the line,
// its place before the first or after the last paragraph, repetition, and the cue words of
// data/furniture.tsv. A cue word alone makes nothing furniture: it must fill a short line, stand beside a
// number or an address, or head a list. A text of one line is never furniture.

#include <span>
#include <string_view>

#include "daejo/base/error.h"
#include "daejo/base/resources.h"
#include "daejo/base/trie.h"
#include "daejo/text/document.h"
#include "daejo/text/utf8.h"

namespace daejo {

struct PageCue {  // bits
  static constexpr unsigned section = 1, control = 2, counter = 4, contact = 8, legal = 16, caption = 32,
                            entry = 64, change = 128, author = 256;
};

class PageCues {
 public:
  static Result<PageCues> make(const Resources& resources);

  struct Found {
    unsigned kinds = 0;    // bits of PageCue; 0 = none here
    std::size_t size = 0;  // bytes
  };
  // The longest cue that begins at `at` and ends where a word ends or a digit follows.
  Found at(std::string_view text, std::size_t at) const;

 private:
  Trie words_{Trie::Case::ignore};
};

// What a short piece of a page holds; see page_shape.cc.
struct Shape {
  unsigned first = 0;       // cues at the beginning
  unsigned cues = 0;        // all cues
  std::size_t words = 0;    // words with letters
  std::size_t covered = 0;  // of them, words that are part of a cue
  std::size_t numbers = 0;  // words of digits
  bool phone = false, mail = false, time = false, date = false;
  bool colon_after_cue = false;
  bool tags = false;  // nothing but #tags
  std::size_t other() const { return words - covered; }
};
Shape shape_of(std::string_view piece, const PageCues& cues);

// Nothing but what a page puts around its article? A piece is a line, a sentence, or what stands between two
// pipes.
bool is_furniture(const Shape& shape);
bool is_byline(const Shape& shape);

// "<저작권자 © 새벽신문.": the only kind of furniture that ends like a Korean sentence. It begins with a cue
// of law and is short; a sentence that does not is told by its first word.
bool is_owned(std::string_view sentence, const PageCues& cues);

// A date as bylines write it, at the beginning of `text` ("2025.03.25", "25/03/25", "March 3, 2025"); nothing
// else.
std::optional<Day> byline_date(std::string_view text);

// Does the sentence end as statements do, with a full stop after enough words?
bool is_closed_otherwise(std::string_view sentence);
inline bool is_closed(std::string_view sentence) {
  // As nearly all do: with a syllable and the full stop.
  const std::size_t end = sentence.size();
  return (end > 12 && sentence[end - 1] == '.' && is_hangul(decode(sentence, end - 4).value)) ||
         is_closed_otherwise(sentence);
}

// Sets roles, splits blocks where furniture follows a sentence, fills title and published when they are
// missing. `links`: blocks of Markdown that are nothing but links. Sentences must be there already.
void mark_page(Document& document, const PageCues& cues, std::span<const std::size_t> links, bool markdown);

}  // namespace daejo
