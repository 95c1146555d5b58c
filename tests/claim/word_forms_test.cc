#include "daejo/claim/word_forms.h"

#include <random>
#include <string>
#include <vector>

#include "support/shipped.h"
#include <doctest/doctest.h>

#include "daejo/base/tsv.h"

using namespace daejo;

namespace {

const ClaimTables& tables() { return test::shipped<ClaimTables>(); }

// The words that cues and senses are made of, and some that are in no table.
std::vector<std::string> words_of(Language language) {
  const Resources resources;
  std::vector<std::string> out;
  for (const char* file : {"data/claim/cues.tsv", "data/claim/predicates.tsv"}) {
    const bool cues = std::string_view(file).ends_with("cues.tsv");
    const auto table = cues ? read_tsv(resources.at(file), {"text", "language", "kind", "value"})
                            : read_tsv(resources.at(file), {"text", "language", "sense"});
    for (const TsvRow& row : *table) {
      if ((row["language"] == "ko") != (language == Language::korean)) continue;
      for (const std::string_view word : split(row["text"], ' ')) out.emplace_back(word);
    }
  }
  const std::vector<std::string> more =
      language == Language::korean
          ? std::vector<std::string>{"매출은", "사람이", "이", "은", "늘었다", "회사로", "도시"}
          : std::vector<std::string>{"uptime", "cute", "the", "falls", "fallen", "report", "grow", "s"};
  out.insert(out.end(), more.begin(), more.end());
  return out;
}

}  // namespace

TEST_CASE("a form says what the tables say of the word") {
  WordForms forms(tables());
  const WordForm& cost = forms[forms.of("비용은", Language::korean)];
  CHECK(cost.suffix.particle == ParticleRole::topic);
  CHECK(cost.suffix.size == 3);
  CHECK(forms[forms.of("were", Language::english)].parts == bit(Part::auxiliary));
  CHECK(forms.of("비용은", Language::korean) == 0);  // one form, however often the word stands
  CHECK(forms.of("비용은", Language::english) != 0);
}

TEST_CASE("what a form says holds in every text, unless it says that something may go on") {
  for (const Language language : {Language::korean, Language::english}) {
    const std::vector<std::string> words = words_of(language);
    WordForms forms(tables());
    std::mt19937 random(7);
    const auto any = [&]() -> const std::string& { return words[random() % words.size()]; };
    std::size_t told = 0;
    for (int i = 0; i < 20000; ++i) {
      const std::string& word = any();
      const std::string text = word + (random() % 4 == 0 ? ". " : " ") + any() + ' ' + any();
      const WordForm& form = forms[forms.of(word, language)];
      INFO(text);
      if (!form.cue_goes_on) {
        const CueStart start = tables().cue_at(text, 0, language);
        REQUIRE(form.cue.cue == start.cue);
        REQUIRE(form.cue.size == start.size);
      }
      if (!form.sense_goes_on) REQUIRE(form.sense == tables().sense_at(text, 0, language));
      told += !form.cue_goes_on && !form.sense_goes_on;
    }
    CHECK(told > 10000);
  }
}

TEST_CASE("letters behind a figure are one particle or ending, or nothing") {
  CHECK(tables().suffix_alone("은").particle == ParticleRole::topic);
  CHECK(tables().suffix_alone("에서").size == 6);
  CHECK(tables().suffix_alone("가량").size == 0);
}
