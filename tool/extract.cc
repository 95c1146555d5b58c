// daejo extract: the mentions of each document, one JSON object a line.

#include "daejo/mention/extract.h"

#include "files.h"
#include "inputs.h"
#include "options.h"
#include "output.h"
#include <fmt/format.h>

#include "daejo/mention/ledger.h"
#include "daejo/mention/name.h"
#include "daejo/report/mention_json.h"

namespace daejo::tool {

Exit run_extract(const ExtractOptions& options) {
  const Result<Resources> files = load_files(options.knowledge);
  if (!files) return complain(files.error());
  const Result<Lexicon> lexicon = Lexicon::load(*files);
  if (!lexicon) return complain(lexicon.error());
  const Result<NameLexicon> names = NameLexicon::load(*files);
  if (!names) return complain(names.error());
  const Result<Reader> reader = Reader::make(*files);
  if (!reader) return complain(reader.error());
  Result<Output> out = Output::open(options.output);
  if (!out) return complain(out.error());
  Inputs inputs(options.sources, *reader);
  std::string buffer;
  while (const std::optional<Document> document = inputs.next()) {
    NameFinding names_found =
        find_names(*document, *names, {.furniture = options.furniture, .figures = &*lexicon});
    std::vector<Mention> figures =
        extract(*document, *lexicon,
                {.furniture = options.furniture, .bylines = true, .openings = &names_found.openings});
    MentionPrinter printer(*document);
    if (options.ledger) {
      const std::vector<Mention> all = merge_mentions(std::move(figures), names_found, document->text);
      for (const LedgerEntry& entry : ledger(*document, *lexicon, all)) printer.append(buffer, entry);
    } else {
      for (const Mention* mention : merged_order(figures, names_found.mentions, document->text)) {
        printer.append(buffer, *mention);
        out->drain(buffer);
      }
    }
    out->drain(buffer, inputs.waits());
    if (out->failed()) break;
  }
  out->write(buffer);
  if (const Result<void> closed = out->close(); !closed) return complain(closed.error());
  return inputs.read() == 0 ? Exit::usage : Exit::ok;
}

}  // namespace daejo::tool
