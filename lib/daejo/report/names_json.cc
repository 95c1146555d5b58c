#include "daejo/report/names_json.h"

#include "daejo/report/json_text.h"

namespace daejo {

void append_names_json(std::string& out, std::string_view id, const NameAnswer& answer) {
  JsonFields fields(out);
  fields.add_or_null("id", id);
  fields.add("verdict", name(answer.verdict));
  fields.key("why") += '[';
  for (std::size_t i = 0; i < answer.why.size(); ++i) {
    if (i > 0) out += ',';
    JsonFields step(out);
    step.add("reason", answer.why[i].reason);
    step.add("from", answer.why[i].from);
    step.add("to", answer.why[i].to);
    step.close();
  }
  out += ']';
  fields.add_or_null("preferred", answer.preferred);
  if (answer.verdict != NameVerdict::different) {
    const int percent = static_cast<int>(answer.strength * 100 + 0.5);
    std::string& number = fields.key("strength");
    number += percent >= 100 ? "1" : "0." + std::string(percent < 10 ? "0" : "") + std::to_string(percent);
  }
  fields.close();
  out += '\n';
}

}  // namespace daejo
