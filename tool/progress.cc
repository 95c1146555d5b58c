#include "progress.h"

#include <cstdlib>
#include <string_view>

#include <fmt/format.h>
#include <unistd.h>

#include "daejo/report/phrases.h"

namespace daejo::tool {

using namespace std::chrono_literals;

Progress::Progress(bool quiet) : next_(Clock::now() + 500ms) {
  const char* terminal = std::getenv("TERM");
  enabled_ = !quiet && isatty(STDERR_FILENO) == 1 && !(terminal && std::string_view(terminal) == "dumb");
  korean_ = language_of_locale() == "ko";
}

void Progress::reading(std::size_t documents) {
  if (!enabled_ || Clock::now() < next_) return;
  show(fmt::format(fmt::runtime(korean_ ? "문서 {}개를 읽었습니다" : "{} documents read"), documents));
}

void Progress::checking(std::size_t documents) {
  // A small set is done before anybody has read this.
  if (!enabled_ || (!shown_ && documents < 200)) return;
  show(fmt::format(fmt::runtime(korean_ ? "문서 {}개를 대조하고 있습니다 …" : "comparing {} documents …"),
                   documents));
}

void Progress::show(const std::string& text) {
  fmt::print(stderr, "\r\x1b[Kdaejo: {}", text);
  std::fflush(stderr);
  shown_ = true;
  next_ = Clock::now() + 100ms;
}

void Progress::done() {
  if (shown_) fmt::print(stderr, "\r\x1b[K");
  shown_ = false;
}

}  // namespace daejo::tool
