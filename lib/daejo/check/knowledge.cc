#include "daejo/check/knowledge.h"

namespace daejo {

Result<Knowledge> Knowledge::load(Resources files) {
  auto resources = std::make_unique<const Resources>(std::move(files));
  Result<Reader> reader = Reader::make(*resources);
  if (!reader) return fail(reader.error());
  Result<Lexicon> lexicon = Lexicon::load(*resources);
  if (!lexicon) return fail(lexicon.error());
  Result<ClaimTables> claims = ClaimTables::load(*resources);
  if (!claims) return fail(claims.error());
  return Knowledge{std::move(resources), std::move(*reader), std::move(*lexicon), std::move(*claims)};
}

}  // namespace daejo
