#pragma once
// Bytes to documents.
//
//   Reader reader = *Reader::make(resources);
//   Document a = reader.read("a.md", std::move(bytes), Format::markdown);
//   Document b = reader.read_text({.id = "7", .text = "값은 5배다."});    // an NDJSON line, a text to compare
//   format_of("news/a.MD") == Format::markdown;   format_of("a.pdf") == nullopt
//
// Reading never fails: what had to be mended is in Document::notes. The passes: encoding -> UTF-8
// (text/encoding.h), front matter, blocks (text/plain.h, text/markdown.h), sentences (text/sentence.h), the
// parts of the page (text/page.h), masked addresses. Each is linear in the bytes. Which passages repeat is
// told where claims are made of them (text/repeat.h).

#include <optional>
#include <string>
#include <string_view>

#include "daejo/base/error.h"
#include "daejo/base/resources.h"
#include "daejo/text/document.h"
#include "daejo/text/page.h"
#include "daejo/text/sentence.h"

namespace daejo {

enum class Format { plain, markdown };

// By the extension, upper or lower case: .txt .text are plain, .md .markdown are Markdown.
std::optional<Format> format_of(std::string_view path);

// What is known about a text that is not a file.
struct TextInput {
  std::string id;
  std::string text;
  std::string title;
  std::string source;
  std::optional<Day> published;
  std::string language;
};

class Reader {
 public:
  static Result<Reader> make(const Resources& resources);

  Document read(std::string id, std::string bytes, Format format) const;
  Document read_text(TextInput input) const;

 private:
  void finish(Document& document, Format format, std::size_t body) const;

  SentenceSplitter sentences_;
  PageCues cues_;
};

}  // namespace daejo
