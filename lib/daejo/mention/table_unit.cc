#include "daejo/mention/table_unit.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "daejo/base/ascii.h"
#include "daejo/mention/extract.h"
#include "daejo/text/cells.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

struct Unit {
  Kind kind = Kind::number;
  std::string name;
  int power = 0;  // of ten: 8 for 억원
};

std::string_view trimmed(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

bool contains_any(std::string_view text, const auto& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view w) { return text.find(w) != text.npos; });
}

struct Note {
  std::string_view unit;
  std::size_t end = 0;  // in the text that was searched
};

// "(단위: 조원)", "Unit: million won": of a line, or of a cell.
std::optional<Note> note_in(std::string_view text) {
  constexpr std::size_t longest = 40;
  if (text.find(':') == std::string_view::npos && text.find('=') == std::string_view::npos)
    return std::nullopt;
  if (text.find("단위") == text.npos && text.find("nit") == text.npos && text.find("NIT") == text.npos)
    return std::nullopt;
  const std::string lower = lower_ascii(text);
  for (const std::string_view word : {"단위", "units", "unit"}) {
    for (std::size_t from = lower.find(word); from != std::string::npos; from = lower.find(word, from + 1)) {
      const bool inside =
          from > 0 && is_ascii_letter(static_cast<unsigned char>(lower[from - 1]));  // community:
      std::size_t at = from + word.size();
      while (at < text.size() && text[at] == ' ') ++at;
      if (inside || at >= text.size() || (text[at] != ':' && text[at] != '=')) continue;
      const std::string_view ahead = text.substr(at + 1, longest + 1);
      const std::size_t size = std::min(ahead.find_first_of(")],;|\n"), ahead.size());
      const std::string_view unit = trimmed(ahead.substr(0, size));
      if (!unit.empty() && size <= longest) return Note{unit, at + 1 + size};
    }
  }
  return std::nullopt;
}

// The unit of a cell: its note, or what stands in parentheses at its end, 매출(억원).
std::string_view unit_of_cell(std::string_view cell) {
  if (const std::optional<Note> note = note_in(cell)) return note->unit;
  if (!cell.ends_with(')')) return {};
  const std::size_t open = cell.rfind('(');
  if (open == std::string_view::npos) return {};
  const std::string_view inside = trimmed(cell.substr(open + 1, cell.size() - open - 2));
  const bool figure = std::any_of(inside.begin(), inside.end(), [](char c) { return c >= '0' && c <= '9'; });
  return figure ? std::string_view{} : inside;
}

// What a head names is no amount in the unit of the table: a rate, a rank.
bool is_of_its_own(std::string_view head) {
  constexpr std::array<std::string_view, 13> marks{"률",   "율",   "비중",  "비율",  "순위",   "순번",  "%",
                                                   "rate", "rank", "share", "ratio", "margin", "growth"};
  return contains_any(lower_ascii(head), marks);
}

class UnitReader {
 public:
  explicit UnitReader(const Lexicon& lexicon) : lexicon_(lexicon) {}

  const std::optional<Unit>& of(std::string_view words) {
    const auto known = units_.find(words);
    return known != units_.end() ? known->second : units_.emplace(words, read(words)).first->second;
  }

 private:
  // One of the unit, read as text: 1억원, 1 million won, 십억원, $1 million.
  std::optional<Unit> read(std::string_view words) const {
    std::string text(words);
    const std::string lower = lower_ascii(words);
    for (const std::string_view lead : {"in ", "amounts in "})
      if (lower.starts_with(lead)) text.erase(0, lead.size());
    if (const std::size_t of = text.find("s of "); of != std::string::npos)
      text.replace(of, 5, " ");  // millions of won
    std::vector<std::string> trials{"1" + text, text, "1 " + text};
    if (text.starts_with('$')) trials.insert(trials.begin(), "$1 " + std::string(trimmed(text.substr(1))));
    for (const std::string& trial : trials)
      if (auto unit = read_whole(trial)) return unit;
    return std::nullopt;
  }

  std::optional<Unit> read_whole(const std::string& text) const {
    Document one;
    one.text = text;
    one.blocks.push_back({.span = {0, text.size()}});
    const std::vector<Mention> mentions = extract(one, lexicon_);
    if (mentions.size() != 1 || mentions[0].span.size() != text.size()) return std::nullopt;
    const Quantity* q = mentions[0].quantity();
    if (q == nullptr || !q->value || q->unit.empty() || !q->per.empty()) return std::nullopt;
    const Decimal value = q->value->trimmed();
    if (value != power_of_ten(value.exponent())) return std::nullopt;
    return Unit{mentions[0].kind, q->unit, value.exponent()};
  }

  const Lexicon& lexicon_;
  std::map<std::string, std::optional<Unit>, std::less<>> units_;
};

void give(Mention& mention, const Unit& unit) {
  mention.kind = unit.kind;
  auto& q = std::get<Quantity>(mention.value);
  q.unit = unit.name;
  if (unit.power == 0) return;
  const Interval factor = Interval::at(power_of_ten(unit.power));
  if (q.value) q.value = *q.value * power_of_ten(unit.power);
  q.interval = q.interval * factor;
  q.finest += unit.power;
  q.coarsest += unit.power;
}

bool is_bare(const Mention& mention) {
  const Quantity* q = mention.quantity();
  return q != nullptr && mention.kind == Kind::number && q->unit.empty() && q->per.empty();
}

class Units {
 public:
  Units(const Document& document, const Lexicon& lexicon, std::vector<Mention>& mentions)
      : document_(document), cells_(document), reader_(lexicon), mentions_(mentions) {}

  void run() {
    for (std::size_t b = 0; b < document_.blocks.size(); ++b) {
      const Block& block = document_.blocks[b];
      if (block.role == Role::row) {
        row(b);
      } else if (states(block.role)) {
        line(block);
      }
    }
    // 백만원 in 금액(백만원) is no amount.
    std::erase_if(mentions_, [&](const Mention& m) {
      const auto next = named_.upper_bound(m.span.begin);
      return next != named_.begin() && m.span.end <= std::prev(next)->second;
    });
  }

 private:
  std::string_view text(Span span) const { return slice(document_.text, span); }

  // `words` are of the document's text.
  const std::optional<Unit>& unit_of(std::string_view words) {
    const std::optional<Unit>& unit = reader_.of(words);
    const auto begin = static_cast<std::size_t>(words.data() - document_.text.data());
    if (unit) named_.emplace(begin, begin + words.size());
    return unit;
  }

  template <class Apply>
  void each_bare(Span span, Apply&& apply) {
    auto m = std::lower_bound(mentions_.begin(), mentions_.end(), span.begin,
                              [](const Mention& x, std::size_t begin) { return x.span.begin < begin; });
    for (; m != mentions_.end() && m->span.begin < span.end; ++m)
      if (is_bare(*m)) apply(*m);
  }

  // Behind the note in the same block.
  void line(const Block& block) {
    const std::string_view words = text(block.span);
    const std::optional<Note> note = note_in(words);
    if (!note) return;
    const std::optional<Unit>& unit = unit_of(note->unit);
    if (!unit) return;
    each_bare({block.span.begin + note->end, block.span.end}, [&](Mention& m) { give(m, *unit); });
  }

  // What the line above a table states for it.
  std::string_view above(std::size_t row) {
    row = cells_.head_of(row);
    if (row == 0 || document_.blocks[row - 1].role == Role::row) return {};
    const std::optional<Note> note = note_in(text(document_.blocks[row - 1].span));
    return note ? note->unit : std::string_view{};
  }

  void row(std::size_t block) {
    each_bare(document_.blocks[block].span, [&](Mention& m) {
      const Cell cell = cells_.at(block, m.span.begin);
      if (cell.row.size() == 0 || cell.column.size() == 0) return;
      const std::string_view row = text(cell.row), column = text(cell.column);
      for (const std::string_view own : {unit_of_cell(row), unit_of_cell(column)}) {
        if (own.empty()) continue;
        if (const std::optional<Unit>& unit = unit_of(own)) return give(m, *unit);
      }
      if (is_of_its_own(row) || is_of_its_own(column)) return;
      for (const std::string_view all : {unit_of_cell(text(cell.corner)), above(block)}) {
        if (all.empty()) continue;
        if (const std::optional<Unit>& unit = unit_of(all)) return give(m, *unit);
      }
    });
  }

  const Document& document_;
  Cells cells_;
  UnitReader reader_;
  std::vector<Mention>& mentions_;
  std::map<std::size_t, std::size_t> named_;  // where the words that gave a unit begin and end
};

}  // namespace

void give_stated_units(const Document& document, const Lexicon& lexicon, std::vector<Mention>& mentions) {
  Units(document, lexicon, mentions).run();
}

}  // namespace daejo
