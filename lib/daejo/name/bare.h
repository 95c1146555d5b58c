#pragma once
// A name without what it may go without, and a name made ready to be compared with many others.
//
//   ComparedName weber(tables, "Dr. Angela Weber");
//   weber.bare(NameKind::person).tokens      // angela, weber
//
// What a comparison needs of a name alone is worked out when it is first asked for, and once.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "daejo/name/compare.h"
#include "daejo/name/form.h"
#include "daejo/name/hangul.h"
#include "daejo/name/sound_reach.h"

namespace daejo {

// The tokens without legal forms, titles and the like, and what was taken off.
struct BareName {
  std::vector<const NameToken*> tokens;
  std::u32string joined;
  std::vector<std::string> forms;  // the legal forms, as folded
  std::vector<std::string> titles;
};

// What reading the words of a bare name by each table of sounds cannot cost less than.
class NameReach {
 public:
  using Words = std::vector<const NameToken*>;  // of the bare name
  enum Table { latin, pinyin, romaji, korean };
  NameReach(const NameTables& tables, const BareName& name);

  // Of any of its words, in any order.
  int of_sounds(Table table, const Sounds& target) const { return reach_[table].least_of_sounds(target); }
  // Of one of them, all of whose letters are to be read.
  int of_word(Table table, const NameToken* word, const SoundSet& target) const;
  // May all of these, in some order, be read at no more than the limit? A filter: a yes says little.
  bool may_read(Table table, const Words& words, const Sounds& target, const SoundSet& in_target,
                int limit) const;

 private:
  std::array<SoundReach, 4> reach_;  // by table
  Words words_;
  bool hyphens_ = false;  // which join words where those tables read them that know no blanks
};

class ComparedName {
 public:
  // The text and the tables must outlive it.
  ComparedName(const NameTables& tables, std::string_view name);
  ComparedName(const NameTables& tables, NameForm form) : tables_(&tables), form_(std::move(form)) {}
  ComparedName(ComparedName&&) = default;
  ComparedName& operator=(ComparedName&&) = default;

  const NameForm& form() const { return form_; }
  const BareName& bare(NameKind kind) const;
  const Sounds& sounds(NameKind kind) const;    // of the bare name's letters
  const NameReach& reach(NameKind kind) const;  // of the bare name's words in Latin letters

 private:
  struct Ready {
    BareName name;
    std::optional<Sounds> sounds;
    std::optional<NameReach> reach;
  };
  Ready& ready(NameKind kind) const;

  const NameTables* tables_;
  NameForm form_;
  mutable std::array<std::optional<Ready>, 3> ready_;  // by kind; the tokens are those of form_
};

}  // namespace daejo
