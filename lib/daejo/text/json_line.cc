#include "daejo/text/json_line.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr int deepest = 100;

Error at_column(std::string_view line, std::size_t byte, const std::string& path, int number,
                std::string message, std::string expected) {
  constexpr std::size_t longest_shown = 160;
  Error e;
  e.path = path == "-" ? "standard input" : path;
  e.line = number;
  e.column = 1 + static_cast<int>(count_code_points(line.substr(0, std::min(byte, line.size()))));
  e.message = std::move(message);
  e.expected = std::move(expected);
  // Shown only when it is short and can be: not the 100 MB line, not the line with broken bytes.
  if (line.size() <= longest_shown && e.message.find("UTF-8") == std::string::npos)
    e.source = std::string(line);
  return e;
}

// A pointer into the line that tells how far the parser has read.
struct Reading {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  const char* at = nullptr;
  const char** furthest = nullptr;

  const char& operator*() const { return *at; }
  Reading& operator++() {
    ++at;
    if (furthest != nullptr) *furthest = at;
    return *this;
  }
  Reading operator++(int) {
    Reading old = *this;
    ++*this;
    return old;
  }
  friend bool operator==(const Reading& a, const Reading& b) { return a.at == b.at; }
  friend bool operator!=(const Reading& a, const Reading& b) { return a.at != b.at; }
};

class Handler : public nlohmann::json_sax<nlohmann::json> {
 public:
  Handler(std::string_view line, std::initializer_list<JsonField> fields)
      : line_(line), fields_(fields), values(fields.size()) {}

  bool null() override { return value("null"); }
  bool boolean(bool) override { return value("true or false"); }
  bool number_integer(number_integer_t) override { return value("a number"); }
  bool number_unsigned(number_unsigned_t) override { return value("a number"); }
  bool number_float(number_float_t, const string_t&) override { return value("a number"); }
  bool binary(binary_t&) override { return value("binary data"); }
  bool string(string_t& text) override {
    if (depth_ == 1 && field_ >= 0) {
      values[static_cast<std::size_t>(field_)] = std::move(text);
      field_ = -1;
      return true;
    }
    return depth_ > 0 || value("a text");
  }
  bool start_object(std::size_t) override {
    if (depth_ > 0 && !value("an object")) return false;
    return deeper();
  }
  bool end_object() override { return --depth_, true; }
  bool start_array(std::size_t) override { return value("a list") && deeper(); }
  bool end_array() override { return --depth_, true; }

  bool key(string_t& name) override {
    if (depth_ != 1) return true;
    // The key's own opening quotation mark: an error about the field points there.
    std::size_t at = static_cast<std::size_t>(furthest - line_.data());
    at = at < 2 ? 0 : line_.rfind('"', at - 2);
    while (at != std::string_view::npos && at > 0 && line_[at - 1] == '\\') at = line_.rfind('"', at - 1);
    key_at = at == std::string_view::npos ? 0 : at;
    field_ = -1;
    for (std::size_t i = 0; i < fields_.size(); ++i) {
      if (fields_[i].name != name) continue;
      if (seen_[i]) return stop(fmt::format("field '{}' stands twice", name), {});
      seen_[i] = true;
      field_ = static_cast<int>(i);
    }
    return true;
  }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& e) override {
    key_at = position == 0 ? 0 : position - 1;
    message = "no JSON";
    const std::string_view what = e.what();
    if (what.find("UTF-8") != std::string_view::npos) message = "not UTF-8";
    return false;
  }

  const char* furthest = nullptr;
  std::string message;
  std::string expected;
  std::size_t key_at = 0;

 private:
  bool stop(std::string what, std::string wanted) {
    message = std::move(what);
    expected = std::move(wanted);
    return false;
  }
  bool deeper() {
    return ++depth_ <= deepest || (key_at = static_cast<std::size_t>(furthest - line_.data()) - 1,
                                   stop("nested too deep", "at most 100 levels"));
  }

  // A value that is no text: wrong for the fields asked for and outside the object.
  bool value(std::string_view kind) {
    if (depth_ == 0) return stop(fmt::format("{} instead of an object", kind), R"({"…": "…"})");
    if (depth_ != 1 || field_ < 0) return true;
    const std::size_t i = static_cast<std::size_t>(field_);
    field_ = -1;
    if (kind == "null") return true;
    return stop(fmt::format("field '{}' is {}", fields_[i].name, kind), "a text in quotation marks");
  }

  std::string_view line_;
  std::vector<JsonField> fields_;
  int depth_ = 0;
  int field_ = -1;
  std::vector<bool> seen_ = std::vector<bool>(fields_.size());

 public:
  JsonLine values;
};

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t h = 0xCBF29CE484222325ULL;  // FNV-1a, then mixed
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  h ^= h >> 32;
  return h * 0x9E3779B97F4A7C15ULL;
}

}  // namespace

Result<JsonLine> read_json_line(std::string_view line, std::initializer_list<JsonField> fields,
                                const std::string& path, int number) {
  if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  Handler handler(line, fields);
  handler.furthest = line.data();
  const Reading begin{line.data(), &handler.furthest};
  const Reading end{line.data() + line.size(), nullptr};
  if (!nlohmann::json::sax_parse(begin, end, &handler)) {
    return fail(at_column(line, handler.key_at, path, number, handler.message, handler.expected));
  }
  std::size_t i = 0;
  for (const JsonField& field : fields) {
    if (field.required && !handler.values[i]) {
      return fail(at_column(line, 0, path, number, fmt::format("no field '{}'", field.name),
                            "a text in quotation marks"));
    }
    ++i;
  }
  return std::move(handler.values);
}

Result<TextInput> DocumentLines::read(std::string_view line, int number) {
  Result<JsonLine> fields =
      read_json_line(line, {{"id", true}, {"text", true}, {"title"}, {"source"}, {"published"}, {"language"}},
                     path_, number);
  if (!fields) return fail(fields.error());
  JsonLine& f = *fields;
  TextInput input;
  input.id = std::move(*f[0]);
  input.text = std::move(*f[1]);
  input.title = std::move(f[2]).value_or("");
  input.source = std::move(f[3]).value_or("");
  input.language = std::move(f[5]).value_or("");
  if (f[4] && !f[4]->empty()) {
    input.published = parse_iso_day(*f[4]);
    if (!input.published) {
      const std::size_t at = std::min(line.find("\"published\""), line.size());
      return fail(at_column(line, at, path_, number, fmt::format("field 'published': '{}' is no date", *f[4]),
                            "2025-03-25"));
    }
  }
  if (!ids_.insert(hash_of(input.id)).second) {
    const std::size_t at = std::min(line.find("\"id\""), line.size());
    return fail(at_column(line, at, path_, number,
                          fmt::format("the id '{}' stands on an earlier line", input.id), "ids that differ"));
  }
  return input;
}

}  // namespace daejo
