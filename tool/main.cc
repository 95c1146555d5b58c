// daejo: the program around the library. See options.h for the commands.

#include <csignal>
#include <exception>

#include "options.h"
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace {

// A closed standard stream must not become the number of the next file that is opened: an input would then be
// written to.
void keep_standard_streams() {
  for (int fd = 0; fd <= 2; ++fd) {
    if (fcntl(fd, F_GETFD) == -1) {
      // Of the wrong direction on purpose: reading or writing it is the error that it would have been.
      [[maybe_unused]] const int opened = open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY);
    }
  }
}

int bug(const char* what) {
  fmt::print(stderr, "daejo: {}\nThis is a bug in daejo. Please report it with the input that caused it.\n",
             what);
  return static_cast<int>(daejo::tool::Exit::bug);
}

}  // namespace

int main(int argc, char** argv) {
  keep_standard_streams();
  std::signal(SIGPIPE, SIG_DFL);  // even when the caller ignores it: `daejo … | head` ends quietly
  try {
    return static_cast<int>(daejo::tool::run(argc, argv));
  } catch (const std::exception& error) {
    return bug(error.what());
  } catch (...) {
    return bug("unknown exception");
  }
}
