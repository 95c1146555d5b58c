#include <cstdio>

#include "daejo/text/reader.h"

int main() {
  const daejo::Result<daejo::Reader> reader = daejo::Reader::make(daejo::Resources());
  const daejo::Document d = reader->read_text({.id = "a", .text = "값은 5만 원이다. 이익은 3만 원이다."});
  std::printf("%zu sentences, %s\n", d.sentences.size(), d.language.c_str());
}
