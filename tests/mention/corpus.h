#pragma once
// The corpus form of tests: what a text's quantities are, as one line to compare with.
//
//   read("약 557만6000달러") == "약 557만6000달러 = money 5575500..5576500 USD"
//   values("오백명") == "count 500 명"

#include <string>
#include <string_view>

#include "daejo/mention/extract.h"

// A document of one body block.
inline daejo::Document document_of(std::string_view text, std::string language = "ko") {
  daejo::Document d;
  d.id = "test";
  d.language = std::move(language);
  d.text = std::string(text);
  d.blocks.push_back({{0, d.text.size()}, daejo::Role::body, 0, 1, 0});
  d.sentences.push_back({{0, d.text.size()}, 0, {}});
  return d;
}

const daejo::Lexicon& lexicon();

// "kind value unit" of each mention, " | " between them; value is "low..high" where there is no single one.
std::string values(std::string_view text);
// The same with "quote = " before each.
std::string quotes(std::string_view text);
