#pragma once
// Data files: one fact a line, fields between tabs, '#' starts a comment line, the first line names the
// columns.
//
//   # units of length (UCUM)
//   unit   name   factor
//   km     킬로미터   1000
//
//   auto table = read_tsv(resources.at("data/units.tsv"), {"unit", "name", "factor"});
//   for (const TsvRow& row : *table) row["name"];
//
// Missing fields at the end of a line are empty. Another header, too many fields, or no header: an error at
// path:line:col.

#include <initializer_list>
#include <memory>
#include <string_view>
#include <vector>

#include "daejo/base/error.h"
#include "daejo/base/resources.h"

namespace daejo {

class TsvTable;

// Views into the resource's text: the Resource must outlive them.
class TsvRow {
 public:
  std::string_view operator[](
      std::string_view column) const;  // an unknown column is a bug (std::logic_error)
  int line() const { return line_; }
  // An error at the field of this row.
  Error error(std::string_view column, std::string message, std::string expected = {}) const;

 private:
  friend class TsvTable;
  friend Result<TsvTable> read_tsv(const Resource&, std::initializer_list<std::string_view>);
  const Resource* file_ = nullptr;
  std::shared_ptr<const std::vector<std::string_view>> columns_;  // shared by the rows of a table
  std::vector<std::string_view> fields_;
  int line_ = 0;
  std::size_t at_ = 0;
};

class TsvTable {
 public:
  auto begin() const { return rows_.begin(); }
  auto end() const { return rows_.end(); }
  std::size_t size() const { return rows_.size(); }

 private:
  friend Result<TsvTable> read_tsv(const Resource&, std::initializer_list<std::string_view>);
  std::vector<TsvRow> rows_;
};

Result<TsvTable> read_tsv(const Resource& file, std::initializer_list<std::string_view> columns);

// The fields of a list inside a field: "명|인|분" -> 명, 인, 분. Empty text: no fields.
std::vector<std::string_view> split(std::string_view text, char separator);
// The same one after the other: f(field).
template <class F>
void each_field(std::string_view text, char separator, F f) {
  while (!text.empty()) {
    const std::size_t at = text.find(separator);
    f(text.substr(0, at));
    if (at == std::string_view::npos) return;
    text.remove_prefix(at + 1);
    if (text.empty()) f(text);
  }
}

}  // namespace daejo
