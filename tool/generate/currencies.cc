// Prints data/currencies.tsv: the names and symbols of the ISO 4217 currencies in Korean and English, from
// ICU.
//
//   build/release/generate/generate-currencies > data/currencies.tsv
//
// Not part of the library: run by hand when ICU brings new currencies. Words of everyday speech (불, bucks,
// 센트) and which country's 달러 a bare 달러 is stand in data/currency-words.tsv, written by hand.

#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <unicode/uclean.h>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>
#include <unicode/unistr.h>

namespace {

std::string utf8(const UChar* text, std::int32_t size) {
  std::string out;
  icu::UnicodeString(text, size).toUTF8String(out);
  return out;
}

std::string name_of(const UChar* code, const char* locale, UCurrNameStyle style) {
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t size = 0;
  const UChar* name = ucurr_getName(code, locale, style, nullptr, &size, &status);
  return U_SUCCESS(status) && name != nullptr ? utf8(name, size) : std::string();
}

std::string plural_of(const UChar* code, const char* locale, const char* count) {
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t size = 0;
  const UChar* name = ucurr_getPluralName(code, locale, nullptr, count, &size, &status);
  return U_SUCCESS(status) && name != nullptr ? utf8(name, size) : std::string();
}

// "US dollars" -> "dollars"
std::string last_word(const std::string& name) {
  const std::size_t at = name.rfind(' ');
  return at == std::string::npos ? name : name.substr(at + 1);
}

std::string joined(const std::set<std::string>& words) {
  std::string out;
  for (const std::string& w : words) out += (out.empty() ? "" : "|") + w;
  return out;
}

struct Row {
  std::string code;
  std::set<std::string> ko, en, symbols;
};

}  // namespace

int main() {
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration* codes = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
  std::vector<Row> rows;
  std::map<std::string, std::set<std::string>> owners;  // bare unit word -> the currencies that have it
  std::int32_t size = 0;
  while (const UChar* code = uenum_unext(codes, &size, &status)) {
    Row row;
    row.code = utf8(code, size);
    const std::string ko = name_of(code, "ko", UCURR_LONG_NAME);
    row.ko.insert(ko);
    // 중국 위안화 is written 중국 위안 beside a figure.
    if (ko.size() > 3 && ko.ends_with("화")) row.ko.insert(ko.substr(0, ko.size() - 3));
    for (const char* count : {"one", "other"}) row.en.insert(plural_of(code, "en", count));
    for (const char* locale : {"en", "ko"}) row.symbols.insert(name_of(code, locale, UCURR_SYMBOL_NAME));
    row.symbols.erase(row.code);
    for (const std::set<std::string>* names : {&row.ko, &row.en}) {
      for (const std::string& n : *names) owners[last_word(n)].insert(row.code);
    }
    rows.push_back(std::move(row));
  }
  uenum_close(codes);
  std::map<std::string, Row> sorted;
  for (Row& row : rows) {
    for (std::set<std::string>* names : {&row.ko, &row.en}) {
      const std::set<std::string> all = *names;
      for (const std::string& n : all) {
        // Words of one syllable (동, 솔) mean too much else to stand alone.
        const std::string bare = last_word(n);
        if (owners[bare].size() == 1 && bare.size() > 3 && bare.back() != ')') names->insert(bare);
      }
    }
    sorted[row.code] = std::move(row);
  }
  std::printf(
      "# Made by tool/generate/currencies.cc from ICU %s: every currency of ISO 4217 in use, with its names "
      "in Korean and English\n"
      "# and its symbols there. A bare unit (라리) stands where one currency only has it. Do not edit: "
      "data/currency-words.tsv has the rest.\n"
      "code\tko\ten\tsymbols\n",
      U_ICU_VERSION);
  for (const auto& [code, row] : sorted) {
    std::printf("%s\t%s\t%s\t%s\n", code.c_str(), joined(row.ko).c_str(), joined(row.en).c_str(),
                joined(row.symbols).c_str());
  }
  return 0;
}
