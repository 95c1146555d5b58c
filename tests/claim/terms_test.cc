#include "daejo/claim/terms.h"

#include <utility>

#include "claim/marked.h"
#include <doctest/doctest.h>

using namespace daejo;

namespace {

// The terms of a marked text, by name: "=flood =die".
std::string terms_of(std::string_view text) {
  static const Resources resources;
  static const ClaimTables tables = *ClaimTables::load(resources);
  static const TermTable terms = *TermTable::load(resources);
  const Marked m = marked(text);
  TermReader reader(terms);
  std::vector<std::uint16_t> clauses;
  std::string out;
  for (const Sentence& sentence : m.document.sentences) {
    const Words words = split_words(m.document, sentence, m.mentions, 0, tables);
    for (const Term& t : reader.read(m.document.text, words, m.mentions, clauses)) {
      if (!out.empty()) out += ' ';
      out += reader.names()[t.id];
    }
  }
  return out;
}

}  // namespace

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
