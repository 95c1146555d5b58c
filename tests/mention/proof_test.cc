// Proof beyond examples: ICU writes numbers in words and daejo reads them back; what must hold of every
// mention; linear time.

#include <algorithm>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include "corpus.h"
#include <doctest/doctest.h>
#include <unicode/rbnf.h>

#include "daejo/mention/ledger.h"
#include "daejo/mention/numeral.h"
#include "daejo/text/reader.h"

using namespace daejo;

namespace {

std::string spelled(const icu::RuleBasedNumberFormat& format, const char* rules, std::int64_t value) {
  icu::UnicodeString text;
  icu::FieldPosition position;
  UErrorCode status = U_ZERO_ERROR;
  format.format(value, icu::UnicodeString(rules), text, position, status);
  REQUIRE(U_SUCCESS(status));
  std::string out;
  text.toUTF8String(out);
  return out;
}

// Of every number of digits as many.
std::int64_t random_number(std::mt19937_64& random) {
  const int digits = std::uniform_int_distribution<int>(1, 18)(random);
  std::int64_t value = 0;
  for (int i = 0; i < digits; ++i)
    value = value * 10 + std::uniform_int_distribution<int>(i == 0 ? 1 : 0, 9)(random);
  return value;
}

void reads_back(const char* locale, const char* rules, int count, bool spaces) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, icu::Locale(locale), status);
  REQUIRE(U_SUCCESS(status));
  std::mt19937_64 random(20240229);
  for (int i = 0; i < count; ++i) {
    const std::int64_t value = i < 1000 ? i + 1 : random_number(random);
    std::string text = spelled(format, rules, value);
    if (!spaces) std::erase(text, ' ');
    CAPTURE(value);
    CAPTURE(text);
    const std::optional<Number> n = read_number(lexicon(), text, 0);
    REQUIRE(n);
    CHECK(n->low == Decimal(value));
    CHECK(n->span.end == text.size());
  }
}

// ICU spells what fits into 64 bits: beyond it the two halves are spelled and joined.
void reads_back_large(const char* locale, const char* rules, int power, std::int64_t most,
                      const char* joint) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, icu::Locale(locale), status);
  REQUIRE(U_SUCCESS(status));
  std::mt19937_64 random(20240301);
  std::int64_t unit = 1;
  for (int i = 0; i < power; ++i) unit *= 10;
  for (int i = 0; i < 2000; ++i) {
    const std::int64_t high = std::uniform_int_distribution<std::int64_t>(1, most)(random);
    const std::int64_t low = std::uniform_int_distribution<std::int64_t>(1, unit - 1)(random);
    if (low / 10000 % 10000 == 1) continue;  // "… 억 만": behind a space 만 is a particle to us
    const std::string text = spelled(format, rules, high) + joint + " " + spelled(format, rules, low);
    CAPTURE(text);
    const std::optional<Number> n = read_number(lexicon(), text, 0);
    REQUIRE(n);
    CHECK(n->low == Decimal(high).shifted(power) + Decimal(low));
    CHECK(n->span.end == text.size());
  }
}

}  // namespace

TEST_CASE("number words up to 9,999경 in both languages are read back") {
  reads_back_large("ko", "%spellout-cardinal-sinokorean", 16, 9999, "경");
  reads_back_large("en", "%spellout-cardinal", 18, 99, " quintillion");
}

TEST_CASE("Korean number words of ICU are read back, with spaces and without") {
  reads_back("ko", "%spellout-cardinal-sinokorean", 5000, true);
  reads_back("ko", "%spellout-cardinal-sinokorean", 5000, false);
}

TEST_CASE("English number words of ICU are read back") { reads_back("en", "%spellout-cardinal", 5000, true); }

TEST_CASE(
    "mentions lie in the text, in order, apart, and their value in their interval; the ledger is complete") {
  std::mt19937 random(7);
  const std::vector<std::string> pieces = {
      "약 ", "5",    "만",      "천", "3.5",     "%",        "명",      " ",      "이상",  "~",      "1,000",
      "원",  "달러", "을 넘는", "억", "수십",    "스물",     "월",      "일",     "년",    "-",      "H",
      "(",   ")",    ".",       "/",  "half a ", "million ", "twenty-", "three ", "분의 ", "여 ",    "대 ",
      "△",   "$",    "시속 ",   "㎞", "x",       "\n",       "２",      "제",     "중 ",   "third ", ":"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = std::uniform_int_distribution<int>(1, 14)(random); i > 0; --i)
      text += pieces[std::uniform_int_distribution<std::size_t>(0, pieces.size() - 1)(random)];
    CAPTURE(text);
    const Document document = document_of(text);
    const std::vector<Mention> mentions = extract(document, lexicon());
    std::size_t last = 0;
    for (const Mention& m : mentions) {
      CHECK(m.span.begin >= last);
      CHECK(m.span.begin < m.span.end);
      CHECK(m.span.end <= text.size());
      last = m.span.end;
      if (const Quantity* q = m.quantity()) {
        CHECK((!q->interval.low || !q->interval.high || *q->interval.low <= *q->interval.high));
        if (q->value && q->hedge != Hedge::more_than && q->hedge != Hedge::less_than)
          CHECK(q->interval.contains(*q->value));
        CHECK(q->finest <= q->coarsest);
      }
    }
    // Every ASCII digit is in an entry of the ledger.
    const std::vector<LedgerEntry> entries = ledger(document, lexicon(), mentions);
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] < '0' || text[i] > '9') continue;
      bool held = false;
      for (const LedgerEntry& e : entries) held = held || e.span.contains(i);
      CHECK(held);
    }
    for (const LedgerEntry& e : entries) CHECK((e.fate != Fate::unread || !e.reason.empty()));
  }
}

TEST_CASE("hostile lines of a megabyte take linear time") {
  for (const std::string unit : {"7",
                                 "1 ",
                                 "1,",
                                 "1-",
                                 "1~",
                                 "12:",
                                 "만",
                                 "이 ",
                                 "1만 ",
                                 "1/",
                                 "$",
                                 "약 ",
                                 "3분의 ",
                                 "one and ",
                                 "an hour and ",
                                 "a mile ",
                                 "one out of ",
                                 "3할 ",
                                 "two thirds of a ",
                                 "·1",
                                 "20 ",
                                 "1시간 30분 ",
                                 "two ",
                                 "1.",
                                 "100 ",
                                 "1시간 ",
                                 "1억 이상 ",
                                 "half a ",
                                 "가나다) 5 ",
                                 "5(",
                                 "매출(억원) 5 "}) {
    std::string text;
    while (text.size() < 1'000'000) text += unit;
    CAPTURE(unit);
    const std::clock_t begin = std::clock();  // of this process: others may keep the machine busy
    extract(document_of(text), lexicon());
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    CHECK(seconds < 10.0);
  }
}

TEST_CASE("the ledger of every sample holds every digit and every number word, each with what became of it") {
  const Result<Reader> reader = Reader::make(Resources());
  REQUIRE(reader);
  int documents = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(DAEJO_SAMPLES)) {
    const std::string extension = file.path().extension().string();
    if (extension != ".md" && extension != ".txt") continue;
    CAPTURE(file.path().string());
    std::ifstream in(file.path(), std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    const Document document =
        reader->read(file.path().string(), bytes, extension == ".md" ? Format::markdown : Format::plain);
    ++documents;
    const std::vector<Mention> mentions = extract(document, lexicon(), {.furniture = true});
    const std::vector<LedgerEntry> entries = ledger(document, lexicon(), mentions);
    std::size_t last = 0;
    for (const LedgerEntry& e : entries) {
      CHECK(e.span.begin >= last);
      CHECK((e.fate != Fate::unread || !e.reason.empty()));
      last = e.span.end;
    }
    const auto held = [&](std::size_t at) {
      const auto e = std::partition_point(entries.begin(), entries.end(),
                                          [&](const LedgerEntry& x) { return x.span.end <= at; });
      return e != entries.end() && e->span.contains(at);
    };
    const std::string_view text = document.text;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] < '0' || text[i] > '9') continue;
      CAPTURE(i);
      CHECK(held(i));
    }
    // Number words: where the reader of numbers finds one at the beginning of a word.
    for (Anchor a = lexicon().anchors().next(text, 0); a; a = lexicon().anchors().next(text, a.span.end))
      if (a.is(Anchor::numeral)) CHECK(held(a.span.begin));
    // Every mention of figures has an entry inside.
    for (const Mention& m : mentions) {
      if (m.quantity() == nullptr) continue;
      CAPTURE(std::string(slice(text, m.span)));
      CHECK(std::any_of(entries.begin(), entries.end(),
                        [&](const LedgerEntry& e) { return e.span.overlaps(m.span); }));
    }
  }
  CHECK(documents >= 4);
}

TEST_CASE("a digit run is one entry of the ledger") {
  const std::string text = "H100 칩, H1 2024";
  const Document document = document_of(text);
  std::string spans;
  for (const LedgerEntry& e : ledger(document, lexicon(), extract(document, lexicon())))
    spans += std::string(slice(text, e.span)) + "|";
  CHECK(spans == "100|H1|2024|");
}
