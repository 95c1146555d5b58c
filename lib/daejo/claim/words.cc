#include "daejo/claim/words.h"

#include <algorithm>
#include <array>
#include <type_traits>
#include <variant>

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
  Splitter(const Document& document, const Sentence& sentence, std::span<const Mark> marks, std::size_t first,
           WordForms& forms, Words& out)
      : text_(document.text),
        span_(sentence.span),
        marks_(marks),
        next_(first),
        forms_(forms),
        masked_(document.masked),
        mask_(std::lower_bound(masked_.begin(), masked_.end(), sentence.span.begin,
                               [](const Span& m, std::size_t begin) { return m.end <= begin; })),
        out_(out) {
    out_.words.clear();
    out_.cues.clear();
    out_.starts.clear();
    out_.names_region = false;
    out_.language = language_of(slice(text_, span_));
    out_.sentence = span_;
    if (out_.language == Language::english) out_.lower = lower_ascii(slice(text_, span_));
    const std::size_t most = 8 + span_.size() / (out_.language == Language::korean ? 8 : 5);
    out_.words.reserve(most);
    out_.starts.reserve(most);
  }

  void run() {
    std::size_t at = span_.begin;
    while (at < span_.end) {
      if (text_[at] == ' ' && (mask_ == masked_.end() || mask_->begin > at)) {
        after_closing_ = false;
        ++at;
        continue;
      }
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
        read_mark(c.value);
        at += c.size;
      }
    }
    find_cues();
  }

 private:
  // The mention that starts at `at`; what it covers is one word. Returns its end, or `at`.
  std::size_t read_mention(std::size_t at) {
    while (next_ < marks_.size() && marks_[next_].span.begin < at) ++next_;
    if (next_ >= marks_.size() || marks_[next_].span.begin != at) return at;
    const Mark& m = marks_[next_];
    const std::size_t end = std::min(m.span.end, span_.end);
    // Letters that follow without a space are particles, or the rest of a compound.
    std::size_t tail = end;
    const std::size_t stop = next_mention(next_ + 1, end);
    while (tail < stop) {
      const CodePoint c = decode(text_, tail);
      if (!is_word(c.value)) break;
      tail += c.size;
    }
    Suffix suffix;
    if (tail > end && out_.language == Language::korean) {
      suffix = whole_suffix(text_.substr(end, tail - end));
      if (suffix.size == 0) tail = end;  // a noun or a verb grown onto it: 10%가량, 80%포인트나
    }
    Word& w = push({at, tail}, forms_.tables().cue_at(text_, at, out_.language));
    w.mention = static_cast<int>(next_);
    w.holds = m.holds;
    w.stem.end = end;
    w.particle = suffix.particle;
    w.ending = suffix.ending;
    return tail;
  }

  // Where the first mention from `i` on begins that begins at `at` or behind it; no further than the
  // sentence.
  std::size_t next_mention(std::size_t i, std::size_t at) const {
    while (i < marks_.size() && marks_[i].span.begin < at) ++i;
    return i < marks_.size() ? std::min(marks_[i].span.begin, span_.end) : span_.end;
  }

  // A tail that is nothing but one particle or ending.
  Suffix whole_suffix(std::string_view tail) const {
    return tail.size() > 24 ? Suffix{} : forms_.tables().suffix_alone(tail);
  }

  // A Hangul syllable by its first two bytes: all but the last few, 힀 to 힣.
  bool is_syllable(std::size_t at) const {
    const char first = text_[at];
    if (first == '\xEB' || first == '\xEC') return true;
    return (first == '\xEA' && text_[at + 1] >= '\xB0') || (first == '\xED' && text_[at + 1] < '\x9E');
  }

  // Where the word that begins at `at` ends; not behind `stop`.
  std::size_t word_end(std::size_t at, std::size_t stop) const {
    std::size_t end = at;
    while (end < stop) {
      if (is_syllable(end)) {
        end += 3;
        continue;
      }
      const CodePoint c = decode(text_, end);
      if (!is_word(c.value) && (end == at || !joins(c, end))) break;
      end += c.size;
    }
    return std::min(end, stop);
  }

  // Does a mark stand inside a word: don't, 2.4.0 (a version), max_message_bytes?
  bool joins(CodePoint mark, std::size_t at) const {
    const auto next = [&] { return decode(text_, at + mark.size).value; };
    switch (mark.value) {
      case '\'':
      case U'’':
      case '-':
        return out_.language == Language::english && is_word(next());
      case '.':
        return is_digit(decode_before(text_, at).value) && at + 1 < span_.end && is_digit(next());
      case '_':
        return is_word(next());
      default:
        return false;
    }
  }

  std::size_t read_word(std::size_t at) {
    const std::size_t stop = next_mention(next_, at + 1);
    const std::size_t end = word_end(at, stop);
    const std::string_view letters = text_.substr(at, end - at);
    if (after_closing_ && !out_.words.empty() && out_.language == Language::korean) {
      if (const Suffix tail = whole_suffix(letters);
          tail.size > 0) {  // 'X'를: of the quoted or bracketed word
        Word& owner = out_.words[owner_];
        owner.particle = tail.particle;
        owner.ending = tail.ending;
        after_closing_ = false;
        return end;
      }
    }
    const std::uint32_t number = forms_.of(letters, out_.language);
    const WordForm& form = forms_[number];
    // What an English word is ends where it does: the text decides where a mention has cut it.
    const bool cut = end == stop && out_.language == Language::english;
    Word& w = push({at, end},
                   cut || form.cue_goes_on ? forms_.tables().cue_at(text_, at, out_.language) : form.cue);
    w.form = number;
    w.sense = cut || form.sense_goes_on ? forms_.tables().sense_at(text_, at, out_.language) : form.sense;
    w.parts = form.parts;
    w.particle = form.suffix.particle;
    w.ending = form.suffix.ending;
    if (form.suffix.ending == Ending::none || form.suffix.size < letters.size())
      w.stem.end -= form.suffix.size;
    return end;
  }

  void read_mark(char32_t c) {
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

  Word& push(Span span, CueStart start) {
    Word& w = out_.words.emplace_back();
    w.span = span;
    w.stem = span;
    w.depth = static_cast<int>(stack_.size());
    w.opens = opened_;
    w.quoted = in_quote_;
    opened_ = false;
    after_closing_ = false;
    out_.starts.push_back(start);
    out_.names_region |= start.cue != nullptr && start.cue->kind == CueKind::region;
    return w;
  }

  void find_cues() {
    for (std::size_t i = 0; i < out_.words.size();) {
      const auto [cue, size] = out_.starts[i];
      // A date mention may begin a cue: 지난해 같은 기간.
      if (cue == nullptr || (out_.words[i].is_mention() && cue->kind != CueKind::base)) {
        ++i;
        continue;
      }
      const std::size_t at = out_.words[i].span.begin;
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
  std::span<const Mark> marks_;
  std::size_t next_;
  WordForms& forms_;
  const std::vector<Span>& masked_;
  std::vector<Span>::const_iterator mask_;
  Words& out_;
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
  // Counted in bytes as far as a byte counts: sixteen at once.
  constexpr std::size_t stretch = 240;
  for (std::size_t at = 0; at < text.size(); at += stretch) {
    std::uint8_t some_hangul = 0;
    std::uint8_t some_latin = 0;
    for (const char c : text.substr(at, stretch)) {
      const auto byte = static_cast<unsigned char>(c);
      some_hangul += byte >= 0xEA && byte <= 0xED;
      some_latin += static_cast<unsigned char>((byte | 0x20U) - 'a') < 26;
    }
    hangul += some_hangul;
    latin += some_latin;
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

std::vector<Mark> marks_of(std::span<const Mention> mentions) {
  std::vector<Mark> out;
  out.reserve(mentions.size());
  for (const Mention& m : mentions) {
    constexpr std::array<Holds, 4> held{Holds::figure, Holds::date, Holds::time, Holds::name};
    static_assert(std::is_same_v<Value, std::variant<Quantity, DateValue, TimeValue, NameValue>>);
    out.push_back({m.span, held[m.value.index()], m.furniture});
  }
  return out;
}

void split_words(const Document& document, const Sentence& sentence, std::span<const Mark> marks,
                 std::size_t first, WordForms& forms, Words& out) {
  Splitter(document, sentence, marks, first, forms, out).run();
}

}  // namespace daejo
