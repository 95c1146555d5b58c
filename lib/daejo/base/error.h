#pragma once
// Errors are values that point: path, line, column, what is wrong, what was expected.
//
//   Result<Rule> load(std::string_view path);
//   auto rule = load("a.yaml");
//   if (!rule) fmt::print(stderr, "{}\n", format(rule.error()));
//
// prints
//
//   a.yaml:3:1: error: unknown key 'hold'
//       hold: a ~ b
//       ^
//     expected: one of id, about, claims, holds, says

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace daejo {

struct Error {
  std::string path;      // as the user gave it; empty when no file is concerned
  int line = 0;          // 1-based; 0 = no place inside the file
  int column = 0;        // 1-based, in code points; 0 = no column
  std::string message;   // one line, no full stop
  std::string expected;  // what would have been right; may be empty
  std::string source;    // the line of the file at `line`; may be empty

  friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

// The error as printed above, without a newline at its end.
std::string format(const Error& error);

// The error at byte offset `at` of the file's `text`: fills line, column and source.
Error error_at(std::string path, std::string_view text, std::size_t at, std::string message,
               std::string expected = {});

}  // namespace daejo
