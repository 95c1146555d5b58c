#include "daejo/claim/terms.h"

#include <utility>
#include <vector>

#include "claim/marked.h"
#include "support/shipped.h"
#include <doctest/doctest.h>

using namespace daejo;

namespace {

const ClaimTables& tables() { return test::shipped<ClaimTables>(); }

const TermTable& term_table() { return test::shipped<TermTable>(); }

// The terms of a marked text, by name: "=flood =die".
std::string terms_of(const Marked& m, WordForms& forms, TermReader& reader) {
  const std::vector<Mark> marks = marks_of(m.mentions);
  std::vector<std::uint16_t> clauses;
  std::string out;
  for (const Sentence& sentence : m.document.sentences) {
    Words words;
    split_words(m.document, sentence, marks, 0, forms, words);
    for (const Term& t : reader.read(m.document.text, words, m.mentions, clauses)) {
      if (!out.empty()) out += ' ';
      out += reader.names()[t.id];
    }
  }
  return out;
}

std::string terms_of(std::string_view text) {
  WordForms forms(tables());
  TermReader reader(term_table());
  return terms_of(marked(text), forms, reader);
}

}  // namespace

TEST_CASE("a word is told alike when it comes again, in whatever company") {
  const std::vector<std::string_view> texts{
      "홍수로 숨졌다.",         "목숨을 잃었다.",   "목숨을 구했다.",      "A flood killed",
      "flood-prone per minute", "killed per flood", "{한빛}의 홍수피해가", "홍수피해가 무너졌다 홍수",
      "10 per cent 홍수",       "home to",          "home at last",        "`max_message_bytes` home to"};
  std::vector<Marked> all;
  for (int round = 0; round < 2; ++round)
    for (const std::string_view text : texts) all.push_back(marked(text));
  WordForms forms(tables());
  TermReader reader(term_table());
  for (std::size_t i = 0; i < all.size(); ++i) {
    INFO(texts[i % texts.size()]);
    CHECK(terms_of(all[i], forms, reader) == terms_of(texts[i % texts.size()]));
  }
}

TEST_CASE("a set's names follow those of the concepts, which all sets share") {
  TermReader one(term_table()), other(term_table());
  CHECK(&one.names()[0] == &other.names()[0]);
  const std::size_t concepts = one.names().size();
  const std::string& first = one.names()[one.names().add("가람뫼")];
  for (int i = 0; i < 1000; ++i) one.names().add(std::to_string(i));
  CHECK(one.names().size() == concepts + 1001);
  CHECK(&one.names()[concepts] == &first);
  CHECK(first == "가람뫼");
  CHECK(one.names()[concepts + 1000] == "999");
  CHECK(other.names().size() == concepts);
}

TEST_CASE("synonyms and translations are one term") {
  const std::string_view one[] = {"홍수로 숨졌다.", "홍수 사망자다.", "flood deaths", "A flood killed"};
  for (const std::string_view text : one) {
    INFO(text);
    CHECK(terms_of(text) == "=flood =die");
  }
}

TEST_CASE("a compound is what it is made of, and what no concept covers stays as it is") {
  CHECK(terms_of("홍수피해가") == "=flood =damage");
  CHECK(terms_of("가람뫼지구를") == "가람뫼지구");
}

TEST_CASE("names are terms as they are written, figures and function words are none") {
  CHECK(terms_of("{한빛전자}의 매출은 [63조원|money 63 KRW]이다.") == "@한빛전자 =revenue");
  CHECK(terms_of("It was the one that they had") == "");
}

TEST_CASE("an English word counts by its stem, a phrase as one") {
  CHECK(terms_of("dams collapsed") == terms_of("dam collapse"));
  CHECK(terms_of("home to") == "=population");
}

TEST_CASE("the name of an option is the words that it is made of") {
  CHECK(terms_of("`max_message_bytes`") == terms_of("max message bytes"));
  CHECK(terms_of("*chunk_size*,") == terms_of("chunk size"));
}

TEST_CASE("a phrase may begin with a function word, which alone is no term") {
  CHECK(terms_of("calls per minute") == terms_of("calls") + " =per-minute");
  CHECK(terms_of("per call") == terms_of("call"));
}

TEST_CASE("a version is one term, a counter is no animal") {
  CHECK(terms_of("2.4.0은 빠르다.") == terms_of("2.4.0이 빠르다."));
  CHECK(terms_of("2.4.0은 빠르다.").starts_with("2.4.0 "));
  CHECK(terms_of("release 2.4.0 of").ends_with(" 2.4.0"));
  CHECK(terms_of("[3개|count 3 개]").find("dog") == std::string::npos);
}

TEST_CASE("words of news and of documentation meet across the languages") {
  const std::pair<const char*, const char*> pairs[] = {
      {"상륙", "landfall"},
      {"총톤수", "gross tonnage"},
      {"파티션", "partitions"},
      {"토픽", "topics"},
      {"노드", "nodes"},
      {"보관", "retained"},
      {"상반기", "first half"},
      {"하반기", "second half"},
      {"무료 요금제", "free plan"},
      {"매수 대금", "purchase cost"},
      {"동결", "frozen"},
      {"생존자", "survivors"},
      {"구명정", "lifeboats"},
      {"무효표", "invalid votes"},
      {"허가", "permits"},
      {"국외", "overseas"},
      {"장애 조치", "failover"},
      {"유지보수", "maintenance"},
      {"관람료", "admission fee"},
      {"집계", "tally"},
  };
  for (const auto& [korean, english] : pairs) {
    INFO(std::string(korean));
    const std::string term = terms_of(korean);
    CHECK(term.starts_with('='));
    CHECK(term == terms_of(english));
  }
}

TEST_CASE("a form inside a longer word that is something else is not told") {
  CHECK(terms_of("정보관리") == "=information =manage");
  CHECK(terms_of("이륜차 드링크") == "=motorcycle =beverage");
}

TEST_CASE("words that stand alone are told alike when they come again") {
  const std::vector<std::string> phrases{"홍수",   "한빛 홍수", "flood", "floods in 가람", "", "of",
                                         "OpenAI", "@",         "홍수"};
  TermReader reader(term_table());
  for (int round = 0; round < 2; ++round)
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      INFO(phrases[i]);
      TermReader fresh(term_table());
      const std::span<const std::uint32_t> ids = reader.of_words(phrases[i]);
      const std::span<const std::uint32_t> own = fresh.of_words(phrases[i]);
      REQUIRE(ids.size() == own.size());
      for (std::size_t k = 0; k < ids.size(); ++k) CHECK(reader.names()[ids[k]] == fresh.names()[own[k]]);
    }
  CHECK(reader.names()[reader.of_words("홍수").front()] == "=flood");
  // A list of words is Korean where one of them is.
  const std::vector<std::string> both{"flood", "홍수"};
  CHECK(reader.of_words(both).size() == 2);
}
