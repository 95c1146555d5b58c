// Short mentions and the full names that they stand for, within one document.

#include <algorithm>
#include <map>

#include "daejo/mention/name_dictionary.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::size_t nothing = static_cast<std::size_t>(-1);

struct Owner {
  std::size_t name = nothing;  // index into the names
  bool several = false;        // more than one person: the short form says nothing
  // Of a family name: the full names and roles that stand together, each with the last of its places.
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> holders = {};
};
using Owners = std::map<std::string_view, Owner>;

Owner& own(Owners& owners, const FoundNames& names, std::string_view text, std::string_view key,
           std::size_t name) {
  const auto [it, fresh] = owners.try_emplace(key, Owner{name});
  if (!fresh && !it->second.several &&
      slice(text, names.names[it->second.name].span) != slice(text, names.names[name].span))
    it->second.several = true;
  return it->second;
}

// The last letters of two roles: 부총리 and 부총리 겸 장관, 총괄 and 총괄 프로듀서 share some.
bool roles_meet(std::string_view a, std::string_view b) {
  for (std::size_t at = 0; at + 6 <= b.size(); at += (static_cast<unsigned char>(b[at]) < 0x80 ? 1 : 3))
    if (a.find(b.substr(at, 6)) != std::string_view::npos) return true;
  return a.empty() || b.empty();
}

}  // namespace

void tie_short_forms(const NameText& text, const NameLexicon& lexicon, FoundNames& names) {
  const std::string_view all = text.text();
  Owners family;  // 윤 -> 윤석열; Cook -> Tim Cook; 올트먼 -> 샘 올트먼
  for (std::size_t n = 0; n < names.names.size(); ++n) {
    const FoundName& f = names.names[n];
    const std::string_view name = slice(all, f.span);
    const std::size_t space = name.rfind(' ');
    const bool maybe = f.kind == EntityKind::other && space != std::string_view::npos;
    if ((f.kind != EntityKind::person && !maybe) || f.sure == NameSure::guess) continue;
    if (space == std::string_view::npos) {
      if (is_hangul(decode(name, 0).value) && name.size() == 9 && lexicon.family_name(name.substr(0, 3))) {
        Owner& owner = own(family, names, all, name.substr(0, 3), n);
        if (!f.role.empty()) owner.holders[{name, slice(all, f.role)}] = n;
      }
      continue;
    }
    own(family, names, all, name.substr(space + 1), n);
    // Family name first: Lee Soo-man, Yoon Suk-yeol, Han Kang
    const std::string_view first = name.substr(0, name.find(' '));
    const bool hyphen = name.find('-') != std::string_view::npos && name.find('-') > space;
    if (hyphen || (first.size() == space && lexicon.latin_family_name(first)))
      own(family, names, all, first, n);
  }
  if (family.empty()) return;

  auto owner_of = [&](std::string_view key, std::string_view role) {
    const auto found = family.find(key);
    if (found == family.end()) return nothing;
    if (!found->second.several) return found->second.name;
    // Several of one family name: the role decides, when only one has it.
    const auto of_family = family.find(key.substr(0, 3));
    if (role.empty() || of_family == family.end()) return nothing;
    std::string_view only;
    std::size_t match = nothing;
    for (const auto& [holder, n] : of_family->second.holders) {
      const auto& [name, its_role] = holder;
      if (!name.starts_with(key) || !roles_meet(its_role, role)) continue;
      if (match != nothing && name != only) return nothing;
      match = match == nothing ? n : std::max(match, n);
      only = name;
    }
    return match;
  };

  // Names already found whose whole is a short form, and guesses (윤 당선인).
  for (std::size_t n = 0; n < names.names.size(); ++n) {
    FoundName& f = names.names[n];
    const std::string_view name = slice(all, f.span);
    if (name.find(' ') != std::string_view::npos) continue;
    const bool guess = f.sure == NameSure::guess;
    if (!guess && f.kind != EntityKind::person && f.kind != EntityKind::other) continue;
    const std::size_t owner = owner_of(name, f.role.empty() ? std::string_view() : slice(all, f.role));
    if (owner == nothing || owner == n ||
        (f.kind == EntityKind::person && name.size() >= 9 && lexicon.korean_person(name) &&
         is_hangul(decode(name, 0).value)))
      continue;
    f.sure = NameSure::likely;
    if (names.names[owner].kind == EntityKind::person) f.kind = EntityKind::person;
    names.pairs.push_back({owner, n, "short-form"});
  }
  FirstLetters begin;
  for (const auto& [key, owner] : family) begin.add(key);
  // Words that are nobody's name yet: Altman, 올트만과
  std::size_t next = 0;
  const std::size_t known = names.names.size();
  for (std::size_t i = 0; i < text.words.size(); ++i) {
    const TextWord& w = text.words[i];
    if (!begin.has(w)) continue;  // nearly all
    while (next < known && names.names[next].span.end <= w.begin) ++next;
    if (next < known && names.names[next].span.begin < w.end) continue;
    if (!w.only_hangul() && !w.is(TextWord::upper)) continue;
    if (w.only_hangul() && w.stem - w.begin < 6) continue;
    std::size_t end = w.end;
    std::size_t owner = owner_of(text.word(i), {});
    if (owner == nothing && w.stem != w.end) end = w.stem, owner = owner_of(text.stem(i), {});
    if (owner == nothing) continue;
    // Two capitalised words of which the second comes back alone, without an article, are most often a
    // person.
    FoundName& of = names.names[owner];
    if (of.kind == EntityKind::other && !of.thing) of.kind = EntityKind::person;
    const EntityKind kind = of.kind;
    const std::size_t n = names.add({{w.begin, end}, kind, NameSure::likely, false});
    names.pairs.push_back({owner, n, "short-form"});
  }
}

}  // namespace daejo
