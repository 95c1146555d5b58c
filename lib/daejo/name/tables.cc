#include "daejo/name/tables.h"

#include <algorithm>

#include "daejo/base/tsv.h"
#include "daejo/name/form.h"

namespace daejo {
namespace {

constexpr std::pair<std::string_view, WordKind> kinds[] = {
    {"form", WordKind::form},         {"title", WordKind::title},
    {"particle", WordKind::particle}, {"generation", WordKind::generation},
    {"filler", WordKind::filler},     {"number", WordKind::number},
    {"region", WordKind::region}};

Result<void> load_words(const Resources& resources, NameTables& tables) {
  auto rows = read_tsv(resources.at("data/names/words.tsv"), {"word", "kind", "standard"});
  if (!rows) return fail(rows.error());
  for (const TsvRow& row : *rows) {
    const auto* kind = std::find_if(std::begin(kinds), std::end(kinds),
                                    [&](const auto& k) { return k.first == row["kind"]; });
    if (kind == std::end(kinds))
      return fail(row.error("kind", "unknown kind of word",
                            "form, title, particle, generation, filler, number or region"));
    const std::string_view word = row["word"];
    tables.words[std::string(word)].push_back({kind->second, std::string(row["standard"])});
    const auto spaces = static_cast<std::size_t>(std::count(word.begin(), word.end(), ' '));
    tables.beginnings.set(NameTables::beginning(word.substr(0, word.find(' '))));
    std::size_t& most = tables.longest[std::string(word.substr(0, word.find(' ')))];
    most = std::max(most, spaces + 1);
    if (kind->second == WordKind::form && static_cast<unsigned char>(word.front()) >= 0x80) {
      std::u32string letters = to_utf32(word);
      if (letters.size() >= 3) tables.hangul_forms.push_back(std::move(letters));
    }
  }
  return {};
}

Result<void> load_lists(const Resources& resources, NameTables& tables) {
  auto diminutives = read_tsv(resources.at("data/names/diminutives.tsv"), {"name", "forms"});
  if (!diminutives) return fail(diminutives.error());
  for (const TsvRow& row : *diminutives) {
    for (const std::string_view form : split(row["forms"], '|'))
      tables.diminutives[std::string(form)].emplace_back(row["name"]);
  }
  auto letters = read_tsv(resources.at("data/names/letters.tsv"), {"from", "to"});
  if (!letters) return fail(letters.error());
  for (const TsvRow& row : *letters) {
    const std::u32string from = to_utf32(row["from"]);
    if (from.size() != 1) return fail(row.error("from", "not one letter"));
    tables.letters.emplace(from[0], row["to"]);
  }
  auto families = read_tsv(resources.at("data/names/family_names.tsv"), {"names"});
  if (!families) return fail(families.error());
  for (const TsvRow& row : *families) {
    const std::u32string names = to_utf32(row["names"]);
    if (names.find(U' ') == names.npos) {
      for (const char32_t c : names) tables.family_names.insert(c);
    } else {
      for (const std::string_view name : split(row["names"], ' '))
        tables.long_family_names.insert(to_utf32(name));
    }
  }
  return {};
}

}  // namespace

Result<NameTables> NameTables::load(const Resources& resources) {
  NameTables tables;
  auto han = HanTable::load(resources);
  if (!han) return fail(han.error());
  tables.han = std::move(*han);
  auto classes = ClassWords::load(resources);
  if (!classes) return fail(classes.error());
  tables.classes = std::move(*classes);
  const auto load_sounds = [&](SoundTable& table, std::string_view file,
                               SoundTable::Mode mode) -> Result<void> {
    auto loaded = SoundTable::load(resources.at(file), mode);
    if (!loaded) return fail(loaded.error());
    table = std::move(*loaded);
    return {};
  };
  if (auto ok = load_sounds(tables.latin, "data/names/sound_latin.tsv", SoundTable::lenient); !ok)
    return fail(ok.error());
  if (auto ok = load_sounds(tables.korean, "data/names/sound_korean.tsv", SoundTable::strict); !ok)
    return fail(ok.error());
  if (auto ok = load_sounds(tables.pinyin, "data/names/sound_pinyin.tsv", SoundTable::strict); !ok)
    return fail(ok.error());
  if (auto ok = load_sounds(tables.romaji, "data/names/sound_romaji.tsv", SoundTable::strict); !ok)
    return fail(ok.error());
  if (auto ok = load_words(resources, tables); !ok) return fail(ok.error());
  if (auto ok = load_lists(resources, tables); !ok) return fail(ok.error());
  auto pinyin =
      read_tsv(resources.at("data/names/sound_pinyin.tsv"), {"latin", "sound", "cost", "left", "right"});
  if (!pinyin) return fail(pinyin.error());
  for (const TsvRow& row : *pinyin)
    tables.pinyin_hangul.emplace(std::string(row["latin"]), to_utf32(row["sound"]));
  tables.han.for_each_reading([&](char32_t syllable) {
    tables.sino_korean.insert(syllable);
    tables.sino_korean.insert(initial_sound(syllable));
  });
  return tables;
}

const NameWord* NameTables::word(std::string_view text, WordKind kind) const {
  const auto found = words.find(text);
  if (found == words.end()) return nullptr;
  const auto entry = std::find_if(found->second.begin(), found->second.end(),
                                  [&](const NameWord& w) { return w.kind == kind; });
  return entry == found->second.end() ? nullptr : &*entry;
}

}  // namespace daejo
