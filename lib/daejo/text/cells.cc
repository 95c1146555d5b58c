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

std::size_t Cells::head_of(std::size_t block) {
  const std::size_t paragraph = document_.blocks[block].paragraph;
  const auto of_table = [&](std::size_t i) {
    return document_.blocks[i].role == Role::row && document_.blocks[i].paragraph == paragraph;
  };
  std::size_t head = block;
  while (head > 0 && head != last_ && of_table(head - 1)) --head;
  if (head == last_ && last_ != none && of_table(last_)) head = head_;
  if (head != head_) heads_ = cells(document_.text, document_.blocks[head].span.begin);
  if (block != last_) row_ = cells(document_.text, document_.blocks[block].span.begin);
  head_ = head;
  last_ = block;
  return head;
}

Cell Cells::at(std::size_t block, std::size_t at) {
  if (document_.blocks[block].role != Role::row) return {};
  const std::size_t head = head_of(block);
  std::size_t column = 0;
  while (column + 1 < row_.size() && at >= row_[column + 1].begin) ++column;
  Cell out;
  if (head != block) {
    if (column < heads_.size()) out.column = heads_[column];
    if (column > 0 && !heads_.empty()) out.corner = heads_[0];
  }
  if (column > 0 && !row_.empty()) out.row = row_[0];
  return out;
}

}  // namespace daejo
