#include "daejo/claim/terms.h"

#include <algorithm>

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
  for (const TsvRow& row : *table) {
    const auto id = static_cast<std::uint32_t>(names.size());
    names.push_back("=" + std::string(row["concept"]));
    for (const std::string_view form : split(row["ko"], ',')) {
      if (count_code_points(form) == 1) {
        out.short_korean_.emplace(form, id);
      } else {
        out.korean_.add(form, id);
      }
    }
    for (const std::string_view form : split(row["en"], ',')) {
      std::vector<std::string> stems;
      for (const std::string_view word : split(form, ' ')) stems.push_back(stem_of(word));
      if (stems.empty()) continue;
      std::string first = std::move(stems.front());
      stems.erase(stems.begin());
      out.english_[std::move(first)].push_back({std::move(stems), id});
    }
  }
  out.concepts_ = std::make_shared<const std::vector<std::string>>(std::move(names));
  for (auto& [first, forms] : out.english_) {
    std::stable_sort(forms.begin(), forms.end(), [](const EnglishForm& a, const EnglishForm& b) {
      return a.rest.size() > b.rest.size();
    });
  }
  const auto function_words = read_tsv(resources.at("data/claim/function-words.tsv"), {"word", "language"});
  if (!function_words) return fail(function_words.error());
  for (const TsvRow& row : *function_words) {
    if (row["language"] == "en") {
      out.function_english_.emplace(row["word"], true);
    } else if (row["language"] == "ko") {
      out.function_korean_.add(row["word"], 1);
    } else {
      return fail(row.error("language", "unknown language", "ko or en"));
    }
  }
  out.korean_.freeze();
  out.function_korean_.freeze();
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

const TermReader::Ids& TermReader::korean_word(std::string_view stem, bool predicate) {
  auto& cache = korean_cache_[predicate ? 1 : 0];
  if (const auto known = cache.find(stem); known != cache.end()) return known->second;
  Ids& out = cache.try_emplace(std::string(stem)).first->second;
  if (const auto function = table_.function_korean_.longest(stem, 0);
      function && (function->size == stem.size() || (predicate && function->size >= 2 * syllable)))
    return out;
  if (count_code_points(stem) == 1) {
    if (const auto found = table_.short_korean_.find(std::string(stem)); found != table_.short_korean_.end())
      out.push_back(found->second);
    return out;
  }
  // A compound is what it is made of; what no form covers stays as it is.
  std::size_t unknown = 0;  // begin of the stretch that nothing covers
  const auto rest = [&](std::size_t end) {
    const std::string_view piece = stem.substr(unknown, end - unknown);
    if (piece.size() >= 2 * syllable || (!has_hangul(piece) && piece.size() >= 2))
      out.push_back(intern(lower_ascii(piece)));
  };
  for (std::size_t at = 0; at < stem.size();) {
    const auto form = table_.korean_.longest(stem, at);
    if (!form) {
      at += decode(stem, at).size;
      continue;
    }
    rest(at);
    out.push_back(form->value);
    at += form->size;
    unknown = at;
    if (predicate) return out;  // the rest is its ending
  }
  if (unknown < stem.size()) rest(stem.size());
  return out;
}

const TermReader::EnglishStem& TermReader::english_stem(std::string_view word) {
  std::string low = lower_ascii(word);
  if (low.ends_with("'s")) low.resize(low.size() - 2);
  if (low.ends_with("\u2019s")) low.resize(low.size() - 4);
  const auto [it, fresh] = english_cache_.try_emplace(low);
  if (fresh) {
    it->second.function = table_.function_english_.contains(low);
    it->second.stem =
        stem_with(static_cast<sb_stemmer*>(stemmer_), std::string(table_.words_english_.lemma(low)));
  }
  return it->second;
}

// The concept that the words from the first on are, the longest: function words begin "per minute", "by
// default", and alone are none.
const TermTable::EnglishForm* TermReader::english_form(const EnglishStem& first, std::string_view text,
                                                       std::span<const Word> following) {
  const auto forms = table_.english_.find(first.stem);
  if (forms == table_.english_.end()) return nullptr;
  for (const TermTable::EnglishForm& form : forms->second) {
    if (form.rest.size() > following.size() || (first.function && form.rest.empty())) continue;
    std::size_t same = 0;
    while (same < form.rest.size() && !following[same].is_mention() &&
           english_stem(slice(text, following[same].stem)).stem == form.rest[same])
      ++same;
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
        for (const std::uint32_t id :
             of_words({&q->unit, 1}, has_hangul(q->unit) ? Language::korean : Language::english))
          add(id);
      }
      continue;
    }
    if (word.cue != nullptr && word.cue->kind == CueKind::adverb) continue;
    const std::string_view stem = slice(text, word.stem);
    if (has_hangul(stem)) {
      if (word.span.begin < covered) continue;
      // Several words, or a verb with its ending: 목숨을 잃, 무너졌.
      const auto form = table_.korean_.longest(text, word.span.begin);
      if (form && word.span.begin + form->size > word.stem.end) {
        add(form->value);
        covered = word.span.begin + form->size;
        continue;
      }
      for (const std::uint32_t id : korean_word(stem, word.predicate() || word.sense != Sense::none)) add(id);
      continue;
    }
    if (skip > 0) {
      --skip;
      continue;
    }
    for (const std::string_view part : parts_of(stem)) {
      const EnglishStem& one = english_stem(part);
      if (one.stem.size() < 2 && !one.function) continue;
      if (const auto* form = english_form(one, text, std::span(w).subspan(i + 1))) {
        add(form->id);
        skip = form->rest.size();
      } else if (!one.function) {
        add(intern(one.stem));
      }
    }
  }
  return out;
}

std::vector<std::uint32_t> TermReader::of_words(std::span<const std::string> words, Language language) {
  Ids out;
  for (const std::string& word : words) {
    each_field(word, ' ', [&](std::string_view part) {
      if (language == Language::korean) {
        const Ids& ids = korean_word(part, false);
        out.insert(out.end(), ids.begin(), ids.end());
        return;
      }
      const EnglishStem& one = english_stem(part);
      if (one.function || one.stem.empty()) return;
      const auto* form = english_form(one, {}, {});
      out.push_back(form != nullptr ? form->id : intern(one.stem));
    });
  }
  return out;
}

}  // namespace daejo
