#pragma once
// A document with its mentions marked by hand, so that binding is tested without recognisers:
//
//   marked("{딥시크} 연구개발 비용은 총 [557만 6천 달러|money 5576000 USD]로 알려졌다.")
//
// {…} is a name, {…:person} one of a kind, [text|kind value unit] a figure, [text|date 2024-07] a date
// (2024-Q3, 2021/2024). One sentence a line; "# " begins the title.

#include <string>
#include <string_view>
#include <vector>

#include "daejo/claim/claims.h"
#include "daejo/text/document.h"

struct Marked {
  daejo::Document document;
  std::vector<daejo::Mention> mentions;
};

Marked marked(std::string_view text);

// The claims of the figures and dates (names left out) of marked documents.
std::vector<daejo::Claim> claims_of(std::string_view text);
