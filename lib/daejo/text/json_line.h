#pragma once
// Lines of NDJSON: one flat object of texts, and the documents that such lines hold.
//
//   read_json_line(R"({"id":"1","a":"값","b":"꼴"})", {{"id", true}, {"a", true}, {"b", true}, {"kind"}},
//                  "pairs.ndjson", 7)
//     -> {"1", "값", "꼴", nullopt}
//
//   DocumentLines lines("news.ndjson");     // {"id","text","title"?,"source"?,"published"?,"language"?}
//   Result<TextInput> input = lines.read(line, 7);
//
// Fields not asked for are passed over, whatever they hold; null counts as left out. Errors name line and
// column: what is no JSON, nesting deeper than 100, a missing, doubled or wrong-typed field, a date that is
// none, an id that an earlier line has.

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "daejo/base/error.h"
#include "daejo/text/reader.h"

namespace daejo {

struct JsonField {
  std::string_view name;
  bool required = false;
};

// The values in the order of the fields.
using JsonLine = std::vector<std::optional<std::string>>;

Result<JsonLine> read_json_line(std::string_view line, std::initializer_list<JsonField> fields,
                                const std::string& path, int number);

class DocumentLines {
 public:
  explicit DocumentLines(std::string path) : path_(std::move(path)) {}
  Result<TextInput> read(std::string_view line, int number);

 private:
  std::string path_;
  std::unordered_set<std::uint64_t> ids_;  // hashes: eight bytes for each line, however long the ids
};

}  // namespace daejo
