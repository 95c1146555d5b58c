#include "daejo/text/reader.h"

#include <algorithm>

#include "daejo/base/ascii.h"
#include "daejo/text/address.h"
#include "daejo/text/encoding.h"
#include "daejo/text/front_matter.h"
#include "daejo/text/language.h"
#include "daejo/text/markdown.h"
#include "daejo/text/page.h"
#include "daejo/text/plain.h"

namespace daejo {
namespace {

Block block_of(Span span, Role role) {
  Block block;
  block.span = span;
  block.role = role;
  return block;
}

// The front matter as blocks: the title's value is a title, the lines around it are front matter.
std::vector<Block> front_blocks(const FrontMatter& front) {
  std::vector<Block> blocks;
  if (front.span.empty()) return blocks;
  if (front.title_span.empty()) {
    blocks.push_back(block_of(front.span, Role::front_matter));
  } else {
    blocks.push_back(block_of({front.span.begin, front.title_span.begin}, Role::front_matter));
    blocks.push_back(block_of(front.title_span, Role::title));
    blocks.push_back(block_of({front.title_span.end, front.span.end}, Role::front_matter));
  }
  return blocks;
}

}  // namespace

std::optional<Format> format_of(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos || path.find('/', dot) != std::string_view::npos) return std::nullopt;
  std::string kind(path.substr(dot + 1));
  for (char& c : kind) c = lower_ascii(c);
  if (kind == "txt" || kind == "text") return Format::plain;
  if (kind == "md" || kind == "markdown") return Format::markdown;
  return std::nullopt;
}

Result<Reader> Reader::make(const Resources& resources) {
  Result<SentenceSplitter> sentences = SentenceSplitter::make(resources);
  if (!sentences) return fail(sentences.error());
  Result<PageCues> cues = PageCues::make(resources);
  if (!cues) return fail(cues.error());
  Reader reader;
  reader.sentences_ = std::move(*sentences);
  reader.cues_ = std::move(*cues);
  return reader;
}

Document Reader::read(std::string id, std::string bytes, Format format) const {
  Document document;
  document.id = id;
  document.path = std::move(id);
  Decoded decoded = decode_bytes(std::move(bytes));
  document.text = std::move(decoded.text);
  document.notes = std::move(decoded.notes);
  std::size_t body = 0;
  if (format == Format::markdown) {
    FrontMatter front = read_front_matter(document.text);
    document.blocks = front_blocks(front);
    document.title = std::move(front.title);
    document.source = std::move(front.source);
    document.language = std::move(front.language);
    document.published = front.published;
    document.published_span = front.published_span;
    document.notes.insert(document.notes.end(), front.notes.begin(), front.notes.end());
    body = front.span.end;
  }
  if (document.text.find_first_not_of(" \t\r\n") == std::string::npos)
    document.notes.emplace_back("the file is empty");
  finish(document, format, body);
  return document;
}

Document Reader::read_text(TextInput input) const {
  Document document;
  document.id = std::move(input.id);
  std::size_t replaced = 0;
  document.text = valid_utf8_prefix(input.text) == input.text.size()
                      ? std::move(input.text)
                      : replace_ill_formed(input.text, replaced);
  document.title = std::move(input.title);
  document.source = std::move(input.source);
  document.published = input.published;
  document.language = std::move(input.language);
  finish(document, Format::plain, 0);
  return document;
}

void Reader::finish(Document& document, Format format, std::size_t body) const {
  const std::string_view text = document.text;
  Layout layout = format == Format::markdown ? markdown_layout(text, body) : plain_layout(text);
  for (std::size_t& link : layout.links) link += document.blocks.size();
  if (document.blocks.empty()) {
    document.blocks = std::move(layout.blocks);
  } else {
    document.blocks.insert(document.blocks.end(), layout.blocks.begin(), layout.blocks.end());
  }
  document.masked = std::move(layout.masked);

  document.sentences.reserve(document.blocks.size() + text.size() / 64);  // rarely more
  SentenceMarks marks(text);
  std::vector<Span> spans;
  spans.reserve(16);
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    Block& block = document.blocks[i];
    block.first_sentence = document.sentences.size();
    spans.clear();
    if (block.role == Role::title || block.role == Role::heading || block.role == Role::row) {
      spans.push_back(block.span);
    } else {
      sentences_.split(text, block.span, marks, spans);
    }
    for (const Span span : spans) document.sentences.push_back({.span = span, .block = i});
    block.last_sentence = document.sentences.size();
  }
  mask_addresses(text, document.masked);
  mark_page(document, cues_, layout.links, format == Format::markdown);
  if (document.language.empty()) document.language = language_of(text.substr(std::min(body, text.size())));
}

}  // namespace daejo
