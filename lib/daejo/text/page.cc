#include "daejo/text/page.h"

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "daejo/text/page_line.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t longest_line = 300;  // bytes of a line that can be a headline, a menu, a byline

struct Info {
  bool prose = false;  // holds a closed sentence
  bool bullet = false;
  LinePart part = LinePart::open;
  std::uint32_t ends = 0;  // of a line that is no prose: its first letter and its last; 0 = long or empty
  std::uint64_t key = 0;   // of the letters and digits of a line whose ends another has as well; else 0
};

class PageMarker {
 public:
  PageMarker(Document& document, const PageCues& cues, std::span<const std::size_t> links, bool markdown)
      : d_(document), cues_(cues), markdown_(markdown), info_(document.blocks.size()) {
    for (const std::size_t link : links) {
      if (link < info_.size()) links_.insert(link);
    }
  }

  void mark() {
    std::size_t stating = 0;
    for (const Block& block : d_.blocks) stating += states(block.role) && block.role != Role::title;
    if (stating < 2) return;
    for (std::size_t i = 0; i < info_.size(); ++i) look(i);
    const auto prose = [](const Info& info) { return info.prose; };
    const auto first = std::find_if(info_.begin(), info_.end(), prose);
    const auto last = std::find_if(info_.rbegin(), info_.rend(), prose);
    has_prose_ = first != info_.end();
    first_ = has_prose_ ? static_cast<std::size_t>(first - info_.begin()) : 0;
    last_ = has_prose_ ? info_.size() - 1 - static_cast<std::size_t>(last - info_.rbegin()) : info_.size();
    cut_ends();
    if (markdown_) {
      mark_markdown();
    } else {
      find_repeated_lines();
      if (has_prose_) mark_head();
      mark_rest();
    }
    find_date();
    split_blocks();
  }

 private:
  static Role role_of(LinePart part) {
    return part == LinePart::caption  ? Role::caption
           : part == LinePart::byline ? Role::byline
                                      : Role::furniture;
  }
  std::string_view text(std::size_t i) const { return slice(d_.text, d_.blocks[i].span); }
  bool is_short(std::size_t i) const { return d_.blocks[i].span.size() <= longest_line; }
  bool has_digits(std::size_t i) const { return is_short(i) && text(i).find_first_of("0123456789") != none; }
  Role& role(std::size_t i) { return d_.blocks[i].role; }
  bool is_list(std::size_t i) const {
    return d_.blocks[i].role == Role::item || d_.blocks[i].role == Role::row;
  }

  void look(std::size_t i) {
    const Block& block = d_.blocks[i];
    Info& info = info_[i];
    if (!states(block.role) || block.role == Role::title) return;
    info.bullet = block.role == Role::item;
    for (const Sentence& s : d_.sentences_of(block)) {
      if (!is_closed(slice(d_.text, s.span))) continue;
      info.prose = true;
      break;
    }
    const std::string_view line = text(i);
    if (info.prose || !is_short(i)) return;
    if (!markdown_) info.ends = ends_of(line);
    info.part = part_of(line, cues_, false);
  }

  // What follows the last sentence of a paragraph: "… 밝혔다. 사진 1/12". Closed English sentences only at
  // the end of the page ("Page 1 of 2."), closed Korean ones never.
  void cut_ends() {
    for (std::size_t i = 0; i < info_.size(); ++i) {
      if (!info_[i].prose) continue;
      const Block& block = d_.blocks[i];
      if (block.role != Role::body) continue;
      const bool at_end = i + 2 >= info_.size() || i == last_;
      std::size_t cut = block.last_sentence;
      for (std::size_t s = block.last_sentence; s > block.first_sentence; --s) {
        const std::string_view sentence = slice(d_.text, d_.sentences[s - 1].span);
        if (sentence.size() > longest_line) break;
        const bool closed = is_closed(sentence);
        const bool korean = closed && at_end && is_hangul(last_letter(sentence));
        if (closed && (!at_end || (korean && !is_owned(sentence, cues_)))) break;
        if (const LinePart part = part_of(sentence, cues_, closed && !korean);
            part != LinePart::open && part != LinePart::caption) {
          cut = s - 1;
        } else if (!at_end || cut != block.last_sentence || s != block.last_sentence) {
          break;  // past a fragment that says nothing by itself one may look once: "Tel. 5. Exchange
                  // rate: 7."
        }
      }
      if (cut == block.first_sentence) {
        info_[i].prose = false;
        info_[i].part = LinePart::furniture;
      } else if (cut != block.last_sentence) {
        cuts_.push_back({i, cut});
      }
    }
  }

  // Few lines repeat, and those begin and end alike: only what does needs a key.
  void find_repeated_lines() {
    std::bitset<1 << 12> once, again;
    const auto slot = [](const Info& info) { return info.ends * 0x9E3779B1U >> 20; };
    for (const Info& info : info_) {
      if (info.ends == 0) continue;
      if (once.test(slot(info))) again.set(slot(info));
      once.set(slot(info));
    }
    if (again.none()) return;
    for (std::size_t i = 0; i < info_.size(); ++i) {
      Info& info = info_[i];
      if (info.ends == 0 || !again.test(slot(info))) continue;
      info.key = key_of(text(i));
      if (info.key != 0) lines_.try_emplace(info.key, Lines{i, i}).first->second.last = i;
    }
  }
  bool repeats_earlier(std::size_t i) const {
    if (info_[i].key == 0) return false;
    return lines_.at(info_[i].key).first < i;
  }
  bool repeats_later(std::size_t i) const { return info_[i].key != 0 && lines_.at(info_[i].key).last > i; }

  // The line before the first paragraph that is the headline; none when no line is one.
  std::size_t find_headline() const {
    std::vector<std::size_t> lines;
    std::size_t words = 0;
    for (std::size_t i = 0; i < first_; ++i) {
      if (info_[i].part != LinePart::open || info_[i].bullet || d_.blocks[i].role == Role::row ||
          !is_short(i))
        continue;
      std::size_t of_line = 0;
      each_word(text(i), [&](std::uint32_t) { ++of_line; });
      if (of_line < 2) continue;
      lines.push_back(i);
      words = of_line;
    }
    if (lines.empty()) return none;
    // Nothing has to be weighed where one line alone can be it.
    if (lines.size() == 1 && words >= 3) return lines.front();
    return most_like_headline(lines);
  }

  // Of these lines, all of two words or more, the one that shares most with the first paragraphs.
  std::size_t most_like_headline(std::span<const std::size_t> lines) const {
    std::bitset<1 << 14> known;  // words of the first paragraphs; a rare false hit does no harm
    const std::size_t from = d_.blocks[first_].span.begin;
    each_word(std::string_view(d_.text).substr(from, 1024),
              [&](std::uint32_t word) { known.set(word >> 18); });
    std::size_t title = none;
    int best = 0;
    for (const std::size_t i : lines) {
      int words = 0;
      int shared = 0;
      each_word(text(i), [&](std::uint32_t word) { ++words, shared += known.test(word >> 18) ? 1 : 0; });
      const int score = std::min(words, 3) + 2 * std::min(shared, 4) + (repeats_later(i) ? 3 : 0);
      if (shared + words >= 3 && score > best) best = score, title = i;
    }
    return title;
  }

  // Before the first paragraph: the headline, what stands before and after it.
  void mark_head() {
    const std::size_t title = find_headline();
    for (std::size_t i = 0; i < first_; ++i) {
      Info& info = info_[i];
      if (i == title) {
        role(i) = Role::title;
        if (d_.title.empty()) d_.title = std::string(text(i));
      } else if (info.part != LinePart::open) {
        role(i) = role_of(info.part);
      } else if (title != none && info.key != 0 && info.key == info_[title].key) {
        role(i) = Role::furniture;
      } else if (title != none && i < title) {
        role(i) = text(i).size() <= 36 || info.bullet || !has_digits(i) ? Role::furniture : Role::heading;
      } else if (info.bullet && repeats_later(i)) {
        role(i) = Role::furniture;  // a table of contents
      } else if ((!is_list(i) || (info.bullet && i + 1 == first_ &&
                                  (i == 0 || d_.blocks[i - 1].paragraph != d_.blocks[i].paragraph))) &&
                 is_short(i)) {
        role(i) = Role::heading;
      }
    }
  }

  // From the first paragraph on. `list`: inside a list of other articles; `tail`: the page has begun to say
  // good-bye.
  void mark_rest() {
    bool list = false;
    bool tail = false;
    for (std::size_t i = has_prose_ ? first_ : 0; i < info_.size(); ++i) {
      Info& info = info_[i];
      const bool after = i > last_;
      if (info.prose) {
        if (info.bullet && (list || (tail && after))) {
          role(i) = Role::furniture;
        } else if (!info.bullet) {
          list = tail = false;
        }
        continue;
      }
      if (!is_short(i) && !tail) continue;
      if (list && info.part != LinePart::byline) {
        role(i) = Role::furniture;
      } else if (info.part != LinePart::open) {
        role(i) = role_of(info.part);
        list = list || info.part == LinePart::section;
        tail = tail || (after && info.part != LinePart::caption);
      } else if (tail) {
        role(i) = Role::furniture;
      } else if (after && has_prose_ && !is_list(i) && repeats_earlier(i)) {
        role(i) = Role::furniture;
        tail = true;
      } else if (info.bullet) {
        mark_items(i, after);
      } else if (has_prose_ && role(i) == Role::body) {
        const bool heads = i + 1 < info_.size() &&
                           (info_[i + 1].prose || (is_list(i + 1) && info_[i + 1].part == LinePart::open));
        if (heads && text(i).size() <= longest_line / 2) {
          role(i) = Role::heading;
        } else if (after && !has_digits(i)) {
          role(i) = Role::furniture;
        }
      }
    }
  }

  // Items without sentences from `i` on: headlines of other articles after the last paragraph; one alone
  // before a paragraph is a numbered heading.
  void mark_items(std::size_t i, bool after) {
    const std::size_t paragraph = d_.blocks[i].paragraph;
    if (i >= items_.end) {
      items_ = {.end = i};
      while (items_.end < info_.size() && d_.blocks[items_.end].paragraph == paragraph &&
             !info_[items_.end].prose && info_[items_.end].part == LinePart::open)
        ++items_.end;
    }
    const std::size_t end = items_.end;
    const bool first = i == 0 || d_.blocks[i - 1].paragraph != paragraph;
    const bool last = end == info_.size() || d_.blocks[end].paragraph != paragraph;
    if (end - i == 1 && first && last && end < info_.size() && (info_[end].prose || info_[end].bullet)) {
      role(i) = Role::heading;
    } else if (after && has_prose_ && end - i >= 3 && headlines_from(i) * 3 >= end - i) {
      for (std::size_t k = i; k < end; ++k) info_[k].part = LinePart::furniture, role(k) = Role::furniture;
    }
  }

  // How many of the items at hand look like headlines, from `i` on. Asked for one after the other, they are
  // counted once, and those that are passed taken away again: a list may be as long as the text.
  std::size_t headlines_from(std::size_t i) {
    const auto is_headline = [&](std::size_t k) { return is_short(k) && looks_like_headline(text(k)); };
    if (!items_.counted) {
      for (std::size_t k = i; k < items_.end; ++k) items_.headlines += is_headline(k);
    } else {
      for (std::size_t k = items_.from; k < i; ++k) items_.headlines -= is_headline(k);
    }
    items_.counted = true;
    items_.from = i;
    return items_.headlines;
  }

  void mark_markdown() {
    bool list = false;
    for (std::size_t i = 0; i < info_.size(); ++i) {
      Info& info = info_[i];
      if (role(i) == Role::front_matter || role(i) == Role::title || role(i) == Role::code) continue;
      if (role(i) == Role::heading) {
        list = info.part == LinePart::section;
        if (list) role(i) = Role::furniture;
        if (i > 0 && d_.title.empty()) take_title(i);
        if (i == 0 && d_.title.empty()) take_title(i);
      } else if (info.prose && !info.bullet) {
        list = false;
      } else if (list || (links_.contains(i) && in_link_run(i))) {
        role(i) = Role::furniture;
      } else if (role(i) == Role::body && info.part != LinePart::open) {
        role(i) = role_of(info.part);
        list = list || info.part == LinePart::section;
      }
    }
  }
  void take_title(std::size_t i) {
    if (role(i) != Role::heading) return;
    role(i) = Role::title;
    d_.title = std::string(text(i));
  }
  bool in_link_run(std::size_t i) const {
    std::size_t run = 1;
    for (std::size_t k = i; k > 0 && links_.contains(k - 1); --k) ++run;
    for (std::size_t k = i + 1; links_.contains(k); ++k) ++run;
    return run >= 3;
  }

  // The time of publication from a byline near the top, or from the only one near the end.
  void find_date() {
    if (d_.published) return;
    std::optional<Day> found;
    for (std::size_t i = 0; i < info_.size(); ++i) {
      if (role(i) != Role::byline && role(i) != Role::furniture) continue;
      if (info_[i].prose || !is_short(i) || info_[i].part == LinePart::open) continue;
      const std::optional<Day> day = labelled_date(text(i), cues_, i <= first_ + 1);
      if (!day) continue;
      if (i <= first_ + 2) {
        d_.published = day;
        return;
      }
      if (found && *found != *day) return;  // dates of other articles
      found = day;
    }
    d_.published = found;
  }

  // Blocks with a cut become two; the sentences learn their new blocks.
  void split_blocks() {
    std::erase_if(cuts_, [&](const Cut& cut) { return !states(role(cut.block)); });
    if (cuts_.empty()) return;
    std::vector<Block> blocks;
    blocks.reserve(d_.blocks.size() + cuts_.size());
    auto cut = cuts_.begin();
    for (std::size_t i = 0; i < d_.blocks.size(); ++i) {
      blocks.push_back(d_.blocks[i]);
      if (cut == cuts_.end() || cut->block != i) continue;
      Block rest = d_.blocks[i];
      rest.role = Role::furniture;
      rest.span.begin = d_.sentences[cut->sentence].span.begin;
      rest.first_sentence = cut->sentence;
      blocks.back().span.end = d_.sentences[cut->sentence - 1].span.end;
      blocks.back().last_sentence = cut->sentence;
      blocks.push_back(rest);
      ++cut;
    }
    const std::size_t first = cuts_.front().block;
    d_.blocks = std::move(blocks);
    for (std::size_t i = first; i < d_.blocks.size(); ++i) {
      for (std::size_t s = d_.blocks[i].first_sentence; s < d_.blocks[i].last_sentence; ++s)
        d_.sentences[s].block = i;
    }
  }

  Document& d_;
  const PageCues& cues_;
  bool markdown_;
  std::vector<Info> info_;
  struct Cut {
    std::size_t block = 0;
    std::size_t sentence = 0;  // the first of the furniture at the block's end
  };
  std::vector<Cut> cuts_;  // in the order of the text
  std::set<std::size_t> links_;
  struct Lines {
    std::size_t first = 0;
    std::size_t last = 0;
  };
  std::unordered_map<std::uint64_t, Lines> lines_;  // the blocks with equal lines, by key
  struct Items {
    std::size_t end = 0;
    bool counted = false;
    std::size_t from = 0, headlines = 0;  // the first that is counted, and how many headlines there are
  };
  Items items_;  // the list at hand
  bool has_prose_ = false;
  std::size_t first_ = 0;
  std::size_t last_ = 0;
};

}  // namespace

void mark_page(Document& document, const PageCues& cues, std::span<const std::size_t> links, bool markdown) {
  PageMarker(document, cues, links, markdown).mark();
}

}  // namespace daejo
