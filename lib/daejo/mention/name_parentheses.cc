// Names with something in parentheses: a second spelling, a short form, an age. 딥시크(DeepSeek),
// 량원펑(梁文鋒·40), 하이플라이어(High Flyer, 중국명 환팡), 국제축구연맹(FIFA), the Korea Aerospace
// Administration (KASA)

#include <algorithm>

#include "daejo/mention/name_found.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::size_t longest_content = 120;  // bytes; longer parentheses are remarks
constexpr std::size_t nothing = static_cast<std::size_t>(-1);

// Without blanks and quotation marks at its ends.
std::string_view trim(std::string_view text) {
  static constexpr std::string_view marks[] = {" ", "\t", "'", "\"", "‘", "’", "“", "”"};
  // Nearly all have none, which their first and last bytes tell.
  const auto ascii_mark = [](char c) { return c == ' ' || c == '\t' || c == '\'' || c == '"'; };
  if (text.empty() || !(ascii_mark(text.front()) || text.front() == '\xE2' || ascii_mark(text.back()) ||
                        (text.back() >= '\x98' && text.back() <= '\x9D')))
    return text;
  for (bool again = true; again;) {
    again = false;
    for (std::string_view m : marks) {
      if (text.starts_with(m)) text.remove_prefix(m.size()), again = true;
      if (text.ends_with(m)) text.remove_suffix(m.size()), again = true;
    }
  }
  return text;
}

struct Scripts {
  std::size_t hangul = 0, latin = 0, upper = 0, lower = 0, digit = 0, han = 0, space = 0, other = 0,
              letters = 0;
};

Scripts scripts(std::string_view text) {
  Scripts s;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    at += c.size;
    if (is_hangul(c.value))
      ++s.hangul;
    else if (is_han(c.value))
      ++s.han;
    else if (c.value >= 'A' && c.value <= 'Z')
      ++s.latin, ++s.upper;
    else if (is_latin(c.value))
      ++s.latin, ++s.lower;
    else if (is_digit(c.value))
      ++s.digit;
    else if (c.value == ' ')
      ++s.space;
    else if (c.value != '-' && c.value != '.' && c.value != '&' && c.value != '\'')
      ++s.other;
  }
  s.letters = s.hangul + s.han + s.latin;
  return s;
}

// 중국명 환팡 -> "named-as" and the rest; 이하 카카오엔터 -> "short-form"; nothing -> "parenthesis".
const char* reason_of(std::string_view& part) {
  static constexpr std::pair<std::string_view, const char*> words[] = {
      {"중국명", "named-as"},      {"영문명", "named-as"},
      {"한국명", "named-as"},      {"일본명", "named-as"},
      {"영어명", "named-as"},      {"본명", "named-as"},
      {"예명", "named-as"},        {"필명", "named-as"},
      {"일명", "named-as"},        {"원제", "named-as"},
      {"영문", "named-as"},        {"영어", "named-as"},
      {"한자", "named-as"},        {"중국어", "named-as"},
      {"옛", "former-name"},       {"구", "former-name"},
      {"舊", "former-name"},       {"현", "former-name"},
      {"現", "former-name"},       {"이하", "short-form"},
      {"약칭", "short-form"},      {"formerly known as", "former-name"},
      {"formerly", "former-name"}, {"also known as", "named-as"},
      {"known as", "named-as"},    {"or", "short-form"}};
  for (const auto& [word, reason] : words) {
    // The blank first: it tells nearly all.
    if (part.size() > word.size() && part[word.size()] == ' ' && part.starts_with(word)) {
      part = trim(part.substr(word.size()));
      return reason;
    }
  }
  return "parenthesis";
}

// Is `small` made of syllables of `large` in their order, beginning with its first? 한국경영자총협회 / 경총
// begins later, so any beginning counts, but all of at least two syllables must be met.
bool abbreviates(std::string_view large, std::string_view small) {
  if (small.size() < 6 || small.size() >= large.size()) return false;
  std::size_t at = 0;
  for (std::size_t i = 0; i + 3 <= small.size(); i += 3) {
    const std::size_t found = large.find(small.substr(i, 3), at);
    if (found == std::string_view::npos) return false;
    at = found + 3;
  }
  return true;
}

// Do the capitals of `acronym` begin the words of `full`? (Korea Aerospace Administration / KASA: K, A, A in
// order.)
bool initials(std::string_view full, std::string_view acronym) {
  std::size_t at = 0;
  bool start = true;
  for (char c : full) {
    if (start && at < acronym.size() && (c == acronym[at] || c - 32 == acronym[at]))
      ++at;
    else if (at > 0 && at < acronym.size() && (c == acronym[at] || c - 32 == acronym[at]))
      ++at;
    start = c == ' ' || c == '-';
  }
  return at == acronym.size();
}

// 重光初子.88, 50. 杜德偉: a name without the age before or behind it.
std::string_view without_age(std::string_view part) {
  const auto digit = [&](std::size_t at) { return at < part.size() && part[at] >= '0' && part[at] <= '9'; };
  std::size_t head = 0;
  while (digit(head) && head < 3) ++head;
  if (head > 0 && head < part.size() && (part[head] == '.' || part[head] == ','))
    return trim(part.substr(head + 1));
  std::size_t tail = part.size();
  while (tail > 0 && digit(tail - 1)) --tail;
  const std::size_t size = part.size() - tail;
  if (size > 0 && size < 4 && tail > 1 && part[tail - 1] == '.') return trim(part.substr(0, tail - 1));
  return part;
}

class Parentheses {
 public:
  Parentheses(const NameText& text, const NameLexicon& lexicon, FoundNames& out)
      : text_(text), lexicon_(lexicon), out_(out) {}

  void run() {
    const std::string_view all = text_.text();
    std::size_t i = 0;  // the last word before the parenthesis
    for (std::size_t open = all.find('('); open != std::string_view::npos; open = all.find('(', open + 1)) {
      while (i + 1 < text_.words.size() && text_.words[i + 1].end <= open) ++i;
      if (i + 1 >= text_.words.size()) return;
      const TextWord& w = text_.words[i];
      if (w.is(TextWord::furniture) || w.end > open) continue;
      // Nothing stands between but quotation marks, and one blank behind Latin letters.
      std::size_t at = w.end;
      while (at < open && at < w.end + 4 && quote_at(all, at) != 0) at += quote_at(all, at);
      const bool quoted = at != w.end;
      if (all[at] == ' ' && w.only_latin()) ++at;
      if (at != open) continue;
      const std::size_t most = std::min(all.size(), open + longest_content);
      std::size_t close = open + 1;
      while (close < most && all[close] != ')' && all[close] != '(' && all[close] != '\n') ++close;
      if (close >= most || all[close] != ')') continue;
      pair(i, {open + 1, close}, quoted);
    }
  }

 private:
  static std::size_t quote_at(std::string_view text, std::size_t at) {
    if (text[at] == '\'' || text[at] == '"') return 1;
    const CodePoint c = decode(text, at);
    return c.value == 0x2019 || c.value == 0x201D || c.value == 0x300D || c.value == 0x300F ||
                   c.value == 0x300B || c.value == 0x3009
               ? c.size
               : 0;
  }

  void pair(std::size_t i, Span inside, bool quoted) {
    const std::string_view all = text_.text();
    // 오픈(Open)AI is one word with a gloss in it.
    if (inside.end + 1 < all.size()) {
      const CodePoint next = decode(all, inside.end + 1);
      if (is_latin(next.value) || is_han(next.value)) return;
      if (is_hangul(next.value)) {
        std::size_t end = inside.end + 1;
        while (end < all.size() && is_hangul(decode(all, end).value)) end += 3;
        const std::string_view rest = all.substr(inside.end + 1, end - inside.end - 1);
        if (!lexicon_.particle_after(0, rest) && lexicon_.role(rest).role == nullptr) return;
      }
    }
    const Span before = front(i, quoted);
    if (before.empty()) return;
    const std::string_view name = slice(all, before);
    std::size_t owner = nothing;
    bool has_age = false;
    std::string_view content = slice(all, inside);
    for (std::size_t at = 0; at <= content.size();) {
      std::size_t end = at;
      while (end < content.size() && content[end] != ',' && content[end] != ';' &&
             !(content[end] == '\xC2' && content.compare(end, 2, "·") == 0))
        ++end;
      std::string_view part = trim(content.substr(at, end - at));
      const std::size_t step = end < content.size() && content[end] != ',' && content[end] != ';' ? 2 : 1;
      at = end + step;
      if (part.empty()) continue;
      std::string_view rest = part;
      if (age(part)) {
        has_age = true;
      } else if (owner == nothing || std::string_view(reason_of(rest)) != "parenthesis") {
        const std::size_t found = alias(i, before, name, part, quoted);
        if (found != nothing) owner = found;
      }
    }
    if (!has_age) return;
    if (owner != nothing) {
      out_.names[owner].kind = EntityKind::person;
    } else if (person_shape(i, name)) {
      out_.add({before, EntityKind::person, NameSure::certain, true, false, role_before(i)});
    }
  }

  bool person_shape(std::size_t i, std::string_view name) const {
    const Scripts s = scripts(name);
    if (s.hangul == 0 || s.latin + s.digit + s.other != 0) return false;
    if (lexicon_.find(name) != nullptr || lexicon_.role(name).role != nullptr) return false;
    if (lexicon_.korean_person(name) || name.find(' ') != std::string_view::npos) return true;
    if (lexicon_.organisation_suffix(name).size != 0) return false;
    if (lexicon_.foreign(name)) return true;
    if ((name.size() != 6 && name.size() != 9) || !lexicon_.family_name(name.substr(0, 3)) ||
        lexicon_.common(name))
      return false;
    if (!lexicon_.ordinary(name)) return true;
    // 한강(53) is a river's name as well: the word before must be that of a person's role.
    return !role_before(i).empty();
  }

  Span role_before(std::size_t i) const {
    if (i == 0 || text_.words[i].is(TextWord::first) || !text_.next(i - 1)) return {};
    const auto match = lexicon_.role(text_.word(i - 1));
    const bool person = match.role != nullptr && match.role->kind == EntityKind::person && match.role->after;
    return person ? Span{text_.words[i - 1].begin, text_.words[i - 1].end} : Span{};
  }

  static bool age(std::string_view part) {
    std::size_t digits = 0;
    while (digits < part.size() && part[digits] >= '0' && part[digits] <= '9') ++digits;
    const std::string_view rest = part.substr(digits);
    return digits == 2 && (rest.empty() || rest == "세" || rest == "살" || rest == "·여" || rest == "·남");
  }

  // The name before the parenthesis: one word, with · as well (국제적십자사·적신월사연맹), or a run of
  // capitals.
  Span front(std::size_t i, bool quoted) const {
    const TextWord& w = text_.words[i];
    const std::string_view all = text_.text();
    if (w.only_latin() || (w.is(TextWord::latin) && !w.is(TextWord::hangul))) {
      std::size_t first = i;
      while (first > 0 && !text_.words[first].is(TextWord::first) && text_.next(first - 1) &&
             text_.words[first - 1].is(TextWord::upper) && text_.words[first - 1].only_latin() &&
             !lexicon_.sentence_word(text_.word(first - 1)))
        --first;
      return w.is(TextWord::upper) || first != i ? Span{text_.words[first].begin, w.end} : Span{};
    }
    if (!w.is(TextWord::hangul)) return {};
    std::size_t first = i;
    if (quoted) {
      // All that the quotation marks hold, up to four words.
      for (std::size_t n = 0; n < 4; ++n) {
        const CodePoint c = decode_before(all, text_.words[first].begin);
        if (c.value == '\'' || c.value == 0x2018 || c.value == '"' || c.value == 0x201C)
          return {text_.words[first].begin, w.end};
        if (first == 0 || text_.words[first].is(TextWord::first)) break;
        --first;
      }
      return {w.begin, w.end};
    }
    while (first > 0 && text_.gap(first - 1) == "·" && !text_.words[first].is(TextWord::first)) --first;
    if (first == i && i > 0 && !w.is(TextWord::first) && text_.next(i - 1) &&
        lexicon_.given_name(text_.word(i - 1)) && lexicon_.role(text_.word(i)).role == nullptr)
      first = i - 1;  // 제이슨 케니슨(40)
    if (text_.words[first].is(TextWord::digit) && !text_.words[first].is(TextWord::hangul)) return {};
    return {text_.words[first].begin, w.end};
  }

  // The other name inside; its place in out_.names belongs to `before`.
  std::size_t alias(std::size_t i, Span before, std::string_view name, std::string_view part, bool quoted) {
    const char* reason = reason_of(part);
    part = without_age(part);
    const bool told = std::string_view(reason) != "parenthesis";
    const Scripts in = scripts(part), out = scripts(name);
    if (part.size() < 2 || in.other != 0 || in.letters == 0 || in.space > 5) return nothing;
    const Span inner{static_cast<std::size_t>(part.data() - text_.text().data()),
                     static_cast<std::size_t>(part.data() - text_.text().data()) + part.size()};
    EntityKind kind = kind_of(i, name);
    NameSure sure = NameSure::likely;
    if (in.han != 0) {
      // 梁文鋒: a second spelling of a name; 人口: a gloss on an ordinary word.
      if (in.han < 2 || in.hangul != 0 || in.latin != 0 || out.hangul == 0) return nothing;
      if ((lexicon_.ordinary(name) || lexicon_.native(name)) && !lexicon_.korean_person(name)) return nothing;
      if (in.han == 3 && out.hangul == 3 && kind == EntityKind::other) kind = EntityKind::person;
      sure = NameSure::certain;
    } else if (in.latin != 0 && out.hangul != 0) {
      if (in.upper == 0 || in.hangul > 0) return nothing;
      if (lexicon_.common(part) || (!told && !quoted && !second_script(name, part, in))) return nothing;
      sure = NameSure::certain;
    } else if (in.hangul != 0 && out.hangul == 0 && out.upper != 0) {
      // OpenAI(오픈AI), Kim Yo Jong(김여정), but not GDP(국내총생산).
      if (lexicon_.common(name) || lexicon_.ordinary(part)) return nothing;
      if (in.space == 0 && lexicon_.particle(part).role == Particle::genitive) return nothing;
      if (!lexicon_.foreign(part) && !lexicon_.korean_person(part) && in.latin == 0 && !told) return nothing;
      sure = NameSure::certain;
    } else if (in.hangul != 0 && out.hangul != 0) {
      if (told && in.hangul >= 2) {
        // (이하 한국시각) speaks of times: what is called short must be a part of the name.
        if (name.size() < 6 || lexicon_.common(name) || in.space > 1) return nothing;
        if (std::string_view(reason) == "short-form" && !abbreviates(name, part)) return nothing;
      } else {
        // 한국경영자총협회(경총)
        if (in.space != 0 || !abbreviates(name, part) || name.size() < 12) return nothing;
        reason = "short-form";
      }
      sure = NameSure::certain;
    } else if (in.upper >= 2 && in.lower == 0 && out.latin != 0 && in.space == 0) {
      // the Korea Aerospace Administration (KASA)
      if (!initials(name, part) || name.find(' ') == std::string_view::npos) return nothing;
      kind = EntityKind::organisation;
      sure = NameSure::certain;
      reason = "short-form";
    } else {
      return nothing;
    }
    const std::size_t a = out_.add({before, kind, sure, true});
    const std::size_t b = out_.add({inner, kind, sure, !(in.han == 1)});
    out_.pairs.push_back({a, b, reason});
    return a;
  }

  // Is (Deepseek), (FIFA) the same name as the Hangul before it? An abbreviation of an ordinary term
  // (인공지능(AI)) is none.
  bool second_script(std::string_view name, std::string_view part, const Scripts& in) const {
    if (lexicon_.common(part) || lexicon_.common(name)) return false;
    if (lexicon_.find(name) != nullptr || lexicon_.find(part) != nullptr) return true;
    const NameLexicon::SuffixMatch suffix = lexicon_.organisation_suffix(name);
    if (suffix.size != 0 && suffix.size < name.size()) return true;
    if (lexicon_.ordinary(name)) return false;
    if (in.lower != 0 && in.upper != 0)
      return lexicon_.foreign(name) || lexicon_.korean_person(name) || name_like(name);
    return lexicon_.foreign(name) || scripts(name).latin != 0;
  }

  // Not ordinary, and no particle or ending hides in it.
  bool name_like(std::string_view name) const {
    return name.size() >= 6 && lexicon_.particle(name).size == 0 && lexicon_.foreign_weight(name) > 0;
  }

  EntityKind kind_of(std::size_t i, std::string_view name) const {
    if (const KnownName* known = lexicon_.find(name)) return known->kind;
    if (const auto suffix = lexicon_.organisation_suffix(name); suffix.size != 0 && suffix.size < name.size())
      return EntityKind::organisation;
    if (lexicon_.korean_person(name)) return EntityKind::person;
    if (i > 0 && text_.next(i - 1) && !text_.words[i].is(TextWord::first))
      if (const auto match = lexicon_.role(text_.word(i - 1)); match.role != nullptr && match.role->after)
        return match.role->kind;
    return EntityKind::other;
  }

  const NameText& text_;
  const NameLexicon& lexicon_;
  FoundNames& out_;
};

}  // namespace

void find_parentheses(const NameText& text, const NameLexicon& lexicon, FoundNames& out) {
  Parentheses(text, lexicon, out).run();
}

}  // namespace daejo
