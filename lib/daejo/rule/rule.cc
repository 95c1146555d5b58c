#include "daejo/rule/rule.h"

namespace daejo {

std::string_view name(Key key) {
  static constexpr std::array<std::string_view, key_count> names{
      "subject", "property", "time",     "scope",    "base",      "speaker",   "unit", "kind",
      "form",    "item",     "document", "sentence", "neighbour", "paragraph", "like", "maybe-subject"};
  return names[static_cast<std::size_t>(key)];
}

Type Pattern::type() const {
  Type out;
  const auto of = [](Kind kind) -> Type {
    switch (kind) {
      case Kind::money:
        return {Type::Base::amount, 1, 0, false};
      case Kind::duration:
        return {Type::Base::amount, 0, 1, false};
      case Kind::measure:
        return {Type::Base::amount, 0, 0, true};
      case Kind::date:
        return {Type::Base::date};
      case Kind::time:
        return {Type::Base::time};
      case Kind::name:
        return {Type::Base::text};
      default:
        return {};
    }
  };
  if (kinds.empty()) return {Type::Base::amount, 0, 0, true};
  out = of(kinds.front());
  for (const Kind kind : kinds) {
    if (!(of(kind) == of(kinds.front()))) out = {out.base, 0, 0, true};
  }
  if (list) out.base = Type::Base::list;
  return out;
}

}  // namespace daejo
