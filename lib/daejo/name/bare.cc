#include "daejo/name/bare.h"

#include <algorithm>

#include "daejo/name/tables.h"

namespace daejo {
namespace {

BareName bare_name(const NameTables& tables, const NameForm& form, NameKind kind) {
  BareName out;
  const std::vector<NameToken>& tokens = form.tokens;
  std::vector<std::string> hangul;  // only where there is some
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].latin.empty()) continue;
    hangul.resize(tokens.size());
    hangul[i] = to_utf8(tokens[i].text);
  }
  const auto latin_or_text = [&](std::size_t i) -> const std::string& {
    return tokens[i].latin.empty() ? hangul[i] : tokens[i].latin;
  };
  std::vector<bool> dropped(tokens.size(), false);
  std::size_t left = tokens.size();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (dropped[i] || !tables.may_begin(latin_or_text(i))) continue;
    std::string words, matched;
    std::size_t best = 0;
    const NameWord* entry = nullptr;
    const auto longest = tables.longest.find(latin_or_text(i));
    if (longest == tables.longest.end()) continue;
    for (std::size_t n = 1; n <= longest->second && i + n <= tokens.size(); ++n) {
      if (n > 1) words += ' ';
      words += latin_or_text(i + n - 1);
      const NameWord* found = kind == NameKind::person ? nullptr : tables.word(words, WordKind::form);
      if (found == nullptr) found = tables.word(words, WordKind::title);
      if (found != nullptr && found->kind == WordKind::title &&
          (kind == NameKind::organisation || (n == 1 && tokens.size() == 1)))
        found = nullptr;
      if (found != nullptr) {
        best = n;
        entry = found;
        matched = words;
      }
    }
    if (best == 0 || best >= left) continue;
    // Titles stand before a name or after it, in Hangul after it; a Sultan in the middle is a name.
    if (entry->kind == WordKind::title) {
      const bool first = std::all_of(dropped.begin(), dropped.begin() + static_cast<std::ptrdiff_t>(i),
                                     [](bool d) { return d; });
      if (!first && i != form.comma && i + best != tokens.size()) continue;
    }
    if (entry->kind == WordKind::title && (tokens[i].scripts & script::hangul) != 0 && i == 0) continue;
    (entry->kind == WordKind::form ? out.forms : out.titles).push_back(matched);
    for (std::size_t n = 0; n < best; ++n) dropped[i + n] = true;
    left -= best;
  }
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (dropped[i]) continue;
    out.tokens.push_back(&tokens[i]);
    out.joined += tokens[i].text;
  }
  // Written on to the name without a space: 주식회사카카오, 카카오㈜.
  if (kind != NameKind::person && (form.scripts & script::hangul) != 0) {
    for (const std::u32string& word : tables.hangul_forms) {
      if (out.joined.size() <= word.size()) continue;
      if (out.joined.starts_with(word)) {
        out.joined.erase(0, word.size());
      } else if (out.joined.ends_with(word)) {
        out.joined.erase(out.joined.size() - word.size());
      } else {
        continue;
      }
      out.forms.push_back(to_utf8(word));
    }
    const bool bracketed =
        form.written.find("(주)") != form.written.npos || form.written.find("㈜") != form.written.npos;
    if (bracketed && out.joined.size() > 1) {
      const bool head = out.joined.starts_with(U"주") && tokens.front().text == U"주";
      const bool tail = tokens.back().text == U"주";
      if (head)
        out.joined.erase(0, 1);
      else if (tail)
        out.joined.pop_back();
      if (head || tail) {
        out.forms.push_back("주식회사");
        std::erase_if(out.tokens, [](const NameToken* token) { return token->text == U"주"; });
      }
    }
  }
  return out;
}

}  // namespace

NameReach::NameReach(const NameTables& tables, const BareName& name)
    : reach_{SoundReach(tables.latin), SoundReach(tables.pinyin), SoundReach(tables.romaji),
             SoundReach(tables.korean)},
      words_(name.tokens) {
  for (const NameToken* token : words_) {
    for (SoundReach& reach : reach_) reach.add(token->cased.empty() ? token->latin : token->cased);
    hyphens_ = hyphens_ || token->hyphened;
  }
}

int NameReach::of_word(Table table, const NameToken* word, const SoundSet& target) const {
  // What stands beside a letter is not what the word has there, where a hyphen joins another to it.
  if (hyphens_ && (table == romaji || table == korean)) return 0;
  const auto at = static_cast<std::size_t>(std::find(words_.begin(), words_.end(), word) - words_.begin());
  return reach_[table].least_of_word(at, target);
}

bool NameReach::may_read(Table table, const Words& words, const Sounds& target, const SoundSet& in_target,
                         int limit) const {
  if (of_sounds(table, target) > limit) return false;
  int letters = 0;
  for (const NameToken* word : words) letters += of_word(table, word, in_target);
  return letters <= limit;
}

ComparedName::ComparedName(const NameTables& tables, std::string_view name)
    : ComparedName(tables, name_form(tables, name)) {}

ComparedName::Ready& ComparedName::ready(NameKind kind) const {
  std::optional<Ready>& ready = ready_[static_cast<std::size_t>(kind)];
  if (!ready) ready.emplace(Ready{bare_name(*tables_, form_, kind), {}, {}});
  return *ready;
}

const BareName& ComparedName::bare(NameKind kind) const { return ready(kind).name; }

const Sounds& ComparedName::sounds(NameKind kind) const {
  Ready& of = ready(kind);
  if (!of.sounds) of.sounds = daejo::sounds(of.name.joined);
  return *of.sounds;
}

const NameReach& ComparedName::reach(NameKind kind) const {
  Ready& of = ready(kind);
  if (!of.reach) of.reach.emplace(*tables_, of.name);
  return *of.reach;
}

}  // namespace daejo
