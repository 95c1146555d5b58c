#include "daejo/claim/discourse.h"

#include <map>

namespace daejo {

Discourse Discourse::of(std::span<const Mention> mentions) {
  Discourse out;
  std::map<std::string_view, std::size_t> counts;
  std::size_t most = 1;  // a name that stands once is not what a document is about
  std::array<std::size_t, 5> most_of_kind;
  most_of_kind.fill(1);
  for (const Mention& m : mentions) {
    if (m.kind != Kind::name || m.furniture || !m.name()) continue;
    const std::size_t n = ++counts[m.name()->name];
    const auto kind = static_cast<std::size_t>(m.name()->kind);
    if (n > most_of_kind[kind]) most_of_kind[kind] = n, out.main[kind] = m.name()->name;
    if (n > most && m.name()->kind != EntityKind::place) most = n, out.main_subject = m.name()->name;
  }
  return out;
}

std::string_view Discourse::whom() const {
  return !topic.empty() ? topic : !title_subject.empty() ? title_subject : main_subject;
}

std::string_view Discourse::referent(EntityKind kind) const {
  if (kind == EntityKind::other || (!topic.empty() && topic_kind == kind)) return whom();
  const auto of = static_cast<std::size_t>(kind);
  if (!last[of].empty()) return last[of];
  // A name of no known kind may be of this one.
  return !topic.empty() && topic_kind == EntityKind::other ? topic : main[of];
}

}  // namespace daejo
