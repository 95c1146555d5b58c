// Short mentions and the full names that they stand for, within one document.

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <utility>
#include <vector>

#include "daejo/base/word_table.h"
#include "daejo/mention/name_dictionary.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::size_t nothing = static_cast<std::size_t>(-1);

// The last letters of two roles: 부총리 and 부총리 겸 장관, 총괄 and 총괄 프로듀서 share some.
bool roles_meet(std::string_view a, std::string_view b) {
  for (std::size_t at = 0; at + 6 <= b.size(); at += (static_cast<unsigned char>(b[at]) < 0x80 ? 1 : 3))
    if (a.find(b.substr(at, 6)) != std::string_view::npos) return true;
  return a.empty() || b.empty();
}

// The person that a short form stands for.
struct Owner {
  std::size_t name = nothing;  // index into the names
  bool several = false;        // more than one person: the short form says nothing
  // Full Korean names of the family name, and the roles beside them
  std::vector<std::size_t> full = {};
};

// By short form, a part of the text: 윤 -> 윤석열; Cook -> Tim Cook; 올트먼 -> 샘 올트먼.
class Owners {
 public:
  Owners(const FoundNames& names, std::string_view text) : names_(names), text_(text) {}

  void own(std::string_view key, std::size_t name) {
    const auto next = static_cast<std::uint32_t>(owners_.size());
    if (table_.insert(key, next)) {
      keys_.push_back(key);
      owners_.push_back({name});
    } else if (Owner& owner = owners_[*table_.find(key)]; name_of(owner.name) != name_of(name)) {
      owner.several = true;
    }
  }
  // A Korean name of three syllables by its family name.
  void own_full(std::size_t name) {
    const std::string_view key = name_of(name).substr(0, 3);
    own(key, name);
    owners_[*table_.find(key)].full.push_back(name);
  }
  // Of one name with one role the last is enough. Before owner_of().
  void freeze() {
    for (Owner& owner : owners_) {
      const auto what = [&](std::size_t n) { return std::pair(name_of(n), role_of(n)); };
      std::sort(owner.full.begin(), owner.full.end(),
                [&](std::size_t a, std::size_t b) { return std::tuple(what(a), b) < std::tuple(what(b), a); });
      owner.full.erase(std::unique(owner.full.begin(), owner.full.end(),
                                   [&](std::size_t a, std::size_t b) { return what(a) == what(b); }),
                       owner.full.end());
    }
  }

  std::size_t owner_of(std::string_view key, std::string_view role) const {
    const std::uint32_t* const found = table_.find(key);
    if (found == nullptr) return nothing;
    const Owner& owner = owners_[*found];
    if (!owner.several) return owner.name;
    // Several of one family name: the role decides, when only one has it.
    const std::uint32_t* const family = table_.find(key.substr(0, 3));
    std::size_t match = nothing;
    if (family == nullptr) return match;
    for (const std::size_t n : owners_[*family].full) {
      const std::string_view of = role_of(n);
      if (!name_of(n).starts_with(key) || of.empty() || role.empty() || !roles_meet(of, role)) continue;
      if (match != nothing && name_of(match) != name_of(n)) return nothing;
      match = match == nothing ? n : std::max(match, n);
    }
    return match;
  }

  const std::vector<std::string_view>& keys() const { return keys_; }

 private:
  std::string_view name_of(std::size_t n) const { return slice(text_, names_.names[n].span); }
  std::string_view role_of(std::size_t n) const { return slice(text_, names_.names[n].role); }

  const FoundNames& names_;
  std::string_view text_;
  WordTable table_;
  std::vector<std::string_view> keys_;
  std::vector<Owner> owners_;
};

}  // namespace

void tie_short_forms(const NameText& text, const NameLexicon& lexicon, FoundNames& names) {
  const std::string_view all = text.text();
  Owners owners(names, all);
  for (std::size_t n = 0; n < names.names.size(); ++n) {
    const FoundName& f = names.names[n];
    const std::string_view name = slice(all, f.span);
    const std::size_t space = name.rfind(' ');
    const bool maybe = f.kind == EntityKind::other && space != std::string_view::npos;
    if ((f.kind != EntityKind::person && !maybe) || f.sure == NameSure::guess) continue;
    if (space == std::string_view::npos) {
      if (is_hangul(decode(name, 0).value) && name.size() == 9 && lexicon.family_name(name.substr(0, 3)))
        owners.own_full(n);
      continue;
    }
    owners.own(name.substr(space + 1), n);
    // Family name first: Lee Soo-man, Yoon Suk-yeol, Han Kang
    const std::string_view first = name.substr(0, name.find(' '));
    const bool hyphen = name.find('-') != std::string_view::npos && name.find('-') > space;
    if (hyphen || (first.size() == space && lexicon.latin_family_name(first))) owners.own(first, n);
  }
  if (owners.keys().empty()) return;
  owners.freeze();

  // Names already found whose whole is a short form, and guesses (윤 당선인).
  for (std::size_t n = 0; n < names.names.size(); ++n) {
    FoundName& f = names.names[n];
    const std::string_view name = slice(all, f.span);
    if (name.find(' ') != std::string_view::npos) continue;
    const bool guess = f.sure == NameSure::guess;
    if (!guess && f.kind != EntityKind::person && f.kind != EntityKind::other) continue;
    const std::size_t owner = owners.owner_of(name, f.role.empty() ? std::string_view() : slice(all, f.role));
    if (owner == nothing || owner == n ||
        (f.kind == EntityKind::person && name.size() >= 9 && lexicon.korean_person(name) &&
         is_hangul(decode(name, 0).value)))
      continue;
    f.sure = NameSure::likely;
    if (names.names[owner].kind == EntityKind::person) f.kind = EntityKind::person;
    names.pairs.push_back({owner, n, "short-form"});
  }
  FirstLetters begin;
  for (const std::string_view key : owners.keys()) begin.add(key);
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
    std::size_t owner = owners.owner_of(text.word(i), {});
    if (owner == nothing && w.stem != w.end) end = w.stem, owner = owners.owner_of(text.stem(i), {});
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
