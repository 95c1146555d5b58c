#pragma once
// A claim: subject · property · value · qualifiers, with its reference.
//
//   "딥시크 연구개발 비용은 총 557만 6천 달러로" -> Claim{.subject = {"딥시크"}, .property = {"development-cost"},
//                                                   .kind = Kind::money, .value = 5576000 USD}
//
// Claims are made from the mentions of passages that state something (text/document.h). A claim keeps the
// place of its mention; what a field does not know is empty, and an empty field never contradicts.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/container/small_vector.hpp>

#include "daejo/base/span.h"
#include "daejo/mention/mention.h"

namespace daejo {

enum class Certainty { stated, estimated, alleged, planned, denied };
std::string_view name(Certainty certainty);

// What a figure is to its property.
enum class Form {
  level,        // 매출 63조원
  change_up,    // 19% 늘었다, up 19 %
  change_down,  // 9.52% 줄었다
  times_less,   // 18배 저렴, 7분의 1
  times_more,   // 두 배로, 18 times the cost
  part_of,      // 개발비의 5.6%, 점유율 30%
  difference,   // 0.73%p 차, 3억원 차이
  rate,         // 100만토큰당 1위안, 연 3%
};
std::string_view name(Form form);  // "times-less"

struct Property {
  std::string id;      // an entry of data/properties.tsv ("development-cost"), or empty
  std::string phrase;  // the noun phrase as the text has it ("연구개발 비용"); empty when none was found
  std::vector<std::string> stems;  // its content words, normalised; the head last
  bool single = false;             // of the entry: a subject has one (founded, born)
  bool lasting = false;            // of the entry: it does not change over time (height, capacity)
  std::string near;                // of the entry: the group that texts may name it for another of
  bool points = false;             // of the entry: a difference of shares
  bool inherited = false;  // from the claim before, in a list: "예스24 43만부, 교보문고 36만부"
};

struct Qualifiers {
  std::optional<DateValue> time;  // as-of date or period
  bool time_stated = false;       // the time stands in the claim's own sentence
  std::string scope;              // part of the subject: "2분기 반도체 부문", "1인당"
  std::string region;             // where, in words for markets: "domestic", "overseas", "world", "US"
  std::string base;  // compared with what: "year-earlier", "consensus", or the phrase: "챗GPT 개발비"
  std::string base_subject;  // the name in that phrase: "챗GPT"
  std::string status;        // "preliminary", "final"
  std::string undated;  // the year as written, where it cannot be told from the document: 내년, "next year"
  std::string bound;    // of a date: "earliest" (이르면 3월), "latest" (늦어도 9월)
  bool additive = false;           // of a date: beside another one, 9월에도
  bool total = false;              // 총, 모두, "in all"
  std::optional<TimeValue> clock;  // when it was counted, of what is still being counted: "오후 6시 현재"
};

struct Claim {
  std::size_t document = 0;  // index into the set
  std::size_t mention = 0;   // index into the document's mentions
  std::size_t sentence = 0;  // index into Document::sentences
  Span span;
  Kind kind = Kind::number;
  Value value;
  Form form = Form::level;

  std::string subject;                // the name or noun phrase that the claim is about; empty = not found
  bool subject_given = false;         // the subject stands in the claim's own clause; else it was inherited
  std::optional<std::size_t> entity;  // index into the entities, where the subject is one
  Property property;
  Qualifiers qualifiers;
  std::size_t context = 0;           // index into Claims::contexts: the terms of its sentence
  std::uint16_t word = 0;            // its place among the words of the sentence
  std::uint16_t clause = 0;          // and the clause it stands in
  std::uint16_t predicate = 0xFFFF;  // the word that says what happens to it; 0xFFFF = none
  // What the subject phrase is made of (claim/terms.h), and the property phrase; the head last. Few have more
  // than four terms.
  using Terms = boost::container::small_vector<std::uint32_t, 4>;
  Terms subject_terms;
  Terms property_terms;
  bool former =
      false;  // what it was before, or is compared with: "3일에서 7일로", "9860원보다", "from 3 days to 7"
  std::string
      counted;  // what a bare figure counts, said by the one before it: "1,517 people died and 706 lived"
  std::string speaker;
  Certainty certainty = Certainty::stated;

  std::optional<std::size_t> parenthesis_of;  // the claim right before the parentheses that hold this one
  std::optional<std::size_t> part_claim;  // the amount that this share is said of: "557만6000달러는 … 5.6%"
  bool of_document = false;               // not of what the text tells: the day that its front matter gives
  std::optional<std::size_t> repeats;  // the first claim of the passage that this one's passage repeats

  const Quantity* quantity() const { return std::get_if<Quantity>(&value); }
  const DateValue* date() const { return std::get_if<DateValue>(&value); }
  const TimeValue* time() const { return std::get_if<TimeValue>(&value); }
  const NameValue* name() const { return std::get_if<NameValue>(&value); }
};

}  // namespace daejo
