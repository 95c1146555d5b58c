#include "daejo/mention/opening.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "daejo/mention/name_words.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

// Lists where figures may begin.
class OpeningList {
 public:
  OpeningList(const NameText& of, const Lexicon& figures)
      : text_(of.text()), masked_(of.document->masked), words_(of.words), figures_(figures) {
    out_.known = true;
    out_.spans.reserve(text_.size() / bytes_of_opening);
  }

  // Of the words from which on something may begin, and before which signs may stand, the next.
  void look(std::size_t i, Begins begins) {
    const TextWord& word = words_[i];
    between(i == 0 ? 0 : words_[i - 1].end, word.begin);
    if (begins == Begins::anything ||
        (begins == Begins::behind_words && may_stand_behind_words(figures_, text_, word.begin)))
      add(word.begin, word.end);
  }
  Openings take() {
    between(words_.empty() ? 0 : words_.back().end, text_.size());
    // Of a word that masked text cuts nothing is known.
    bool cut = false;
    for (const Span& mask : masked_) {
      const auto word = std::partition_point(words_.begin(), words_.end(),
                                             [&](const TextWord& w) { return w.end <= mask.begin; });
      if (word == words_.end() || word->begin >= mask.begin) continue;
      add(word->begin, word->end);
      cut = true;
    }
    if (cut)
      std::sort(out_.spans.begin(), out_.spans.end(),
                [](const Opening& a, const Opening& b) { return a.begin < b.begin; });
    return std::move(out_);
  }

 private:
  static constexpr std::size_t bytes_of_opening = 40;  // as many as most texts need for one

  // Of the signs between two words those that are numbers: ½. None of them is of ASCII.
  void between(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end;) {
      if ((text_[at] & 0x80) == 0) {
        ++at;
        continue;
      }
      const CodePoint sign = decode(text_, at);
      if (figures_.anchors().begins_at_sign(sign.value)) add(at, end), at = end;
      at += sign.size;
    }
  }
  void add(std::size_t begin, std::size_t end) {
    out_.spans.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }

  std::string_view text_;
  const std::vector<Span>& masked_;
  const std::vector<TextWord>& words_;
  const Lexicon& figures_;
  Openings out_;
};

}  // namespace

Openings openings_of(const NameText& text, const Lexicon& figures, std::span<const WordBegins> words) {
  if (text.text().size() > std::numeric_limits<std::uint32_t>::max()) return {};
  OpeningList list(text, figures);
  for (const WordBegins& word : words) list.look(word.word, word.begins);
  return list.take();
}

}  // namespace daejo
