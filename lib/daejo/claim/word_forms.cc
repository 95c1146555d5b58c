#include "daejo/claim/word_forms.h"

#include "daejo/base/ascii.h"

namespace daejo {

std::uint32_t WordForms::of(std::string_view word, Language language) {
  WordTable& known = known_[static_cast<std::size_t>(language)];
  if (const std::uint32_t* form = known.find(word)) return *form;
  const auto number = static_cast<std::uint32_t>(forms_.size());
  known.insert(word, number);
  WordForm& form = forms_.emplace_back();
  if (language == Language::korean) {
    form.suffix = tables_.suffix(word);
  } else {
    form.parts = tables_.english().parts(lower_ascii(word));
  }
  form.sense = tables_.sense_at(word, 0, language);
  form.sense_goes_on = tables_.sense_goes_on(word, language);
  form.cue = tables_.cue_at(word, 0, language);
  form.cue_goes_on = tables_.cue_goes_on(word, language);
  return number;
}

}  // namespace daejo
