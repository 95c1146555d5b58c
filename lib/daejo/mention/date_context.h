#pragma once
// What dates of a document are resolved against, as known at a place of it.

#include <optional>

#include "daejo/mention/mention.h"

namespace daejo {

struct DateContext {
  std::optional<Day> published;   // the document's day
  std::optional<DateValue> last;  // the last date mentioned so far
};

// Called by the walk with each mention that it keeps, in the order of the text.
inline void remember(DateContext& context, const Mention& mention) {
  if (mention.date() != nullptr) context.last = *mention.date();
}

}  // namespace daejo
