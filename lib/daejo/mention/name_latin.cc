// Latin letters in Korean sentences: OpenAI, H800, GPT-4 Turbo, Llama 3.1, 챗GPT, 갤럭시 S23, LG이노텍.
// Abbreviations of ordinary terms (AI, HBM: data/common-words.tsv) are none.

#include "daejo/mention/name_found.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

bool capital(char c) { return c >= 'A' && c <= 'Z'; }
bool small(char c) { return c >= 'a' && c <= 'z'; }
bool digit(char c) { return c >= '0' && c <= '9'; }
bool ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

struct Latin {
  std::size_t capitals = 0, small_letters = 0, digits = 0;
  std::size_t letters() const { return capitals + small_letters; }
};

Latin count(std::string_view word) {
  Latin n;
  for (char c : word) n.capitals += capital(c), n.small_letters += small(c), n.digits += digit(c);
  return n;
}

class LatinNames {
 public:
  LatinNames(const NameText& text, const NameLexicon& lexicon, FoundNames& out)
      : text_(text), lexicon_(lexicon), out_(out) {}

  void run() {
    std::size_t sentence = 0, next = 0;
    for (const std::size_t i : text_.latin) {
      if (i < next) continue;  // of a name that was found
      while (text_.sentences[sentence].end <= i) ++sentence;
      const SentenceWords& of = text_.sentences[sentence];
      if (of.korean() && !text_.words[of.begin].is(TextWord::furniture)) next = at(i, of.end);
    }
  }

 private:
  // Reads what begins at word i; answers where to go on.
  std::size_t at(std::size_t i, std::size_t end) {
    const std::string_view word = text_.word(i);
    if (ascii(word[0])) return latin_first(i, end, word);
    hangul_first(i, word);
    return i + 1;
  }

  std::size_t latin_first(std::size_t i, std::size_t end, std::string_view word) {
    std::size_t size = 0;  // of the Latin part
    while (size < word.size() && ascii(word[size])) ++size;
    std::string_view head = word.substr(0, size), tail = word.substr(size);
    const Latin n = count(head);
    if (!tail.empty() && lexicon_.organisation_suffix(text_.stem(i)).strength == SuffixStrength::glue &&
        n.small_letters == 0)
      return i + 1;  // SK하이닉스: name_bodies.cc
    if (digit(head[0])) return i + 1;
    // GPT-4 Turbo, Llama 3.1: more words of the same name
    std::size_t last = i, name_end = text_.words[i].begin + head.size();
    if (tail.empty() && capital(head[0])) {
      while (last + 1 < end && text_.next(last) && continues(last + 1)) {
        ++last;
        const std::string_view more = text_.word(last);
        std::size_t part = 0;
        while (part < more.size() && ascii(more[part])) ++part;
        name_end = text_.words[last].begin + part;
        tail = more.substr(part);
        if (!tail.empty()) break;
      }
    }
    const std::string_view name = text_.text().substr(text_.words[i].begin, name_end - text_.words[i].begin);
    const CodePoint before_tail{static_cast<char32_t>(name.back()), 1};
    const bool clean = tail.empty() || lexicon_.particle_after(before_tail.value, tail).has_value();
    if (last == i) {
      if (lexicon_.common(name) || n.letters() < 2 - (n.digits > 1 ? 1 : 0)) return i + 1;
      if (!capital(name[0]) && n.capitals == 0) return i + 1;
      if (!clean) {
        // KB라이프 is one name; H100반도체 is a name and a word.
        const std::string_view stem = text_.stem(i);
        const std::string_view rest = stem.substr(std::min(size, stem.size()));
        if (n.small_letters == 0 && n.digits == 0 && rest.size() >= 6 && lexicon_.foreign(rest)) {
          out_.add({{text_.words[i].begin, text_.words[i].begin + stem.size()},
                    EntityKind::organisation,
                    NameSure::likely,
                    true,
                    {}});
          return i + 1;
        }
        if (n.digits == 0 || !lexicon_.ordinary(rest)) return i + 1;
      }
      // A lone capitalised word of English (Team, Free) is a name only when it looks like no word.
      if (n.digits == 0 && lexicon_.sentence_word(name)) return i + 1;
      if (n.small_letters == 0 && n.digits == 0 && n.capitals < 2) return i + 1;
    }
    // An abbreviation is the name of a body when it acts (MGX는); else the set has to show it again (KTX를).
    NameSure sure = NameSure::likely;
    if (last == i && n.digits == 0 && n.small_letters == 0 && text_.words[i].particle != Particle::topic &&
        text_.words[i].particle != Particle::subject)
      sure = NameSure::guess;
    if (plain_phrase(i, last)) return last + 1;
    std::size_t begin = text_.words[i].begin;
    // 갤럭시 S23: the line's name stands before
    if (n.digits > 0 && n.capitals == 1 && n.small_letters == 0 && i > 0 &&
        !text_.words[i].is(TextWord::first) && text_.next(i - 1) && text_.words[i - 1].only_hangul()) {
      const std::string_view line = text_.word(i - 1);
      const KnownName* known = lexicon_.find(line);
      if (known != nullptr
              ? known->kind == EntityKind::product
              : lexicon_.foreign(line) && line.size() >= 9 && text_.words[i - 1].particle == Particle::none)
        begin = text_.words[i - 1].begin;
    }
    const EntityKind kind = count(name).digits > 0 ? EntityKind::product : EntityKind::other;
    // GPT-4 터보: a word of product lines in Hangul
    if (kind == EntityKind::product && tail.empty() && last + 1 < end && text_.next(last) &&
        text_.words[last + 1].only_hangul()) {
      const std::string_view line = text_.stem(last + 1);
      const NameLexicon::ClassMatch match = lexicon_.class_word(line);
      if (match.size == line.size() && match.of->how == NameClass::line) name_end = text_.words[++last].stem;
    }
    out_.add({{begin, name_end}, kind, sure, name.size() > 1});
    return last + 1;
  }

  // Chain of Thought, 오픈(Open)AI: English words, no name
  bool plain_phrase(std::size_t i, std::size_t last) const {
    const auto small_word = [&](std::size_t k) {
      return k < text_.words.size() && text_.words[k].only_latin() && !text_.words[k].is(TextWord::upper) &&
             text_.words[k].size_of() <= 4;
    };
    if (text_.next(last) && small_word(last + 1)) return true;
    if (i > 0 && text_.next(i - 1) && small_word(i - 1)) return true;
    const std::string_view all = text_.text();
    const std::size_t end = text_.words[last].end;
    return end + 1 < all.size() && all[end] == ')' && is_latin(decode(all, end + 1).value);
  }

  bool continues(std::size_t k) const {
    const std::string_view word = text_.word(k);
    if (!ascii(word[0])) return false;
    std::size_t size = 0;
    while (size < word.size() && ascii(word[size])) ++size;
    const std::string_view tail = word.substr(size);
    if (!tail.empty() && !lexicon_.particle_after(0, tail)) return false;
    if (capital(word[0])) return !lexicon_.common(word.substr(0, size)) && size > 1;
    // 3.1 belongs to the name; 3만 does not
    return digit(word[0]) && (word.find('.') < size || (tail.empty() && size == 1)) && size <= 4 &&
           word.find(',') == std::string_view::npos;
  }

  // 챗GPT, 오픈AI, 갤럭시S23, 라마3, 딥시크-R1
  void hangul_first(std::size_t i, std::string_view word) {
    std::size_t head = 0;
    while (head < word.size() && !ascii(word[head])) head += decode(word, head).size;
    std::size_t end = head;
    while (end < word.size() && ascii(word[end])) ++end;
    const std::string_view front = word.substr(0, head), latin = word.substr(head, end - head),
                           tail = word.substr(end);
    if (!tail.empty() && !lexicon_.particle_after(static_cast<char32_t>(word[end - 1]), tail)) return;
    const Latin n = count(latin);
    const KnownName* known = lexicon_.find(front);
    const bool foreign = known != nullptr ? known->kind != EntityKind::place : lexicon_.foreign(front);
    const bool joined = latin.find('-') == 0;
    if (n.letters() == 0) {
      // Digits alone: 라마3, 아이오닉5, but not 제3, 매출3
      if (!foreign || latin.size() > 3 || tail == "만" || latin.find(',') != std::string_view::npos) return;
    } else if (!foreign) {
      if (n.capitals == 0 || front.size() > 9 || lexicon_.ordinary(front) || lexicon_.common(front)) return;
      if (front.size() < 6 && n.capitals < 2) return;
      if (lexicon_.foreign_weight(front) < 0 && !joined) return;
    }
    out_.add({{text_.words[i].begin, text_.words[i].begin + end},
              n.digits > 0 ? EntityKind::product : EntityKind::other,
              NameSure::likely,
              true,
              {}});
  }

  const NameText& text_;
  const NameLexicon& lexicon_;
  FoundNames& out_;
};

}  // namespace

void find_latin_names(const NameText& text, const NameLexicon& lexicon, FoundNames& out) {
  LatinNames(text, lexicon, out).run();
}

}  // namespace daejo
