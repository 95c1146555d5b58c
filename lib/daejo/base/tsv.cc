#include "daejo/base/tsv.h"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace daejo {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> out;
  out.reserve(1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), separator)));
  while (!text.empty()) {
    const std::size_t at = text.find(separator);
    out.push_back(text.substr(0, at));
    if (at == std::string_view::npos) break;
    text.remove_prefix(at + 1);
    if (text.empty()) out.push_back(text);
  }
  return out;
}

std::string_view TsvRow::operator[](std::string_view column) const {
  const auto it = std::find(columns_->begin(), columns_->end(), column);
  if (it == columns_->end())
    throw std::logic_error("no column " + std::string(column) + " in " + file_->name);
  const auto i = static_cast<std::size_t>(it - columns_->begin());
  return i < fields_.size() ? fields_[i] : std::string_view();
}

Error TsvRow::error(std::string_view column, std::string message, std::string expected) const {
  std::string_view field = (*this)[column];
  const std::size_t at =
      field.data() == nullptr ? at_ : static_cast<std::size_t>(field.data() - file_->text.data());
  return error_at(file_->path, file_->text, at, std::move(message), std::move(expected));
}

Result<TsvTable> read_tsv(const Resource& file, std::initializer_list<std::string_view> columns) {
  const std::string_view text = file.text;
  const std::string header = fmt::format("the columns {} between tabs", fmt::join(columns, ", "));
  const auto names = std::make_shared<const std::vector<std::string_view>>(columns);
  TsvTable table;
  bool headed = false;
  int line = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view row = text.substr(at, end - at);
    ++line;
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (!row.empty() && row.front() != '#') {
      std::vector<std::string_view> fields = split(row, '\t');
      if (!headed) {
        if (!std::equal(fields.begin(), fields.end(), columns.begin(), columns.end())) {
          return fail(error_at(file.path, text, at, "wrong header", header));
        }
        headed = true;
      } else {
        if (fields.size() > columns.size()) {
          const auto place = static_cast<std::size_t>(fields[columns.size()].data() - text.data());
          return fail(error_at(file.path, text, place, "too many fields", header));
        }
        TsvRow r;
        r.file_ = &file;
        r.columns_ = names;
        r.fields_ = std::move(fields);
        r.line_ = line;
        r.at_ = at;
        table.rows_.push_back(std::move(r));
      }
    }
    at = end + 1;
  }
  if (!headed) return fail(error_at(file.path, text, 0, "empty data file", header));
  return table;
}

}  // namespace daejo
