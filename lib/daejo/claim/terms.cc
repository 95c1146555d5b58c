#include "daejo/claim/terms.h"

#include <algorithm>
#include <map>

#include <libstemmer.h>

#include "daejo/base/ascii.h"
#include "daejo/base/tsv.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

std::string_view stem_with(sb_stemmer* stemmer, const std::string& word) {
  const sb_symbol* out = sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(word.data()),
                                         static_cast<int>(word.size()));
  return {reinterpret_cast<const char*>(out), static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

struct Stemmer {
  sb_stemmer* handle = sb_stemmer_new("english", nullptr);
  Stemmer() = default;
  Stemmer(const Stemmer&) = delete;
  Stemmer& operator=(const Stemmer&) = delete;
  ~Stemmer() { sb_stemmer_delete(handle); }
};

constexpr std::size_t syllable = 3;  // bytes of a Hangul syllable

}  // namespace

Result<TermTable> TermTable::load(const Resources& resources) {
  TermTable out;
  const Stemmer stemmer;
  Result<EnglishWords> english_words = EnglishWords::load(resources);
  if (!english_words) return fail(english_words.error());
  out.words_english_ = std::move(*english_words);
  const auto stem_of = [&](std::string_view word) {
    return std::string(stem_with(stemmer.handle, std::string(out.words_english_.lemma(lower_ascii(word)))));
  };
  const Resource& concepts = resources.at("data/claim/concepts.tsv");
  const auto table = read_tsv(concepts, {"concept", "ko", "en"});
  if (!table) return fail(table.error());
  std::vector<std::string> names;
  std::map<std::string, std::uint32_t> numbers;  // of the English stems
  for (const TsvRow& row : *table) {
    const auto id = static_cast<std::uint32_t>(names.size());
    names.push_back("=" + std::string(row["concept"]));
    for (const std::string_view form : split(row["ko"], ',')) {
      if (count_code_points(form) == 1) {
        out.short_korean_.add(form, id);
      } else {
        out.korean_.add(form, id);
      }
    }
    for (const std::string_view form : split(row["en"], ',')) {
      std::vector<std::uint32_t> stems;
      for (const std::string_view word : split(form, ' '))
        stems.push_back(
            numbers.try_emplace(stem_of(word), static_cast<std::uint32_t>(numbers.size())).first->second);
      if (stems.empty()) continue;
      out.english_.resize(numbers.size());
      out.english_[stems.front()].push_back({{stems.begin() + 1, stems.end()}, id});
    }
  }
  out.concepts_ = std::make_shared<const std::vector<std::string>>(std::move(names));
  out.english_.resize(numbers.size());
  for (const auto& [stem, number] : numbers) out.english_stems_.add(stem, number);
  for (std::vector<EnglishForm>& forms : out.english_) {
    std::stable_sort(forms.begin(), forms.end(), [](const EnglishForm& a, const EnglishForm& b) {
      return a.rest.size() > b.rest.size();
    });
  }
  const auto function_words = read_tsv(resources.at("data/claim/function-words.tsv"), {"word", "language"});
  if (!function_words) return fail(function_words.error());
  for (const TsvRow& row : *function_words) {
    if (row["language"] == "en") {
      out.function_english_.add(row["word"], 1);
    } else if (row["language"] == "ko") {
      out.function_korean_.add(row["word"], 1);
    } else {
      return fail(row.error("language", "unknown language", "ko or en"));
    }
  }
  for (Trie* trie :
       {&out.korean_, &out.short_korean_, &out.english_stems_, &out.function_korean_, &out.function_english_})
    trie->freeze();
  return out;
}

TermReader::TermReader(const TermTable& table)
    : table_(table), stemmer_(sb_stemmer_new("english", nullptr)), names_(table.concepts_) {}

TermReader::~TermReader() { sb_stemmer_delete(static_cast<sb_stemmer*>(stemmer_)); }

std::uint32_t TermReader::intern(std::string_view text) {
  if (const std::uint32_t* known = ids_.find(text)) return *known;
  const std::uint32_t id = names_.add(text);
  ids_.insert(names_[id], id);
  return id;
}

namespace {

// last-minute, `max_message_bytes`: the words that a hyphen or a line below joins, without the marks of code.
std::vector<std::string_view> parts_of(std::string_view word) {
  constexpr std::string_view marks = "`*\"'()[]{},.:;";
  std::vector<std::string_view> out;
  while (!word.empty()) {
    const std::size_t end = std::min(word.find_first_of("-_"), word.size());
    std::string_view part = word.substr(0, end);
    part.remove_prefix(std::min(part.find_first_not_of(marks), part.size()));
    part = part.substr(0, part.find_last_not_of(marks) + 1);
    if (!part.empty()) out.push_back(part);
    word.remove_prefix(std::min(end + 1, word.size()));
  }
  return out;
}

}  // namespace

std::uint32_t TermReader::korean_word(std::string_view stem, bool predicate) {
  Known& known = korean_[predicate ? 1 : 0];
  if (const std::uint32_t* list = known.find(stem)) return *list;
  read_korean(stem, predicate);
  const std::uint32_t list = lists_.end_list();
  known.insert(stem, list);
  return list;
}

// A compound is what it is made of; what no form covers stays as it is.
void TermReader::read_korean(std::string_view stem, bool predicate) {
  if (const auto function = table_.function_korean_.longest(stem, 0);
      function && (function->size == stem.size() || (predicate && function->size >= 2 * syllable)))
    return;
  if (count_code_points(stem) == 1) {
    if (const auto found = table_.short_korean_.whole(stem)) lists_.add(*found);
    return;
  }
  std::size_t unknown = 0;  // begin of the stretch that nothing covers
  const auto rest = [&](std::size_t end) {
    const std::string_view piece = stem.substr(unknown, end - unknown);
    if (piece.size() >= 2 * syllable || (!has_hangul(piece) && piece.size() >= 2))
      lists_.add(intern(lower_ascii(piece)));
  };
  for (std::size_t at = 0; at < stem.size();) {
    const auto form = table_.korean_.longest(stem, at);
    if (!form) {
      at += decode(stem, at).size;
      continue;
    }
    rest(at);
    lists_.add(form->value);
    at += form->size;
    unknown = at;
    if (predicate) return;  // the rest is its ending
  }
  if (unknown < stem.size()) rest(stem.size());
}

std::uint32_t TermReader::english_stem(std::string_view word) {
  std::string low = lower_ascii(word);
  if (low.ends_with("'s")) low.resize(low.size() - 2);
  if (low.ends_with("\u2019s")) low.resize(low.size() - 4);
  if (const std::uint32_t* known = english_.find(low)) return *known;
  const auto number = static_cast<std::uint32_t>(stems_.size());
  EnglishStem& stem = stems_.emplace_back();
  stem.function = table_.function_english_.whole(low).has_value();
  stem.text = stem_with(static_cast<sb_stemmer*>(stemmer_), std::string(table_.words_english_.lemma(low)));
  stem.number = table_.english_stems_.whole(stem.text).value_or(none);
  english_.insert(low, number);
  return number;
}

std::uint32_t TermReader::term_of(EnglishStem& stem) {
  if (stem.id == none) stem.id = intern(stem.text);
  return stem.id;
}

TermReader::Form& TermReader::form_of(const Word& word, std::string_view text) {
  if (word.form >= forms_.size()) forms_.resize(std::max<std::size_t>(word.form + 1, forms_.size() * 2));
  Form& form = forms_[word.form];
  if (form.known) return form;
  form.known = true;
  const std::string_view stem = slice(text, word.stem);
  form.hangul = has_hangul(stem);
  if (form.hangul) {
    const std::string_view letters = slice(text, word.span);
    form.goes_on = table_.korean_.goes_on(letters);
    if (const auto match = table_.korean_.longest(letters, 0); match && match->size > stem.size()) {
      form.concept_id = match->value;
      form.concept_size = match->size;
    }
  } else {
    for (const std::string_view part : parts_of(stem)) lists_.add(english_stem(part));
    form.parts = lists_.end_list();
  }
  return form;
}

// The concept that the words from the first on are, the longest: function words begin "per minute", "by
// default", and alone are none.
const TermTable::EnglishForm* TermReader::english_form(const EnglishStem& first, std::string_view text,
                                                       std::span<const Word> following) {
  if (first.number == none) return nullptr;
  const auto is = [&](const Word& word, std::uint32_t stem) {
    if (word.is_mention()) return false;
    std::uint32_t& whole = form_of(word, text).whole;
    if (whole == none) whole = english_stem(slice(text, word.stem));
    return stems_[whole].number == stem;
  };
  const bool alone = !first.function;
  for (const TermTable::EnglishForm& form : table_.english_[first.number]) {
    if (form.rest.size() > following.size() || (!alone && form.rest.empty())) continue;
    std::size_t same = 0;
    while (same < form.rest.size() && is(following[same], form.rest[same])) ++same;
    if (same == form.rest.size()) return &form;
  }
  return nullptr;
}

std::vector<Term> TermReader::read(std::string_view text, const Words& words,
                                   const std::vector<Mention>& mentions,
                                   std::vector<std::uint16_t>& clauses) {
  const std::vector<Word>& w = words.words;
  std::vector<Term> out;
  out.reserve(w.size());
  clauses.assign(w.size(), 0);
  std::uint16_t clause = 0;
  std::size_t covered = 0;  // the text up to here belongs to a form of several words
  std::size_t skip = 0;     // words of an English form that are told
  for (std::size_t i = 0; i < w.size() && i < 0xFFFF; ++i) {
    clauses[i] = clause;
    const Word& word = w[i];
    if (words.language == Language::korean ? word.closes_clause() && word.depth == 0 : word.comma) ++clause;
    const auto add = [&](std::uint32_t id) {
      out.push_back({id, static_cast<std::uint16_t>(i), clauses[i]});
    };
    if (word.is_mention()) {
      const Mention& m = mentions[static_cast<std::size_t>(word.mention)];
      if (const NameValue* name = m.name()) {
        add(intern("@" + lower_ascii(name->name)));
      } else if (const Quantity* q = m.quantity();
                 q != nullptr && m.kind == Kind::count && !q->unit.empty()) {
        ids_of_words_.clear();
        add_alone(q->unit, has_hangul(q->unit) ? Language::korean : Language::english);
        for (const std::uint32_t id : ids_of_words_) add(id);
      }
      continue;
    }
    if (word.cue != nullptr && word.cue->kind == CueKind::adverb) continue;
    Form& form = form_of(word, text);
    if (form.hangul) {
      const std::size_t begin = word.span.begin;
      if (begin < covered) continue;
      // Several words, or a verb with its ending: 목숨을 잃, 무너졌.
      if (form.goes_on) {
        const auto longest = table_.korean_.longest(text, begin);
        if (longest && begin + longest->size > word.stem.end) {
          add(longest->value);
          covered = begin + longest->size;
          continue;
        }
      } else if (form.concept_id != none) {
        add(form.concept_id);
        covered = begin + form.concept_size;
        continue;
      }
      const bool predicate = word.predicate() || word.sense != Sense::none;
      std::uint32_t& list = form.korean[predicate ? 1 : 0];
      if (list == none) list = korean_word(slice(text, word.stem), predicate);
      for (const std::uint32_t id : lists_[list]) add(id);
      continue;
    }
    if (skip > 0) {
      --skip;
      continue;
    }
    const std::uint32_t parts = form.parts;
    for (std::size_t part = 0; part < lists_[parts].size(); ++part) {
      const std::uint32_t number = lists_[parts][part];
      const EnglishStem& one = stems_[number];
      if (one.text.size() < 2 && !one.function) continue;
      if (const auto* concept_form = english_form(one, text, std::span(w).subspan(i + 1))) {
        add(concept_form->id);
        skip = concept_form->rest.size();
      } else if (!one.function) {
        add(term_of(stems_[number]));
      }
    }
  }
  return out;
}

void TermReader::add_alone(std::string_view words, Language language) {
  each_field(words, ' ', [&](std::string_view part) {
    if (language == Language::korean) {
      const std::span<const std::uint32_t> ids = lists_[korean_word(part, false)];
      ids_of_words_.insert(ids_of_words_.end(), ids.begin(), ids.end());
      return;
    }
    const std::uint32_t number = english_stem(part);
    if (stems_[number].function || stems_[number].text.empty()) return;
    const auto* form = english_form(stems_[number], {}, {});
    ids_of_words_.push_back(form != nullptr ? form->id : term_of(stems_[number]));
  });
}

std::span<const std::uint32_t> TermReader::of_words(std::string_view words) {
  if (const std::uint32_t* list = phrases_.find(words)) return lists_[*list];
  ids_of_words_.clear();
  add_alone(words, language_of(words));
  for (const std::uint32_t id : ids_of_words_) lists_.add(id);
  const std::uint32_t list = lists_.end_list();
  phrases_.insert(words, list);
  return lists_[list];
}

std::span<const std::uint32_t> TermReader::of_words(std::span<const std::string> words) {
  if (words.size() == 1) return of_words(std::string_view(words.front()));
  const bool korean = std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return language_of(word) == Language::korean;
  });
  ids_of_words_.clear();
  for (const std::string& word : words) add_alone(word, korean ? Language::korean : Language::english);
  return ids_of_words_;
}

}  // namespace daejo
