// Latin letters against Latin letters.

#include "daejo/name/pairs.h"

namespace daejo {

NameAnswer compare_latin(const NamePair& pair) {
  (void)pair;
  return different_names();
}

}  // namespace daejo
