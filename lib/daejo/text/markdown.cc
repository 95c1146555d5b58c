#include "daejo/text/markdown.h"

#include <limits>

#include <md4c.h>

#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::size_t none = std::string_view::npos;

bool blank(std::string_view s) { return s.find_first_not_of(" \t\r\n") == std::string_view::npos; }

class Builder {
 public:
  Builder(std::string_view text, std::size_t from) : text_(text), from_(from) {}

  Layout run() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_NOINDENTEDCODEBLOCKS;  // no strikethrough: 10~20% … 30~40%
    parser.enter_block = [](MD_BLOCKTYPE t, void*, void* self) {
      return static_cast<Builder*>(self)->enter(t);
    };
    parser.leave_block = [](MD_BLOCKTYPE t, void*, void* self) {
      return static_cast<Builder*>(self)->leave(t);
    };
    parser.enter_span = [](MD_SPANTYPE t, void*, void* self) {
      if (t == MD_SPAN_A) ++static_cast<Builder*>(self)->in_link_;
      return 0;
    };
    parser.leave_span = [](MD_SPANTYPE t, void*, void* self) {
      if (t == MD_SPAN_A) --static_cast<Builder*>(self)->in_link_;
      return 0;
    };
    parser.text = [](MD_TEXTTYPE t, const MD_CHAR* s, MD_SIZE n, void* self) {
      return static_cast<Builder*>(self)->text(t, s, n);
    };
    const std::string_view rest = text_.substr(from_);
    md_parse(rest.data(), static_cast<MD_SIZE>(rest.size()), &parser, this);
    close();
    return std::move(layout_);
  }

 private:
  int enter(MD_BLOCKTYPE type) {
    switch (type) {
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        close();
        if (lists_.empty()) ++paragraph_;
        lists_.push_back(type == MD_BLOCK_OL);
        break;
      case MD_BLOCK_LI:
        close(), open(Role::item);
        break;
      case MD_BLOCK_H:
        close(), ++paragraph_, open(Role::heading);
        break;
      case MD_BLOCK_TABLE:
        close(), ++paragraph_;
        break;
      case MD_BLOCK_TR:
        close(), open(Role::row);
        break;
      case MD_BLOCK_CODE:
        close(), ++paragraph_, open(Role::code);
        break;
      case MD_BLOCK_HTML:
        close(), ++paragraph_, open(Role::body), html_ = true;
        break;
      case MD_BLOCK_P:
        if (role_ != Role::item || begin_ != none) close();
        if (lists_.empty()) ++paragraph_;
        open(lists_.empty() ? Role::body : Role::item);
        break;
      default:
        break;
    }
    return 0;
  }

  int leave(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) {
      close();
      if (!lists_.empty()) lists_.pop_back();
    } else if (type != MD_BLOCK_TD && type != MD_BLOCK_TH && type != MD_BLOCK_THEAD &&
               type != MD_BLOCK_TBODY) {
      close();
    }
    return 0;
  }

  int text(MD_TEXTTYPE type, const MD_CHAR* s, MD_SIZE size) {
    const char* const first = text_.data();
    // Line breaks and replaced NUL bytes are no pointers into the source.
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR || s < first || s >= first + text_.size()) return 0;
    const Span piece{static_cast<std::size_t>(s - first), static_cast<std::size_t>(s - first) + size};
    if (begin_ == none) {
      begin_ = piece.begin;
      if (role_ == Role::item && !lists_.empty() && lists_.back()) take_back_year();
    } else if (piece.begin > end_ && !blank(slice(text_, {end_, piece.begin}))) {
      mask({end_, piece.begin});
    }
    end_ = piece.end;
    if (html_) {
      mask_tags(piece);
    } else if (type == MD_TEXT_HTML) {
      mask(piece);
    } else if (!blank(slice(text_, piece)) && in_link_ == 0) {
      plain_ = true;
    }
    return 0;
  }

  // "2025. 3. 25. …" is no item of three nested lists: when the first number of the line is no list number,
  // the numbers belong to the text.
  void take_back_year() {
    std::size_t at = begin_;
    std::size_t digits = 0;
    while (at > from_) {
      std::size_t back = at;
      while (back > from_ && text_[back - 1] == ' ') --back;
      if (back == at || back == from_ || (text_[back - 1] != '.' && text_[back - 1] != ')')) break;
      const std::size_t mark = --back;
      while (back > from_ && text_[back - 1] >= '0' && text_[back - 1] <= '9') --back;
      if (back == mark) break;
      digits = mark - back;
      at = back;
    }
    if (digits < 3) return;
    begin_ = at;
    role_ = Role::body;
  }

  void mask(Span span) {
    if (!layout_.masked.empty() && layout_.masked.back().end >= span.begin) {
      layout_.masked.back().end = std::max(layout_.masked.back().end, span.end);
    } else {
      layout_.masked.push_back(span);
    }
  }

  void mask_tags(Span piece) {
    std::size_t at = piece.begin;
    while (at < piece.end) {
      if (!in_tag_) {
        const std::size_t open = text_.find('<', at);
        if (open == none || open >= piece.end) return;
        in_tag_ = true;
        at = open;
      }
      const std::size_t close = text_.find('>', at);
      const std::size_t stop = close == none || close >= piece.end ? piece.end : close + 1;
      in_tag_ = stop == piece.end && (close == none || close >= piece.end);
      mask({at, stop});
      at = stop;
    }
  }

  void open(Role role) {
    role_ = role;
    begin_ = none;
    plain_ = html_ = in_tag_ = false;
  }

  void close() {
    if (begin_ != none && end_ > begin_) {
      Span span{begin_, end_};
      while (span.end > span.begin && std::string_view(" \t\r\n").find(text_[span.end - 1]) != none)
        --span.end;
      if (!span.empty()) {
        if (!plain_ && !html_ && role_ != Role::code) layout_.links.push_back(layout_.blocks.size());
        Block block;
        block.span = span;
        block.role = role_;
        block.paragraph = paragraph_;
        layout_.blocks.push_back(block);
      }
    }
    begin_ = none;
    plain_ = html_ = in_tag_ = false;
  }

  std::string_view text_;
  std::size_t from_;
  Layout layout_;
  std::vector<bool> lists_;  // the open lists: numbered?
  Role role_ = Role::body;
  std::size_t begin_ = none;
  std::size_t end_ = 0;
  std::size_t paragraph_ = 0;
  int in_link_ = 0;
  bool plain_ = false;  // text outside links
  bool html_ = false;
  bool in_tag_ = false;
};

}  // namespace

Layout markdown_layout(std::string_view text, std::size_t from) {
  if (text.size() - from > std::numeric_limits<MD_SIZE>::max() / 2) return {};
  return Builder(text, from).run();
}

}  // namespace daejo
