#pragma once
// What the earlier sentences of a document leave to the later ones: whom they spoke of, the period, what a
// list was of.
//
//   Discourse d = Discourse::of(mentions);
//   d.whom()                               // where a sentence names nobody: "오픈AI"
//   d.referent(EntityKind::person)         // "그는 …": the person spoken of last

#include <array>
#include <optional>
#include <span>
#include <string>

#include "daejo/claim/claim.h"
#include "daejo/mention/mention.h"

namespace daejo {

struct Discourse {
  std::string title_subject;  // the first name of the title
  std::string main_subject;   // the name that the document has most often
  std::string topic;          // the last topic of the paragraph
  EntityKind topic_kind = EntityKind::other;
  std::optional<DateValue> time;          // the last period that the paragraph was about
  std::string status;                     // of the whole document, said in its title or first sentences
  std::optional<Property> last_property;  // of the claim before, in this paragraph
  Kind last_kind = Kind::number;
  std::string last_unit;
  // By EntityKind: the last one that a sentence was about or that spoke, and the one that the document has
  // most often.
  std::array<std::string, 5> last;
  std::array<std::string, 5> main;

  // What the names of a whole document tell.
  static Discourse of(std::span<const Mention> mentions);
  // Who a sentence speaks of that does not say so.
  const std::string& whom() const;
  // Whom a word for a kind stands for: 회사, 그녀, the ship. Empty when nothing of the kind was named.
  const std::string& referent(EntityKind kind) const;
};

}  // namespace daejo
