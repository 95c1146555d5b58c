#include "daejo/text/cells.h"

#include <string_view>
#include <vector>

namespace daejo {
namespace {

// The cells of the line that holds `at`, trimmed.
std::vector<Span> cells(std::string_view text, std::size_t at) {
  std::size_t begin = text.rfind('\n', at);
  begin = begin == std::string_view::npos ? 0 : begin + 1;
  std::size_t end = text.find('\n', at);
  if (end == std::string_view::npos) end = text.size();
  const auto blank = [&](std::size_t i) { return text[i] == ' ' || text[i] == '\t' || text[i] == '\r'; };
  while (begin < end && blank(begin)) ++begin;
  while (end > begin && blank(end - 1)) --end;
  if (begin < end && text[begin] == '|') ++begin;
  if (end > begin && text[end - 1] == '|') --end;
  std::vector<Span> out;
  for (std::size_t from = begin; from <= end;) {
    std::size_t to = from;
    while (to < end && text[to] != '|') ++to;
    Span cell{from, to};
    while (cell.begin < cell.end && blank(cell.begin)) ++cell.begin;
    while (cell.end > cell.begin && blank(cell.end - 1)) --cell.end;
    out.push_back(cell);
    from = to + 1;
  }
  return out;
}

}  // namespace

Cell cell_at(const Document& document, std::size_t block, std::size_t at) {
  const Block& own = document.blocks[block];
  if (own.role != Role::row) return {};
  std::size_t head = block;
  while (head > 0 && document.blocks[head - 1].role == Role::row &&
         document.blocks[head - 1].paragraph == own.paragraph)
    --head;
  const std::string_view text = document.text;
  const std::vector<Span> row = cells(text, own.span.begin);
  std::size_t column = 0;
  while (column + 1 < row.size() && at >= row[column + 1].begin) ++column;
  Cell out;
  if (head != block) {
    const std::vector<Span> heads = cells(text, document.blocks[head].span.begin);
    if (column < heads.size()) out.column = heads[column];
    if (column > 0 && !heads.empty()) out.corner = heads[0];
  }
  if (column > 0 && !row.empty()) out.row = row[0];
  return out;
}

}  // namespace daejo
