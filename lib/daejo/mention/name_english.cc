// Names in English sentences: runs of capitalised words, with the roles beside them. founder Lee Soo-man, CEO
// Tim Cook, Yoon Young-bin, administrator of the Korea Aerospace Administration (KASA), Bank of Korea

#include <algorithm>

#include "daejo/base/ascii.h"
#include "daejo/mention/name_found.h"

namespace daejo {
namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Adjectives of nations: Libyan, Swedish, Chinese. A name only as part of one (Libyan Red Crescent).
bool nationality(std::string_view word, const TextWord& as) {
  return as.tells(WordType::sentence) && word.size() > 3 &&
         (word.ends_with("an") || word.ends_with("ese") || word.ends_with("ish") || word.ends_with("ch") ||
          word.ends_with("i") || word.ends_with("ton") || word.ends_with("ans") || word.ends_with("ns") ||
          word.ends_with("pa") || word.ends_with("lis"));
}

class English {
 public:
  English(const NameText& text, const NameLexicon& lexicon, FoundNames& out)
      : text_(text), lexicon_(lexicon), out_(out) {}

  void run() {
    for (const SentenceWords& of : text_.sentences) {
      if (of.hangul * 2 >= of.latin || text_.words[of.begin].is(TextWord::furniture)) continue;
      std::size_t capitals = 0, words = 0;
      for (std::size_t i = of.begin + 1; i < of.end; ++i)
        if (text_.words[i].only_latin() && text_.words[i].size_of() > 3)
          ++words, capitals += text_.words[i].is(TextWord::upper);
      headline_ = words >= 3 && capitals * 10 >= words * 6 && !text_.gap(of.end - 1).starts_with(".");
      for (std::size_t k = of.begin; k < of.end;) k = run_at(k, of.end);
    }
  }

 private:
  bool capital(std::size_t i) const {
    const TextWord& w = text_.words[i];
    if (w.is(TextWord::hangul | TextWord::han) || !w.is(TextWord::latin)) return false;
    if (w.is(TextWord::upper)) return true;
    const std::string_view word = text_.word(i);         // el-Drese, iPhone
    if (word[0] >= '0' && word[0] <= '9') return false;  // 300B, 45M
    for (std::size_t k = 1; k < word.size() && k < 5; ++k)
      if (word[k] >= 'A' && word[k] <= 'Z') return true;
    return false;
  }

  // Is word i + 1 joined to word i as part of one name?
  bool joined(std::size_t i, std::size_t end) const {
    if (i + 1 >= end) return false;
    const std::string_view gap = text_.gap(i);
    return gap == " " ||
           (gap == ". " &&
            (text_.words[i].size_of() == 1 || text_.word(i).find('.') != std::string_view::npos ||
             one_of(text_.word(i), {"St", "Jr", "Dr", "Mt", "Mr", "Ms", "Mrs"})));
  }

  // Does the run from i to k begin as the name of a ministry does?
  bool office_of(std::size_t i, std::size_t k) const {
    return k >= i + 2 && text_.word(i + 1) == "of" &&
           one_of(text_.word(i), {"Ministry", "Department", "Bureau", "Office", "Board", "Committee"});
  }

  std::size_t run_at(std::size_t i, std::size_t end) {
    if (!capital(i)) return i + 1;
    std::size_t last = i;
    for (std::size_t k = i; joined(k, end);) {
      if (capital(k + 1) && !day(k + 1)) {
        last = ++k;
        continue;
      }
      // Bank of Korea, Ministry of Foreign Affairs, Ursula von der Leyen
      std::size_t next = k + 1;
      const std::string_view link = text_.word(next);
      if (link.size() > 3) break;
      if (one_of(link, {"of", "de", "da", "di", "van", "von", "der", "al", "bin", "ibn", "&"}) &&
          joined(next, end)) {
        if (one_of(text_.word(next + 1), {"the", "der", "la"}) && joined(next + 1, end)) ++next;
        const bool office = link == "of" && !lexicon_.english_organisation(text_.word(k)) &&
                            !one_of(text_.word(k), {"Republic", "University", "House", "Kingdom", "States",
                                                    "Bay", "Gulf", "Port"});
        if (!office && next + 1 < end && capital(next + 1) && !day(next + 1)) {
          last = k = next + 1;
          continue;
        }
      }
      // Ministry of Employment and Labor
      if (link == "and" && office_of(i, k) && joined(next, end) && capital(next + 1) && !day(next + 1)) {
        last = k = next + 1;
        continue;
      }
      if (link == "and" && joined(next, end) && capital(next + 1) && next + 2 < end &&
          lexicon_.english_organisation(text_.word(next + 1)) &&
          !lexicon_.english_organisation(text_.word(k))) {
        last = k = next + 1;
        continue;
      }
      break;
    }
    // Samsung Electronics Vice Chairman Han Jong-hee: a body, a title, a person
    for (std::size_t k = i + 1; k < last; ++k) {
      const std::size_t size = title_at(k, last);
      if (size == 0) continue;
      take(i, k - 1, end);
      i = k;
      break;
    }
    return std::max(last, take(i, last, end)) + 1;
  }

  // How many words of a title stand at k, with a name behind them.
  std::size_t title_at(std::size_t k, std::size_t last) const {
    const std::string one = lower_ascii(text_.word(k));
    if (k + 1 < last && lexicon_.english_role(one + " " + lower_ascii(text_.word(k + 1))) != nullptr)
      return 2;
    const NameRole* role = lexicon_.english_role(one);
    return role != nullptr && role->exclusive && role->after && role->before ? 1 : 0;
  }

  bool day(std::size_t i) const { return text_.words[i].tells(WordType::day); }

  // The name in words [i, last]: what belongs to a title or begins the sentence is cut off.
  // Answers the last word that it used.
  std::size_t take(std::size_t i, std::size_t last, std::size_t end) {
    Span role;
    const bool body = lexicon_.english_organisation(text_.word(last));
    const bool place = lexicon_.english_place(text_.word(last)) && i != last;
    bool cut = false;
    while (i <= last) {
      const std::string_view word = text_.word(i);
      // President Yoon, Prime Minister Han, CEO Tim Cook
      if (i + 1 < last &&
          lexicon_.english_role(lower_ascii(word) + " " + lower_ascii(text_.word(i + 1))) != nullptr &&
          !body) {
        role = {text_.words[i].begin, text_.words[i + 1].end};
        i += 2;
      } else if (i < last && !body && !place && lexicon_.english_role(lower_ascii(word)) != nullptr) {
        role = {role.empty() ? text_.words[i].begin : role.begin, text_.words[i].end};
        ++i;
      } else if (word == "The" || day(i) ||
                 (text_.words[i].tells(WordType::sentence) && !nationality(word, text_.words[i]) &&
                  (text_.words[i].is(TextWord::first) || i == last) && lexicon_.find(word) == nullptr)) {
        cut = true;
        ++i;
      } else if (nationality(word, text_.words[i]) && !body) {
        ++i;
      } else {
        break;
      }
    }
    // South Korean: an adjective of a nation ends no name
    if (i > last || (last == i + 1 && !body && nationality(text_.word(last), text_.words[last]) &&
                     one_of(text_.word(i), {"South", "North", "East", "West"})))
      return last;
    const bool article =
        i > 0 && !text_.words[i].is(TextWord::first) &&
        one_of(text_.word(i - 1), {"the", "The", "a", "an", "A", "An", "its", "their", "his", "her"});
    if (numbered(i, last, end, article || cut)) ++last;
    const Span span{text_.words[i].begin, text_.words[last].end};
    const std::string_view name = slice(text_.text(), span);
    const bool single = i == last;
    if (single &&
        (lexicon_.common(name) || name.size() < 2 || lexicon_.english_role(lower_ascii(name)) != nullptr))
      return last;
    if (single &&
        (text_.words[i].tells(WordType::sentence) || one_of(name, {"South", "North", "East", "West"})))
      return last;
    if (role.empty()) role = role_before(i);
    if (role.empty()) role = role_after(last, end);
    NameSure sure = single && text_.words[i].is(TextWord::first) && !cut ? NameSure::guess : NameSure::likely;
    if (headline_) sure = NameSure::guess;
    EntityKind kind = kind_of(i, last, body, place);
    if (kind == EntityKind::other) {
      if (!role.empty() || aged(last, end) || hyphenated(i, last))
        kind = EntityKind::person, sure = headline_ ? sure : NameSure::certain;
      else if (count_digits(name) > 0)
        kind = EntityKind::product;
      else if (!article && !single && last - i < 4 && lexicon_.english_given_name(text_.word(i)))
        kind = EntityKind::person;
      else if (!article && last - i < 3 && located(i, last))
        kind = EntityKind::place;
    }
    if (kind != EntityKind::person) role = {};
    if (last - i > 7) return last;
    const std::string_view first = text_.word(i);
    const bool capitals = first.size() > 1 && !text_.words[i].is(TextWord::lower);  // RMS Titanic
    const bool thing = kind == EntityKind::other && (capitals || article || cut);
    const std::size_t added = out_.add({span, kind, sure, true, thing, role});
    list(added, i, last);
    return last;
  }

  bool single_capitals(std::size_t i) const { return !text_.words[i].is(TextWord::lower); }

  // By its class word, at either end, or by the body that "of" follows: University of Oxford.
  EntityKind kind_of(std::size_t i, std::size_t last, bool body, bool place) const {
    if (place) return EntityKind::place;
    if (body) return EntityKind::organisation;
    if (i == last) return EntityKind::other;
    const NameClass* of = lexicon_.english_class(lower_ascii(text_.word(last)));
    if (of == nullptr) {
      // At the head only what always stands there: Typhoon Hinnamnor, Port Sudan
      of = lexicon_.english_class(lower_ascii(text_.word(i)));
      if (of != nullptr && of->kind != EntityKind::other &&
          !one_of(text_.word(i), {"Mount", "Mt", "Lake", "Port", "RMS", "USS", "HMS"}))
        of = nullptr;
    } else if (single_capitals(last) || (last == i + 1 && lexicon_.english_given_name(text_.word(i)))) {
      of = nullptr;  // Base URL, Grace Park
    }
    if (of != nullptr) return of->kind;
    const bool office = text_.word(i + 1) == "of" && lexicon_.english_organisation(text_.word(i));
    return office ? EntityKind::organisation : EntityKind::other;
  }

  // the Ioniq 5, its Falcon 9: a number that is part of the name. Not "the Senate 51 votes".
  bool numbered(std::size_t i, std::size_t last, std::size_t end, bool article) const {
    if (!article || last + 1 >= end || last > i + 2 || text_.gap(last) != " ") return false;
    const std::string_view number = text_.word(last + 1), word = text_.word(last);
    if (word.size() < 3 || lexicon_.before_number(word) ||
        lexicon_.english_role(lower_ascii(word)) != nullptr)
      return false;
    if (text_.words[last].tells(WordType::sentence | WordType::day)) return false;
    const KnownName* known = lexicon_.find(word);
    if (known != nullptr && known->kind == EntityKind::place) return false;
    if (number.size() > 7 || number.find_first_not_of("0123456789.-") != std::string_view::npos) return false;
    const std::size_t whole = std::min(number.find_first_of(".-"), number.size());
    if (whole > 3 || (whole == 3 && known == nullptr) || number[0] == '0') return false;
    if (last + 2 >= end || text_.gap(last + 1) != " ") return !text_.gap(last + 1).starts_with("%");
    // Units and plurals count: 5 percent, 51 votes.
    const std::string_view behind = text_.word(last + 2);
    return !behind.ends_with("s") && !behind.ends_with("illion") &&
           !one_of(behind, {"percent", "per", "people"});
  }

  // in Southampton, near Bayda
  bool located(std::size_t i, std::size_t last) const {
    if (i == 0 || text_.words[i].is(TextWord::first) || !text_.next(i - 1)) return false;
    if (!one_of(text_.word(i - 1), {"in", "near", "outside", "off"})) return false;
    const std::string_view gap = text_.gap(last);
    return gap.empty() || gap.starts_with(" ") || gap.starts_with(",") || gap.starts_with(".");
  }

  // Elon Musk, Wojciech Zaremba and John Schulman: names of two words in a list with people are people.
  void list(std::size_t added, std::size_t i, std::size_t last) {
    bool joined = false;
    if (!list_.empty() && i > list_end_ && !text_.words[i].is(TextWord::first)) {
      const std::string_view gap = text_.gap(list_end_);
      joined = i == list_end_ + 1
                   ? gap == ", "
                   : i == list_end_ + 2 && text_.word(i - 1) == "and" && (gap == " " || gap == ", ");
    }
    if (!joined) list_.clear();
    list_.push_back(added);
    list_end_ = last;
    std::size_t people = 0;
    for (std::size_t n : list_) people += out_.names[n].kind == EntityKind::person;
    if (people * 2 < list_.size() || people == 0 || list_.size() < 2) return;
    for (std::size_t n : list_) {
      FoundName& f = out_.names[n];
      const std::string_view name = slice(text_.text(), f.span);
      if (f.kind == EntityKind::other && !f.thing && std::count(name.begin(), name.end(), ' ') == 1)
        f.kind = EntityKind::person;
    }
  }

  static std::size_t count_digits(std::string_view name) {
    return static_cast<std::size_t>(
        std::count_if(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; }));
  }

  // founder Lee Soo-man, chief scientist Ilya Sutskever
  Span role_before(std::size_t i) const {
    // Maintainer: Lee Seo-yun
    if (i > 0 && text_.gap(i - 1) == ": " && lexicon_.english_role(lower_ascii(text_.word(i - 1))) != nullptr)
      return {text_.words[i - 1].begin, text_.words[i - 1].end};
    if (i == 0 || text_.words[i].is(TextWord::first) || !text_.next(i - 1)) return {};
    const std::string one = lower_ascii(text_.word(i - 1));
    if (i >= 2 && !text_.words[i - 1].is(TextWord::first) && text_.next(i - 2) &&
        lexicon_.english_role(lower_ascii(text_.word(i - 2)) + " " + one) != nullptr)
      return {text_.words[i - 2].begin, text_.words[i - 1].end};
    return lexicon_.english_role(one) != nullptr ? Span{text_.words[i - 1].begin, text_.words[i - 1].end}
                                                 : Span{};
  }

  // Yoon Young-bin, administrator of …; Mats Malm, permanent secretary of …; Marie el-Drese, its
  // secretary-general
  Span role_after(std::size_t last, std::size_t end) const {
    if (last + 1 >= end || text_.gap(last) != ", ") return {};
    for (std::size_t k = last + 1, n = 0; k < end && n < 4; ++k, ++n) {
      const std::string one = lower_ascii(text_.word(k));
      if (k + 1 < end && text_.next(k) &&
          lexicon_.english_role(one + " " + lower_ascii(text_.word(k + 1))) != nullptr)
        return {text_.words[k].begin, text_.words[k + 1].end};
      if (lexicon_.english_role(one) != nullptr) {
        // "Hybe, the label behind BTS, chairman …" speaks of the next name when a name follows the role at
        // once.
        if (k + 1 < end && text_.next(k) && capital(k + 1) && !one_of(text_.word(k + 1), {"of"})) return {};
        return {text_.words[k].begin, text_.words[k].end};
      }
      if (!text_.next(k)) break;
      if (one_of(one, {"of", "who", "which", "that", "said", "and", "in", "by", "with", "was", "is"})) break;
    }
    return {};
  }

  // Jason Kennison, 40,
  bool aged(std::size_t last, std::size_t end) const {
    if (last + 1 >= end || text_.gap(last) != ", ") return false;
    const std::string_view age = text_.word(last + 1);
    const std::string_view behind = text_.gap(last + 1);
    return age.size() == 2 && age[0] >= '1' && age[0] <= '9' && age[1] >= '0' && age[1] <= '9' &&
           !behind.empty() && (behind[0] == ',' || behind[0] == '.');
  }

  // Lee Soo-man, Bang Si-hyuk: a small letter after the hyphen of the second word
  bool hyphenated(std::size_t i, std::size_t last) const {
    if (last != i + 1) return false;
    const std::string_view given = text_.word(last);
    const std::size_t hyphen = given.find('-');
    return hyphen != std::string_view::npos && hyphen + 1 < given.size() && given[hyphen + 1] >= 'a' &&
           given[hyphen + 1] <= 'z' && !text_.words[last].is(TextWord::digit) && given.size() <= 14 &&
           text_.words[last].is(TextWord::upper) && text_.word(i).size() <= 7;
  }

  const NameText& text_;
  const NameLexicon& lexicon_;
  FoundNames& out_;
  bool headline_ = false;
  std::vector<std::size_t> list_;  // names of one list, as indexes into out_.names
  std::size_t list_end_ = 0;       // the last word of the last of them
};

}  // namespace

void find_english_names(const NameText& text, const NameLexicon& lexicon, FoundNames& out) {
  English(text, lexicon, out).run();
}

}  // namespace daejo
