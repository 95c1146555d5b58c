#include "daejo/report/mention_json.h"

#include <doctest/doctest.h>

using namespace daejo;

namespace {

// The mention of `quote` in the document, as a line of JSON without what all lines share.
std::string line(const Document& document, std::string_view quote, Kind kind, Value value,
                 bool furniture = false) {
  const std::size_t at = document.text.find(quote);
  const Mention mention{{at, at + quote.size()}, kind, std::move(value), furniture};
  std::string out;
  append_mentions_json(out, document, std::span(&mention, 1));
  return out;
}

Document document_of(std::string text) {
  Document d;
  d.id = "기사/a.md";
  d.text = std::move(text);
  return d;
}

}  // namespace

TEST_CASE("quantities") {
  const Document d =
      document_of("개발비는 약 557만6000달러, 14개국 중 13위, 100만토큰당 1위안, 5.60%, 수십억 달러, 1~2년");
  Quantity q{.value = Decimal(5576000),
             .interval = Interval::between(5575500, 5576500),
             .unit = "USD",
             .hedge = Hedge::about,
             .approximate = true,
             .finest = 0,
             .coarsest = 3};
  CHECK(line(d, "약 557만6000달러", Kind::money, q) ==
        R"({"document":"기사/a.md","span":{"start":5,"end":17},"quote":"약 557만6000달러","kind":"money",)"
        R"("value":5576000,"low":5575500,"high":5576500,"unit":"USD","approximate":true,"precision":1000})"
        "\n");
  q = {.value = Decimal(13), .interval = Interval::at(13), .out_of = Decimal(14)};
  CHECK(
      line(d, "14개국 중 13위", Kind::rank, q) ==
      R"({"document":"기사/a.md","span":{"start":19,"end":29},"quote":"14개국 중 13위","kind":"rank","value":13,"low":13,"high":13,"out_of":14})"
      "\n");
  q = {.value = Decimal(1),
       .interval = Interval::at(1),
       .unit = "CNY",
       .per = "토큰",
       .per_amount = Decimal(1000000)};
  CHECK(
      line(d, "100만토큰당 1위안", Kind::money, q) ==
      R"({"document":"기사/a.md","span":{"start":31,"end":42},"quote":"100만토큰당 1위안","kind":"money","value":1,"low":1,"high":1,"unit":"CNY","per":"토큰","per_amount":1000000})"
      "\n");
  q = {.value = Decimal::parse("5.60"),
       .interval = Interval::at(*Decimal::parse("5.60")),
       .unit = "%",
       .finest = -2,
       .coarsest = -1};
  CHECK(
      line(d, "5.60%", Kind::percent, q) ==
      R"({"document":"기사/a.md","span":{"start":44,"end":49},"quote":"5.60%","kind":"percent","value":5.60,"low":5.60,"high":5.60,"unit":"%","precision":0.01})"
      "\n");
  q = {.interval = Interval::between(Decimal::of(2, 9), Decimal::of(99, 8)),
       .unit = "USD",
       .hedge = Hedge::vague,
       .approximate = true};
  CHECK(
      line(d, "수십억 달러", Kind::money, q, true) ==
      R"({"document":"기사/a.md","span":{"start":51,"end":57},"quote":"수십억 달러","kind":"money","value":null,"low":2000000000,"high":9900000000,"unit":"USD","approximate":true,"furniture":true})"
      "\n");
  q = {.interval = Interval::at_least(1), .unit = "a"};
  CHECK(
      line(d, "1~2년", Kind::duration, q) ==
      R"({"document":"기사/a.md","span":{"start":59,"end":63},"quote":"1~2년","kind":"duration","value":null,"low":1,"high":null,"unit":"a"})"
      "\n");
}

TEST_CASE("dates, times, names") {
  const Document d = document_of("지난해 7월 27일(토) 6시 30분 량원펑 대표");
  CHECK(
      line(d, "지난해 7월", Kind::date, DateValue::month(2024, 7)) ==
      R"({"document":"기사/a.md","span":{"start":0,"end":6},"quote":"지난해 7월","kind":"date","from":"2024-07-01","to":"2024-07-31","grain":"month"})"
      "\n");
  DateValue day{{0, 0, 27}, {0, 0, 27}, Grain::day, 6};
  CHECK(
      line(d, "27일(토)", Kind::date, day) ==
      R"j({"document":"기사/a.md","span":{"start":7,"end":13},"quote":"27일(토)","kind":"date","from":"XXXX-XX-27","to":"XXXX-XX-27","grain":"day","weekday":6})j"
      "\n");
  CHECK(line(d, "지난해", Kind::date, DateValue{{}, {}, Grain::year, 0}) ==
        R"({"document":"기사/a.md","span":{"start":0,"end":3},"quote":"지난해","kind":"date","grain":"year"})"
        "\n");
  CHECK(
      line(d, "6시 30분", Kind::time, TimeValue{{6, 30}, {6, 30}, Grain::minute, 540}) ==
      R"({"document":"기사/a.md","span":{"start":14,"end":20},"quote":"6시 30분","kind":"time","from":"06:30","to":"06:30","grain":"minute","utc_offset":540})"
      "\n");
  CHECK(
      line(d, "량원펑", Kind::name, NameValue{"량원펑", EntityKind::person, "대표"}) ==
      R"({"document":"기사/a.md","span":{"start":21,"end":24},"quote":"량원펑","kind":"name","entity":"person","name":"량원펑","role":"대표"})"
      "\n");
}

TEST_CASE("dates of any year are written as they say themselves") {
  const Document d = document_of("그해");
  for (const int year : {-10000, -3, 0, 1, 999, 2024, 9999, 10000}) {
    for (const int month : {0, 1, 12}) {
      for (const int day : {0, 9, 31}) {
        const PartialDate from{year, month, day}, to{2025, 12, 31};
        const std::string text = from.text();
        CHECK(line(d, "그해", Kind::date, DateValue{from, to, Grain::day}) ==
              R"({"document":"기사/a.md","span":{"start":0,"end":2},"quote":"그해","kind":"date",)" +
                  (text.empty() ? "" : "\"from\":\"" + text + "\",") +
                  "\"to\":\"2025-12-31\",\"grain\":\"day\"}\n");
      }
    }
  }
}

TEST_CASE("an entry of the ledger says what became of a figure") {
  daejo::Document document;
  document.id = "a.md";
  document.text = "값 H100";
  std::string out;
  daejo::MentionPrinter printer(document);
  printer.append(out, daejo::LedgerEntry{{5, 8}, daejo::Fate::unread, "part of a name or code"});
  printer.append(out, daejo::LedgerEntry{{5, 8}, daejo::Fate::name, {}});
  CHECK(out ==
        "{\"document\":\"a.md\",\"span\":{\"start\":3,\"end\":6},\"quote\":\"100\",\"fate\":\"unread\","
        "\"reason\":\"part of a name "
        "or code\"}\n"
        "{\"document\":\"a.md\",\"span\":{\"start\":3,\"end\":6},\"quote\":\"100\",\"fate\":\"name\"}\n");
}
