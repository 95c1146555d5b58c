#include "daejo/name/han.h"

#include <algorithm>

#include "daejo/base/tsv.h"
#include "daejo/name/form.h"
#include "daejo/name/hangul.h"

namespace daejo {
namespace {

constexpr char32_t first_han = 0x4E00, end_han = 0xA000;

void append_new(std::vector<std::string>& list, std::string text) {
  if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(std::move(text));
}

}  // namespace

std::string without_tones(std::string_view pinyin) {
  static constexpr std::u32string_view marked = U"āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ",
                                       plain = U"aaaaeeeeiiiioooouuuuvvvv";
  std::string out;
  for (const char32_t c : to_utf32(pinyin)) {
    const std::size_t at = marked.find(c);
    if (at != marked.npos) {
      out += static_cast<char>(plain[at]);
    } else if (c == U'ü') {
      out += 'v';
    } else if (c < 128) {
      out += static_cast<char>(c);
    }
  }
  return out;
}

Result<HanTable> HanTable::load(const Resources& resources) {
  HanTable table;
  table.index_.assign(end_han - first_han, 0);
  auto rows = read_tsv(resources.at("data/names/han.tsv"), {"korean", "pinyin", "characters"});
  if (!rows) return fail(rows.error());
  for (const TsvRow& row : *rows) {
    Entry entry;
    for (const std::string_view reading : split(row["korean"], '|')) entry.korean += to_utf32(reading);
    for (const std::string_view reading : split(row["pinyin"], '|')) {
      entry.pinyin.emplace_back(reading);
      append_new(entry.plain, without_tones(reading));
    }
    table.entries_.push_back(std::move(entry));
    for (const char32_t c : to_utf32(row["characters"])) {
      if (c >= first_han && c < end_han)
        table.index_[c - first_han] = static_cast<std::uint16_t>(table.entries_.size());
    }
  }
  auto extra = read_tsv(resources.at("data/names/han_extra.tsv"), {"characters", "korean", "pinyin"});
  if (!extra) return fail(extra.error());
  for (const TsvRow& row : *extra) {
    for (const char32_t c : to_utf32(row["characters"])) {
      if (c < first_han || c >= end_han)
        return fail(row.error("characters", "not a Han character of U+4E00 to U+9FFF"));
      const std::uint16_t at = table.index_[c - first_han];
      Entry entry = at != 0 ? table.entries_[at - 1U] : Entry{};
      for (const char32_t k : to_utf32(row["korean"])) {
        if (is_syllable(k) && entry.korean.find(k) == entry.korean.npos) entry.korean += k;
      }
      for (const std::string_view reading : split(row["pinyin"], '|')) {
        append_new(entry.pinyin, std::string(reading));
        append_new(entry.plain, without_tones(reading));
      }
      table.entries_.push_back(std::move(entry));
      table.index_[c - first_han] = static_cast<std::uint16_t>(table.entries_.size());
    }
  }
  auto forms = read_tsv(resources.at("data/names/han_forms.tsv"), {"simplified", "traditional"});
  if (!forms) return fail(forms.error());
  for (const TsvRow& row : *forms) {
    const std::u32string from = to_utf32(row["simplified"]), to = to_utf32(row["traditional"]);
    if (from.size() != to.size())
      return fail(row.error("traditional", "not as many characters as the simplified ones"));
    for (std::size_t i = 0; i < from.size(); ++i) table.traditional_.emplace(from[i], to[i]);
  }
  for (const Entry& entry : table.entries_) {
    for (const char32_t syllable : entry.korean) {
      for (const std::string& plain : entry.plain) append_new(table.by_korean_[syllable], plain);
    }
  }
  return table;
}

const std::vector<std::string>& HanTable::pinyin_of_korean(char32_t korean) const {
  static const std::vector<std::string> none;
  const auto found = by_korean_.find(korean);
  return found == by_korean_.end() ? none : found->second;
}

std::u32string_view HanTable::korean(char32_t c) const {
  const std::uint16_t at = c >= first_han && c < end_han ? index_[c - first_han] : 0;
  return at == 0 ? std::u32string_view() : entries_[at - 1U].korean;
}

const std::vector<std::string>& HanTable::pinyin(char32_t c) const {
  static const std::vector<std::string> none;
  const std::uint16_t at = c >= first_han && c < end_han ? index_[c - first_han] : 0;
  return at == 0 ? none : entries_[at - 1U].pinyin;
}

const std::vector<std::string>& HanTable::plain_pinyin(char32_t c) const {
  static const std::vector<std::string> none;
  const std::uint16_t at = c >= first_han && c < end_han ? index_[c - first_han] : 0;
  return at == 0 ? none : entries_[at - 1U].plain;
}

char32_t HanTable::traditional(char32_t c) const {
  const auto found = traditional_.find(c);
  return found == traditional_.end() ? c : found->second;
}

}  // namespace daejo
