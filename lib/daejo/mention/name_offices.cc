// The offices of a person by the words beside the name: 윤영빈 우주항공청장, 배경훈 부총리 겸
// 과학기술정보통신부 장관, Yoon Young-bin, administrator of the Korea Aerospace Administration

#include <algorithm>

#include "daejo/base/ascii.h"
#include "daejo/mention/name_found.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class Offices {
 public:
  Offices(const NameText& text, const NameLexicon& lexicon, const FoundName& name)
      : text_(text), lexicon_(lexicon), name_(name) {}

  std::vector<Office> take() {
    first_ = word_at(name_.role.begin);
    last_ = word_at(name_.role.end - 1);
    if (first_ >= text_.words.size() || last_ >= text_.words.size() || last_ < first_) return {};
    if (text_.words[last_].is(TextWord::hangul) || text_.words[first_].is(TextWord::hangul))
      korean();
    else
      english();
    if (!out_.empty()) {
      const Sentence* sentence = text_.document->sentence_at(name_.span.begin);
      if (sentence != nullptr && lexicon_.office_changes(slice(text_.text(), sentence->span)))
        current_ = false;
    }
    for (Office& office : out_) {
      office.current = current_;
      office.body = standard(office.body);
    }
    return std::move(out_);
  }

 private:
  std::size_t word_at(std::size_t at) const {
    return static_cast<std::size_t>(std::partition_point(text_.words.begin(), text_.words.end(),
                                                         [&](const TextWord& w) { return w.end <= at; }) -
                                    text_.words.begin());
  }

  // The first of the names that data/aliases.tsv has for a body: 한은, Bank of Korea -> 한국은행
  std::string standard(const std::string& body) const {
    const KnownName* known = lexicon_.find(body);
    if (known == nullptr || known->standard) return body;
    for (const KnownName& other : lexicon_.known_names())
      if (other.group == known->group && other.standard) return std::string(other.name);
    return body;
  }

  // Words that make an office a past or a coming one.
  static bool elsewhen(std::string_view word) {
    return one_of(word, {"전", "前", "고", "故", "전임", "차기", "옛", "당시", "초대"});
  }

  void korean() {
    std::size_t from = first_;
    if (name_.role.begin < name_.span.begin) {
      // 샤오미 창업자 레이쥔: the body stands before the role
      if (from > 0 && !text_.words[from].is(TextWord::first) && text_.next(from - 1)) --from;
      if (from > 0 && !text_.words[from].is(TextWord::first) && text_.next(from - 1) &&
          elsewhen(text_.word(from - 1)))
        current_ = false;
    }
    std::string_view body;
    for (std::size_t i = from, n = 0; i < text_.words.size() && n < 10; ++i, ++n) {
      if (i > from && (text_.words[i].is(TextWord::first) || !text_.next(i - 1))) break;
      if (i >= last_ + 1) {
        // Beyond the first role only what 겸 ties to it.
        if (text_.word(i) == "겸")
          body = {};
        else if (text_.word(i - 1) != "겸" && !tied_)
          break;
        tied_ = true;
      }
      const std::string_view word = text_.word(i);
      if (elsewhen(word)) {
        current_ = false;
        continue;
      }
      if (word == "겸" || one_of(word, {"현", "現", "신임", "총괄", "공동"})) {
        if (word == "공동") shared_ = true;
        continue;
      }
      const bool end = i + 1 >= text_.words.size() || i >= last_;
      std::string_view stem = word;
      // 과학기술정보통신부 ends as a priest (신부) does, and is none.
      const bool known = lexicon_.find(word) != nullptr;
      NameLexicon::RoleMatch match = known ? NameLexicon::RoleMatch{} : lexicon_.role(stem);
      if (match.role == nullptr && end && !known) stem = text_.stem(i), match = lexicon_.role(stem);
      if (match.role == nullptr || match.role->kind != EntityKind::person) {
        if (i > last_ && text_.words[i].stem != text_.words[i].end) break;
        body = text_.words[i].particle == Particle::genitive || text_.words[i].particle == Particle::copula
                   ? text_.stem(i)
                   : word;
        continue;
      }
      add(stem, *match.role, match.size, body);
      body = {};
      if (i >= last_ && stem.size() != word.size()) break;  // a particle closes the phrase
    }
  }

  // The role may be one word with its body: 우주항공청장, 한은총재.
  void add(std::string_view word, const NameRole& role, std::size_t size, std::string_view body) {
    const std::string_view front = word.substr(0, word.size() - size);
    std::string id(role.office);
    if (word.ends_with("장") && word.size() >= 9) {
      // 우주항공청장 is the head of 우주항공청.
      const std::string_view whole = word.substr(0, word.size() - 3);
      const NameLexicon::SuffixMatch suffix = lexicon_.organisation_suffix(whole);
      if (lexicon_.find(whole) != nullptr ||
          (suffix.size != 0 && suffix.size < whole.size() && !front.empty())) {
        out_.push_back({"head", std::string(whole), true, true});
        return;
      }
    }
    if (id.empty()) return;
    if (!front.empty()) {
      if (lexicon_.find(front) != nullptr)
        body = front;
      else
        id = std::string(front) + " " + id;  // 외무장관: the kind of minister
    }
    out_.push_back({std::move(id), std::string(body), role.exclusive && !shared_, true});
  }

  void english() {
    std::string words = lower_ascii(slice(text_.text(), name_.role));
    const NameRole* role = lexicon_.english_role(words);
    for (std::size_t space = words.find(' '); role == nullptr && space != std::string::npos;
         space = words.find(' ')) {
      words.erase(0, space + 1);
      role = lexicon_.english_role(words);
    }
    if (role == nullptr || role->office.empty()) return;
    if (first_ > 0 && !text_.words[first_].is(TextWord::first)) {
      const std::string before = lower_ascii(text_.word(first_ - 1));
      if (one_of(before, {"former", "ex", "then", "acting", "interim", "outgoing", "incoming", "late", "next",
                          "future"}))
        current_ = false;
      if (one_of(before, {"vice", "deputy", "assistant", "co"})) return;
    }
    out_.push_back({std::string(role->office), english_body(), role->exclusive, true});
  }

  // administrator of the Korea Aerospace Administration; Apple CEO Tim Cook; Nvidia's chief executive, Jensen
  // Huang
  std::string english_body() const {
    const std::string_view all = text_.text();
    if (text_.next(last_) && text_.word(last_ + 1) == "of") {
      std::size_t i = last_ + 2;
      if (i < text_.words.size() && text_.next(i - 1) && text_.word(i) == "the") ++i;
      const std::size_t from = i;
      std::size_t to = i;
      while (
          i < text_.words.size() && (i == from || text_.next(i - 1)) &&
          (text_.words[i].is(TextWord::upper) || (i > from && one_of(text_.word(i), {"of", "and", "for"})))) {
        if (text_.words[i].is(TextWord::upper)) to = i + 1;
        ++i;
      }
      if (to > from)
        return std::string(
            all.substr(text_.words[from].begin, text_.words[to - 1].end - text_.words[from].begin));
    }
    if (name_.role.begin > name_.span.begin || first_ == 0 || text_.words[first_].is(TextWord::first))
      return {};
    std::size_t i = first_;
    if (text_.word(i - 1) == "s" && i > 1) --i;  // Nvidia's
    const std::string_view gap =
        all.substr(text_.words[i - 1].end, text_.words[i].begin - text_.words[i - 1].end);
    if (gap != " " && gap != "'" && gap != "’") return {};
    const std::size_t to = i;
    while (i > 0 && text_.words[i - 1].is(TextWord::upper) && (i == to || text_.next(i - 1))) {
      --i;
      if (text_.words[i].is(TextWord::first)) break;
    }
    if (i == to) return {};
    return std::string(all.substr(text_.words[i].begin, text_.words[to - 1].end - text_.words[i].begin));
  }

  const NameText& text_;
  const NameLexicon& lexicon_;
  const FoundName& name_;
  std::size_t first_ = 0, last_ = 0;
  bool current_ = true, shared_ = false, tied_ = false;
  std::vector<Office> out_;
};

}  // namespace

std::vector<Office> offices_of(const NameText& text, const NameLexicon& lexicon, const FoundName& name) {
  if (name.kind != EntityKind::person || name.role.empty()) return {};
  return Offices(text, lexicon, name).take();
}

}  // namespace daejo
