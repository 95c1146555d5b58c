#include "daejo/claim/words.h"

#include <algorithm>

#include "daejo/base/ascii.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

bool opening(char32_t c) { return c == '(' || c == '[' || c == U'（' || c == U'〈' || c == U'《'; }
bool closing(char32_t c) { return c == ')' || c == ']' || c == U'）' || c == U'〉' || c == U'》'; }
bool separator(char32_t c) {
  return c == ',' || c == ';' || c == U'·' || c == U'、' || c == U'…' || c == U'ㆍ';
}
bool quote(char32_t c) {
  return c == '"' || c == '\'' || c == '`' || (c >= 0x2018 && c <= 0x201F) || c == U'「' || c == U'」' ||
         c == U'『' || c == U'』';
}

class Splitter {
 public:
  Splitter(const Document& document, const Sentence& sentence, const std::vector<Mention>& mentions,
           std::size_t first, const ClaimTables& tables)
      : text_(document.text),
        span_(sentence.span),
        mentions_(mentions),
        next_(first),
        tables_(tables),
        masked_(document.masked),
        mask_(std::lower_bound(masked_.begin(), masked_.end(), sentence.span.begin,
                               [](const Span& m, std::size_t begin) { return m.end <= begin; })) {
    out_.language = language_of(slice(text_, span_));
    out_.words.reserve(8 + span_.size() / (out_.language == Language::korean ? 8 : 5));
  }

  Words run() {
    std::size_t at = span_.begin;
    while (at < span_.end) {
      // Markup states nothing: comments, tags, link targets.
      while (mask_ != masked_.end() && mask_->end <= at) ++mask_;
      if (mask_ != masked_.end() && mask_->begin <= at) {
        // **메모리**는, `port`로: the particle is of the word before the mark.
        if (!out_.words.empty() && out_.words.back().span.end == at) {
          owner_ = out_.words.size() - 1;
          after_closing_ = true;
        }
        at = mask_->end;
        continue;
      }
      if (const std::size_t end = read_mention(at); end > at) {
        at = end;
        continue;
      }
      const CodePoint c = decode(text_, at);
      if (is_word(c.value)) {
        at = read_word(at);
      } else {
        read_mark(c.value, at);
        at += c.size;
      }
    }
    find_cues();
    return std::move(out_);
  }

 private:
  // The mention that starts at `at`; what it covers is one word. Returns its end, or `at`.
  std::size_t read_mention(std::size_t at) {
    while (next_ < mentions_.size() && mentions_[next_].span.begin < at) ++next_;
    if (next_ >= mentions_.size() || mentions_[next_].span.begin != at) return at;
    const Mention& m = mentions_[next_];
    std::size_t end = std::min(m.span.end, span_.end);
    Word w;
    w.mention = static_cast<int>(next_);
    w.stem = {at, end};
    // Letters that follow without a space are particles, or the rest of a compound.
    std::size_t tail = end;
    while (tail < span_.end && is_word(decode(text_, tail).value) && !mention_starts(tail))
      tail += decode(text_, tail).size;
    if (tail > end && out_.language == Language::korean) {
      const Suffix suffix = whole_suffix(text_.substr(end, tail - end));
      w.particle = suffix.particle;
      w.ending = suffix.ending;
      if (suffix.size == 0) {  // a noun or a verb grown onto it: 10%가량, 80%포인트나
        w.span = w.stem;
        push(w);
        return end;
      }
    }
    w.span = {at, tail};
    push(w);
    return tail;
  }

  bool mention_starts(std::size_t at) const {
    for (std::size_t i = next_ + 1; i < mentions_.size() && mentions_[i].span.begin <= at; ++i) {
      if (mentions_[i].span.begin == at) return true;
    }
    return false;
  }

  // A tail that is nothing but one particle or ending.
  Suffix whole_suffix(std::string_view tail) const {
    if (tail.size() > 24) return {};
    const Suffix s = tables_.suffix("-" + std::string(tail));  // behind what no suffix or noun reaches into
    return s.size == tail.size() ? s : Suffix{};
  }

  std::size_t read_word(std::size_t at) {
    std::size_t end = at;
    while (end < span_.end) {
      const CodePoint c = decode(text_, end);
      const bool joins = out_.language == Language::english &&
                         (c.value == '\'' || c.value == U'’' || c.value == '-') && end > at &&
                         is_word(decode(text_, end + c.size).value);
      // 2.4.0: a version is one word.
      const bool point = c.value == '.' && end > at && is_digit(decode_before(text_, end).value) &&
                         end + 1 < span_.end && is_digit(decode(text_, end + 1).value);
      // max_message_bytes
      const bool score = c.value == '_' && end > at && is_word(decode(text_, end + 1).value);
      if ((!is_word(c.value) && !joins && !point && !score) || (end > at && starts_mention(end))) break;
      end += c.size;
    }
    if (end == at) end = at + decode(text_, at).size;
    Word w;
    w.span = w.stem = {at, end};
    const std::string_view word = text_.substr(at, end - at);
    w.sense = tables_.sense_at(text_, at, out_.language);
    if (out_.language == Language::korean) {
      if (after_closing_ && !out_.words.empty()) {  // 'X'를: the particle of the quoted or bracketed word
        if (const Suffix tail = whole_suffix(word); tail.size > 0) {
          Word& owner = out_.words[owner_];
          owner.particle = tail.particle;
          owner.ending = tail.ending;
          after_closing_ = false;
          return end;
        }
      }
      const Suffix s = tables_.suffix(word);
      w.particle = s.particle;
      w.ending = s.ending;
      if (s.ending == Ending::none || s.size < word.size()) w.stem.end -= s.size;
    }
    if (out_.language == Language::english) w.parts = tables_.english().parts(lower_ascii(word));
    push(w);
    return end;
  }

  bool starts_mention(std::size_t at) const {
    for (std::size_t i = next_; i < mentions_.size() && mentions_[i].span.begin <= at; ++i) {
      if (mentions_[i].span.begin == at) return true;
    }
    return false;
  }

  void read_mark(char32_t c, std::size_t) {
    if (opening(c)) {
      stack_.push_back(out_.words.empty() ? 0 : out_.words.size() - 1);
      opened_ = true;
    } else if (closing(c)) {
      if (!stack_.empty()) {
        owner_ = stack_.back();
        stack_.pop_back();
        after_closing_ = true;
        return;
      }
    } else if (quote(c)) {
      if (!out_.words.empty()) owner_ = out_.words.size() - 1;
      after_closing_ = in_quote_ || after_closing_;
      in_quote_ = !in_quote_;
      return;
    } else if (separator(c)) {
      if (!out_.words.empty()) out_.words.back().comma = true;
    }
    after_closing_ = false;
  }

  void push(Word w) {
    w.depth = static_cast<int>(stack_.size());
    w.opens = opened_;
    w.quoted = in_quote_;
    opened_ = false;
    after_closing_ = false;
    out_.words.push_back(w);
  }

  void find_cues() {
    for (std::size_t i = 0; i < out_.words.size();) {
      std::size_t size = 0;
      const std::size_t at = out_.words[i].span.begin;
      const Cue* cue = tables_.cue_at(text_, at, out_.language, &size);
      if (cue == nullptr || out_.words[i].is_mention()) {
        // A date mention may begin a cue: 지난해 같은 기간.
        if (cue == nullptr || cue->kind != CueKind::base) {
          ++i;
          continue;
        }
      }
      const Span span{at, at + size};
      out_.cues.push_back({span, cue});
      std::size_t j = i;
      while (j < out_.words.size() && out_.words[j].span.begin < span.end) {
        // An adverb is one only as a whole word: 단 but not 단체.
        const bool whole = (cue->kind != CueKind::adverb && cue->kind != CueKind::dependent) ||
                           out_.words[j].stem.end == span.end || out_.words[j].span.end == span.end;
        if (whole) out_.words[j].cue = cue;
        ++j;
      }
      i = std::max(j, i + 1);
    }
  }

  std::string_view text_;
  Span span_;
  const std::vector<Mention>& mentions_;
  std::size_t next_;
  const ClaimTables& tables_;
  const std::vector<Span>& masked_;
  std::vector<Span>::const_iterator mask_;
  Words out_;
  std::vector<std::size_t> stack_;  // the word before each open parenthesis
  std::size_t owner_ = 0;           // the word that a tail belongs to
  bool opened_ = false;
  bool in_quote_ = false;
  bool after_closing_ = false;
};

}  // namespace

Language language_of(std::string_view text) {
  // Lead bytes EA to ED begin Hangul syllables (three bytes each); what letters stand for is enough to tell.
  std::size_t hangul = 0;
  std::size_t latin = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    hangul += byte >= 0xEA && byte <= 0xED;
    latin += static_cast<unsigned char>((byte | 0x20U) - 'a') < 26;
  }
  return hangul * 3 >= latin && hangul > 0 ? Language::korean : Language::english;
}

bool finite_verb(const std::vector<Word>& words, std::string_view text, std::size_t i) {
  const Word& w = words[i];
  if (i == 0 || w.is_mention() || (w.parts & bit(Part::verb)) == 0) return false;
  const Word& before = words[i - 1];
  if (before.comma || (i + 1 < words.size() && (words[i + 1].parts & bit(Part::auxiliary)) != 0))
    return false;
  if (before.is_mention()) return before.depth == w.depth;
  constexpr Parts opens_noun = bit(Part::determiner) | bit(Part::preposition);
  const bool to = slice(text, before.stem) == "to";
  if ((before.parts & opens_noun) != 0 && !to) return false;
  if (to || (before.parts & (bit(Part::auxiliary) | bit(Part::pronoun))) != 0) return true;
  return (w.parts & bit(Part::past)) != 0;  // behind a noun, what has the form of a verb only
}

Words split_words(const Document& document, const Sentence& sentence, const std::vector<Mention>& mentions,
                  std::size_t first, const ClaimTables& tables) {
  return Splitter(document, sentence, mentions, first, tables).run();
}

}  // namespace daejo
