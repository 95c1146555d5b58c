#pragma once
// Findings as formats with one place a finding show them: the place to show, and the other side's places.
//
//   Places places(report.set);
//   for (const Entry& e : entries(report, places)) e.primary.path, e.primary.begin.line, e.message …
//
// The first place is where somebody should look: a changed line when a diff was given, else the first claim
// of the first side. Agreements are left out, and what does not count, unless asked for.

#include <string>
#include <vector>

#include "daejo/report/place.h"
#include "daejo/report/report.h"

namespace daejo {

struct Site {
  std::size_t claim = 0;
  std::size_t side = 0;
  std::string path;  // of the document, as it was found, without "./"; the id of one that is no file
  Position begin;
  Position end;  // right after the last character
};

struct Entry {
  std::size_t index = 0;  // of the finding
  const Finding* finding = nullptr;
  Site primary;
  std::vector<Site> others;  // of each side the first places, at most eight; the primary is not among them
  std::string title;         // "충돌 · 딥시크 · 개발비"
  std::string message;       // what is wrong, the sides with their places, and why, in one line
};

enum class Include { counting, set_aside_too, all };  // all: agreements too

std::vector<Entry> entries(const Report& report, Places& places, Include include = Include::counting);

// The document of a site as the path of a URI: relative, or file:///… for an absolute path.
std::string uri_of(const std::string& path);

}  // namespace daejo
