#include "daejo/claim/tables.h"

#include <algorithm>
#include <bit>
#include <map>
#include <utility>

#include "daejo/base/ascii.h"
#include "daejo/base/tsv.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::array<std::string_view, 17> particle_names{
    "none", "topic", "subject", "object", "also", "genitive", "at",        "by",    "with",
    "than", "from",  "until",   "like",   "only", "quote",    "adnominal", "copula"};
constexpr std::array<std::string_view, 5> ending_names{"none", "final", "connective", "adnominal",
                                                       "adverbial"};
constexpr std::array<std::string_view, 37> sense_names{
    "none",   "up",    "down",   "cheaper",  "costlier", "develop",  "cost",  "invest", "acquire", "found",
    "born",   "die",   "injure", "missing",  "launch",   "release",  "open",  "sell",   "earn",    "lose",
    "employ", "win",   "marry",  "graduate", "enter",    "announce", "begin", "end",    "held",    "apply",
    "raise",  "reach", "supply", "contract", "survive",  "reckon",   "last"};
constexpr std::array<std::string_view, 8> cue_names{"base",   "certainty", "status",    "scope",
                                                    "adverb", "speaker",   "dependent", "region"};
constexpr std::array<std::string_view, 4> entity_kinds{"person", "organisation", "product", "place"};
constexpr std::array<std::string_view, 13> kind_names{"money",   "count", "percent",  "ratio",   "rank",
                                                      "ordinal", "age",   "duration", "measure", "number",
                                                      "date",    "time",  "name"};

template <std::size_t N>
std::optional<std::size_t> find(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto it = std::find(names.begin(), names.end(), name);
  if (it == names.end()) return std::nullopt;
  return static_cast<std::size_t>(it - names.begin());
}

template <std::size_t N>
std::string listing(const std::array<std::string_view, N>& names) {
  std::string out = "one of";
  for (const std::string_view name : names) (out += ' ') += name;
  return out;
}

std::optional<Language> language_named(std::string_view name) {
  if (name == "ko") return Language::korean;
  if (name == "en") return Language::english;
  return std::nullopt;
}

std::string without_spaces(std::string_view text) {
  std::string out(text);
  std::erase(out, ' ');
  return out;
}

Error bad_language(const TsvRow& row) { return row.error("language", "unknown language", "ko or en"); }

}  // namespace

std::optional<Sense> sense_named(std::string_view name) {
  const auto i = find(sense_names, name);
  if (!i) return std::nullopt;
  return static_cast<Sense>(*i);
}

std::string_view name(Sense sense) { return sense_names[static_cast<std::size_t>(sense)]; }

Result<ClaimTables> ClaimTables::load(const Resources& resources) {
  ClaimTables t;
  Result<EnglishWords> english_words = EnglishWords::load(resources);
  if (!english_words) return fail(english_words.error());
  t.english_ = std::move(*english_words);
  const auto anaphors = read_tsv(resources.at("data/claim/anaphors.tsv"), {"word", "kind"});
  if (!anaphors) return fail(anaphors.error());
  for (const TsvRow& row : *anaphors) {
    const auto kind = row["kind"].empty()
                          ? std::optional<std::size_t>(static_cast<std::size_t>(EntityKind::other))
                          : find(entity_kinds, row["kind"]);
    if (!kind) return fail(row.error("kind", "unknown kind", listing(entity_kinds)));
    t.anaphors_.add(row["word"], static_cast<std::uint32_t>(*kind));
  }
  t.anaphors_.freeze();
  const auto nouns = read_tsv(resources.at("data/claim/nouns.tsv"), {"word"});
  if (!nouns) return fail(nouns.error());
  for (const TsvRow& row : *nouns) {
    std::string_view word = row["word"];
    if (word.starts_with('+')) {
      word.remove_prefix(1);
      t.noun_endings_.add(word, 1);
    }
    t.nouns_.add(word, 1);
  }
  t.nouns_.freeze();
  t.noun_endings_.freeze();

  const auto particles = read_tsv(resources.at("data/claim/particles.tsv"), {"text", "role"});
  if (!particles) return fail(particles.error());
  for (const TsvRow& row : *particles) {
    const auto role = find(particle_names, row["role"]);
    if (!role) return fail(row.error("role", "unknown role", listing(particle_names)));
    t.suffixes_.add(row["text"], static_cast<std::uint32_t>(t.suffix_values_.size()));
    t.suffix_values_.push_back({row["text"].size(), static_cast<ParticleRole>(*role), Ending::none});
  }
  const auto endings = read_tsv(resources.at("data/claim/endings.tsv"), {"text", "class"});
  if (!endings) return fail(endings.error());
  for (const TsvRow& row : *endings) {
    const auto cls = find(ending_names, row["class"]);
    if (!cls) return fail(row.error("class", "unknown class", listing(ending_names)));
    std::string_view text = row["text"];
    const bool whole = text.starts_with('^');
    if (whole) text.remove_prefix(1);
    (whole ? t.whole_words_ : t.suffixes_).add(text, static_cast<std::uint32_t>(t.suffix_values_.size()));
    t.suffix_values_.push_back({text.size(), ParticleRole::none, static_cast<Ending>(*cls)});
  }
  t.suffixes_.freeze();
  t.whole_words_.freeze();

  const auto predicates = read_tsv(resources.at("data/claim/predicates.tsv"), {"text", "language", "sense"});
  if (!predicates) return fail(predicates.error());
  for (const TsvRow& row : *predicates) {
    const auto language = language_named(row["language"]);
    if (!language) return fail(bad_language(row));
    const auto sense = sense_named(row["sense"]);
    if (!sense) return fail(row.error("sense", "unknown sense", listing(sense_names)));
    t.predicates_[static_cast<std::size_t>(*language)].add(row["text"], static_cast<std::uint32_t>(*sense));
  }
  const auto cues = read_tsv(resources.at("data/claim/cues.tsv"), {"text", "language", "kind", "value"});
  if (!cues) return fail(cues.error());
  for (const TsvRow& row : *cues) {
    const auto language = language_named(row["language"]);
    if (!language) return fail(bad_language(row));
    const auto kind = find(cue_names, row["kind"]);
    if (!kind) return fail(row.error("kind", "unknown kind of cue", listing(cue_names)));
    t.cues_[static_cast<std::size_t>(*language)].add(row["text"],
                                                     static_cast<std::uint32_t>(t.cue_values_.size()));
    t.cue_values_.push_back({static_cast<CueKind>(*kind), std::string(row["value"])});
  }
  for (std::size_t i = 0; i < 2; ++i) t.predicates_[i].freeze(), t.cues_[i].freeze();
  // Of a word that both languages have, the Korean one counts: the later of two.
  for (const Language language : {Language::english, Language::korean}) {
    for (const TsvRow& row : *cues) {
      const auto cue = t.cues_[static_cast<std::size_t>(language)].whole(row["text"]);
      if (cue && is_scope(t.cue_values_[*cue])) t.scopes_.add(row["text"], *cue);
    }
  }
  t.scopes_.freeze();

  const auto properties = read_tsv(resources.at("data/claim/properties.tsv"),
                                   {"id", "kinds", "ko", "en", "senses", "flags", "label_ko", "label_en"});
  if (!properties) return fail(properties.error());
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> korean;
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> english;
  for (const TsvRow& row : *properties) {
    PropertyEntry p;
    p.id = row["id"];
    for (const std::string_view kind : split(row["kinds"], ' ')) {
      const auto k = find(kind_names, kind);
      if (!k) return fail(row.error("kinds", "unknown kind of value", listing(kind_names)));
      p.kinds |= 1U << *k;
    }
    for (const std::string_view set : split(row["senses"], '|')) {
      Senses senses = 0;
      for (const std::string_view one : split(set, '+')) {
        const auto sense = sense_named(one);
        if (!sense) return fail(row.error("senses", "unknown sense", listing(sense_names)));
        senses |= bit(*sense);
      }
      p.senses.push_back(senses);
    }
    for (const std::string_view flag : split(row["flags"], ' ')) {
      if (flag == "single") {
        p.single = true;
      } else if (flag == "changing") {
        p.changing = true;
      } else if (flag == "points") {
        p.points = true;
      } else if (flag == "naming") {
        p.naming = true;
      } else if (flag.starts_with("near:")) {
        p.near = flag.substr(5);
      } else if (flag.starts_with("in:")) {
        p.units.emplace_back(flag.substr(3));
      } else {
        return fail(
            row.error("flags", "unknown flag", "single, changing, points, naming, near:GROUP, in:UNIT"));
      }
    }
    p.label_ko = row["label_ko"];
    p.label_en = row["label_en"];
    const auto index = static_cast<std::uint32_t>(t.properties_.size());
    for (const std::string_view n : split(row["ko"], '|')) korean[without_spaces(n)].push_back(index);
    for (const std::string_view n : split(row["en"], '|')) english[std::string(n)].push_back(index);
    t.properties_.push_back(std::move(p));
  }
  for (auto& [text, ids] : korean) {
    t.korean_names_.add(text, static_cast<std::uint32_t>(t.name_values_.size()));
    t.name_values_.push_back(std::move(ids));
  }
  for (auto& [text, ids] : english) {
    t.english_names_.add(lower_ascii(text), static_cast<std::uint32_t>(t.name_values_.size()));
    t.name_values_.push_back(std::move(ids));
  }
  for (std::uint32_t i = 0; i < t.properties_.size(); ++i)
    t.property_ids_.insert(t.properties_[i].id, i);  // of two of one id the first
  t.korean_names_.freeze();
  t.english_names_.freeze();
  t.sort_meanings();

  const auto calendar = read_tsv(resources.at("data/calendar.tsv"), {"words", "is", "grain", "value", "of"});
  if (!calendar) return fail(calendar.error());
  for (const TsvRow& row : *calendar) {
    if (!row["is"].starts_with("weekday")) continue;
    const std::string_view n = row["value"];
    if (n.size() != 1 || n[0] < '1' || n[0] > '7') return fail(row.error("value", "not a weekday", "1 to 7"));
    const bool letter = row["is"] == "weekday-letter";
    for (const std::string_view word : split(row["words"], '|'))
      t.weekdays_[static_cast<std::size_t>(n[0] - '1')].push_back(letter ? "(" + std::string(word) + ")"
                                                                         : std::string(word));
  }
  return t;
}

Span ClaimTables::weekday_in(std::string_view date, int weekday) const {
  if (weekday < 1 || weekday > 7) return {};
  const std::string lower = lower_ascii(date);
  Span best;
  for (const std::string& word : weekdays_[static_cast<std::size_t>(weekday - 1)]) {
    const std::size_t at = lower.find(word);
    if (at == std::string::npos) continue;
    Span found{at, at + word.size()};
    if (word.front() == '(') ++found.begin, --found.end;
    if (found.size() > best.size()) best = found;  // 목요일, and not its 목
  }
  return best.size() == date.size() ? Span{} : best;
}

Suffix ClaimTables::suffix(std::string_view word) const {
  if (const auto noun = nouns_.longest(word, 0); noun && noun->size == word.size()) return {};
  if (noun_endings_.longest(word, word.size())) return {};
  if (const auto whole = whole_words_.longest(word, 0); whole && whole->size == word.size()) {
    return suffix_values_[whole->value];
  }
  const Suffix best = longest_suffix(word, 1);
  if (best.size == word.size() && best.particle != ParticleRole::none)
    return {};  // a word of its own: 이, 도
  return best;
}

Suffix ClaimTables::suffix_alone(std::string_view letters) const {
  if (noun_endings_.longest(letters, letters.size())) return {};
  const Suffix best = longest_suffix(letters, 0);
  return best.size == letters.size() ? best : Suffix{};
}

// The longest known suffix; else the 다 that every sentence may end in, behind at least `stem` bytes.
Suffix ClaimTables::longest_suffix(std::string_view word, std::size_t stem) const {
  Suffix best;
  suffixes_.each(word, word.size(), [&](std::uint32_t value, std::size_t) { best = suffix_values_[value]; });
  constexpr std::string_view da = "다";
  if (best.size == 0 && word.size() >= da.size() + stem && word.ends_with(da))
    best = {da.size(), ParticleRole::none, Ending::final};
  return best;
}

namespace {

// Is what follows the first `size` letters of the English word at `at` an ending of verbs: grow|s, fall|en,
// drop|ped?
bool inflected(std::string_view text, std::size_t at, std::size_t size) {
  std::size_t end = at + size;
  while (end < text.size() && is_ascii_letter(static_cast<unsigned char>(text[end]))) ++end;
  std::string_view rest = text.substr(at + size, end - at - size);
  if (rest.size() >= 3 && rest.front() == text[at + size - 1]) rest.remove_prefix(1);
  constexpr std::array<std::string_view, 10> endings{"", "s", "es", "d", "ed", "e", "n", "en", "ing", "t"};
  return std::find(endings.begin(), endings.end(), rest) != endings.end();
}

}  // namespace

Sense ClaimTables::sense_at(std::string_view text, std::size_t at, Language language) const {
  const auto match = predicates_[static_cast<std::size_t>(language)].longest(text, at);
  if (!match) return Sense::none;
  // "up" and "cut" begin many words that they have nothing to do with: uptime, cute.
  if (language == Language::english && match->size <= 4 && !inflected(text, at, match->size))
    return Sense::none;
  return static_cast<Sense>(match->value);
}

bool is_scope(const Cue& cue) {
  constexpr std::array<std::string_view, 5> adverbs{"cumulative", "average", "maximum", "minimum", "default"};
  return cue.kind == CueKind::scope ||
         (cue.kind == CueKind::adverb &&
          std::find(adverbs.begin(), adverbs.end(), cue.value) != adverbs.end());
}

CueStart ClaimTables::cue_at(std::string_view text, std::size_t at, Language language) const {
  CueStart found;
  cues_[static_cast<std::size_t>(language)].each(text, at, [&](std::uint32_t value, std::size_t n) {
    // English cues are whole words.
    if (language == Language::english && is_word(decode(text, at + n).value)) return;
    found = {&cue_values_[value], n};
  });
  return found;
}

std::string_view ClaimTables::scope_named(std::string_view word) const {
  const std::optional<std::uint32_t> cue = scopes_.whole(word);
  return cue ? std::string_view(cue_values_[*cue].value) : std::string_view();
}

const PropertyEntry* ClaimTables::property(std::string_view id) const {
  const std::uint32_t* place = property_ids_.find(id);
  return place != nullptr ? &properties_[*place] : nullptr;
}

bool PropertyEntry::takes(const Mention& mention) const {
  if ((kinds >> static_cast<unsigned>(mention.kind) & 1U) == 0) return false;
  const Quantity* quantity = mention.quantity();
  return units.empty() ||
         (quantity != nullptr && std::find(units.begin(), units.end(), quantity->unit) != units.end());
}

const PropertyEntry* ClaimTables::one_for(std::uint32_t names, const Mention& of) const {
  for (const std::uint32_t i : name_values_[names]) {
    if (properties_[i].takes(of)) return &properties_[i];
  }
  return nullptr;
}

const PropertyEntry* ClaimTables::property_named(std::string_view phrase, const Mention& of) const {
  const PropertyEntry* best = nullptr;
  korean_names_.each(phrase, phrase.size(), [&](std::uint32_t value, std::size_t size) {
    // A name of one syllable must be the whole phrase: 값, 비, 키.
    if (size <= 3 && size != phrase.size()) return;
    if (const PropertyEntry* p = one_for(value, of)) best = p;
  });
  return best;
}

const PropertyEntry* ClaimTables::english_property_at(std::string_view lower, std::size_t at,
                                                      const Mention& of, std::size_t* size) const {
  const PropertyEntry* best = nullptr;
  english_names_.each(lower, at, [&](std::uint32_t value, std::size_t n) {
    if (is_word(decode(lower, at + n).value)) return;
    if (const PropertyEntry* p = one_for(value, of)) best = p, *size = n;
  });
  return best;
}

void ClaimTables::sort_meanings() {
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    std::vector<Meaning>& meanings = meanings_[kind];
    for (std::uint32_t i = 0; i < properties_.size(); ++i) {
      if ((properties_[i].kinds >> kind & 1U) == 0) continue;
      for (const Senses senses : properties_[i].senses)
        if (senses != 0) meanings.push_back({senses, i});
    }
    std::stable_sort(meanings.begin(), meanings.end(), [](const Meaning& a, const Meaning& b) {
      return std::popcount(a.senses) > std::popcount(b.senses);
    });
  }
}

const PropertyEntry* ClaimTables::property_meant(Senses senses, const Mention& of) const {
  if (senses == 0) return nullptr;
  for (const Meaning& m : meanings_[static_cast<std::size_t>(of.kind)]) {
    if ((m.senses & ~senses) == 0 && properties_[m.property].takes(of)) return &properties_[m.property];
  }
  return nullptr;
}

}  // namespace daejo
