// Names in quotation marks: titles and products. '딥시크-R1', 소설 '삼체', 『소년이 온다』, "The Vegetarian,"

#include "daejo/mention/name_found.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::size_t longest = 60;  // bytes; longer quotations are speech

struct Marks {
  char32_t open, close;
  bool title;  // marks that only titles have
};
constexpr Marks marks[] = {{U'\'', U'\'', false},   {0x2018, 0x2019, false}, {U'"', U'"', false},
                           {0x201C, 0x201D, false}, {0x300E, 0x300F, true},  {0x300C, 0x300D, true},
                           {0x300A, 0x300B, true},  {0x3008, 0x3009, true}};

class Quoted {
 public:
  Quoted(const NameText& text, const NameLexicon& lexicon, FoundNames& out)
      : text_(text), lexicon_(lexicon), out_(out) {}

  void run() {
    const std::string_view all = text_.text();
    for (const std::size_t i : text_.marked) {
      const TextWord& w = text_.words[i];
      if (w.is(TextWord::furniture)) continue;
      const CodePoint open = decode_before(all, w.begin);
      for (const Marks& m : marks)
        if (open.value == m.open) quoted(i, m, w.begin - open.size);
    }
  }

 private:
  void quoted(std::size_t i, const Marks& m, std::size_t opening) {
    const std::string_view all = text_.text();
    // The last word inside, and where the closing mark stands.
    std::size_t last = i, close = 0;
    for (; last < text_.words.size() && text_.words[last].end - text_.words[i].begin <= longest; ++last) {
      const std::string_view gap = text_.gap(last);
      const bool blank = gap.size() == 1 && gap[0] == ' ';  // nearly always
      std::size_t at = 0;
      if (!gap.empty() && (gap[0] == ',' || gap[0] == '.') && gap.size() > 1) at = 1;
      if (!blank && decode(gap, at).value == m.close) {
        close = text_.words[last].end + at;
        break;
      }
      if (!blank && gap != std::string_view(": ") && gap != std::string_view(", ")) return;
      if (last + 1 < text_.words.size() && text_.words[last + 1].is(TextWord::first)) return;
    }
    if (close == 0 || last - i >= 6) return;
    const Span span{text_.words[i].begin, text_.words[last].end};
    const std::string_view content = slice(all, span);
    const bool comma = close != span.end;
    EntityKind kind = EntityKind::product;
    if (const Span other = translated(close + decode(all, close).size); !other.empty()) {
      const std::size_t a = out_.add({span, kind, NameSure::certain, true});
      const std::size_t b = out_.add({other, kind, NameSure::certain, true});
      out_.pairs.push_back({a, b, "translated-title"});
      return;
    }
    if (!wanted(i, last, m, comma, close + decode(all, close).size, opening, kind)) return;
    out_.add(
        {span, kind, NameSure::likely, content.size() > 3 && !(lexicon_.ordinary(content) && last == i)});
  }

  // '작별하지 않는다'의 영어판 'We Do Not Part': the title that is said to be the same in another language.
  Span translated(std::size_t behind) const {
    const std::string_view all = text_.text(), rest = all.substr(std::min(behind, all.size()), 100);
    static constexpr std::string_view beginnings[] = {
        "의 영어판 ",    "의 영어판인 ",    "의 영어판은 ", "의 영문판 ",  "의 영어 제목 ", "의 영어 제목은 ",
        "의 영문 제목 ", "의 영문 제목은 ", "의 영문명 ",   "의 영어명 ",  "의 한국어판 ",  "의 한국어판은 ",
        "의 원제 ",      "의 원제는 ",      "(영어 제목 ",  "(영문 제목 ", "(원제 "};
    if (!rest.starts_with('(') && !rest.starts_with("의 ")) return {};  // none, nearly always
    for (const std::string_view words : beginnings) {
      if (!rest.starts_with(words)) continue;
      const std::size_t at = behind + words.size();
      if (at >= all.size()) return {};
      const CodePoint open = decode(all, at);
      for (const Marks& m : marks) {
        if (open.value != m.open) continue;
        const std::size_t begin = at + open.size;
        for (std::size_t end = begin; end < all.size() && end - begin <= longest && all[end] != '\n';) {
          const CodePoint c = decode(all, end);
          if (c.value == m.close && end > begin) return {begin, end};
          end += c.size;
        }
      }
      return {};
    }
    return {};
  }

  bool wanted(std::size_t i, std::size_t last, const Marks& m, bool comma, std::size_t behind,
              std::size_t opening, EntityKind& kind) const {
    const std::string_view all = text_.text();
    if (m.title) return true;
    bool hangul = false;
    for (std::size_t k = i; k <= last; ++k) hangul = hangul || text_.words[k].is(TextWord::hangul);
    if (!hangul) return english_title(i, last);
    if (comma || m.open == U'"' || m.open == 0x201C) return false;
    // A class noun before: 소설 '삼체', 헤지펀드 '하이플라이어'
    if (i > 0 && !text_.words[i].is(TextWord::first) && text_.words[i - 1].end + 1 >= opening &&
        text_.words[i - 1].end <= opening) {
      const auto match = lexicon_.role(text_.word(i - 1));
      if (match.role != nullptr && match.role->after && match.role->kind != EntityKind::person) {
        kind = match.role->kind;
        return true;
      }
    }
    // A capital with a letter or digit at its side, and no bare abbreviation: '딥시크-R1', 'GPT-4 터보'
    if (last - i < 3) {
      for (std::size_t k = i; k <= last; ++k) {
        const TextWord& w = text_.words[k];
        if (!w.is(TextWord::upper) && !(w.is(TextWord::latin) && w.is(TextWord::digit))) continue;
        const std::string_view word = text_.word(k);
        std::size_t latin = 0;
        for (char c : word) latin += (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        const bool digit = w.is(TextWord::digit) && latin > 0;
        if ((digit || (w.is(TextWord::lower) && latin > 2)) && ordinary_rest(i, last, k)) return true;
      }
      if (lexicon_.find(text_.stem(i)) != nullptr && i != last && text_.words[i].particle == Particle::none)
        return lexicon_.find(text_.stem(i))->kind == EntityKind::product && last == i + 1;  // '챗GPT 플러스'
    }
    // A publisher or a year behind: '소년이 온다'(창비)
    if (behind < all.size() && all[behind] == '(' && last - i < 5) {
      const std::size_t end = all.find(')', behind);
      if (end == std::string_view::npos || end - behind > 30) return false;
      const char c = all[behind + 1];
      return (c >= '0' && c <= '9') ? end - behind == 5 : static_cast<unsigned char>(c) >= 0x80;
    }
    return false;
  }

  // The words beside the one with capitals must not be plain speech: no particles in them.
  bool ordinary_rest(std::size_t i, std::size_t last, std::size_t k) const {
    for (std::size_t n = i; n <= last; ++n)
      if (n != k && (text_.words[n].particle != Particle::none || lexicon_.ordinary(text_.word(n))))
        return false;
    return true;
  }

  // "Human Acts": capitals at both ends, and on every long word between.
  bool english_title(std::size_t i, std::size_t last) const {
    if (!text_.words[i].is(TextWord::upper) || !text_.words[last].is(TextWord::upper | TextWord::digit))
      return false;
    std::size_t capitals = 0;
    for (std::size_t k = i; k <= last; ++k) {
      const std::string_view word = text_.word(k);
      if (text_.words[k].is(TextWord::upper))
        ++capitals;
      else if (word.size() > 4 && !text_.words[k].is(TextWord::digit))
        return false;
    }
    return capitals >= 2 && !lexicon_.common(text_.word(i));
  }

  const NameText& text_;
  const NameLexicon& lexicon_;
  FoundNames& out_;
};

}  // namespace

void find_quoted_names(const NameText& text, const NameLexicon& lexicon, FoundNames& out) {
  Quoted(text, lexicon, out).run();
}

}  // namespace daejo
