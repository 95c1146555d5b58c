#pragma once
// What the earlier sentences of a document leave to the later ones: whom they spoke of, and the period.
//
//   Discourse d = Discourse::of(mentions);
//   d.whom()                               // where a sentence names nobody: "오픈AI"
//   d.referent(EntityKind::person)         // "그는 …": the person spoken of last
//
// The names are views of the document's text and of its mentions.

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "daejo/mention/mention.h"

namespace daejo {

struct Discourse {
  std::string_view title_subject;  // the first name of the title
  std::string_view main_subject;   // the name that the document has most often
  std::string_view topic;          // the last topic of the paragraph
  EntityKind topic_kind = EntityKind::other;
  std::optional<DateValue> time;  // the last period that the paragraph was about
  // By EntityKind: the last one that a sentence was about or that spoke, and the one that the document has
  // most often.
  std::array<std::string_view, 5> last;
  std::array<std::string_view, 5> main;

  // What the names of a whole document tell.
  static Discourse of(std::span<const Mention> mentions);
  // Who a sentence speaks of that does not say so.
  std::string_view whom() const;
  // Whom a word for a kind stands for: 회사, 그녀, the ship. Empty when nothing of the kind was named.
  std::string_view referent(EntityKind kind) const;
};

}  // namespace daejo
