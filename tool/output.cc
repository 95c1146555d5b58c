#include "output.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace daejo::tool {
namespace {

tl::unexpected<Error> cannot_write(const std::string& what, int code) {
  return fail({.path = what, .message = fmt::format("cannot write: {}", std::strerror(code))});
}

// The mode that a new file would get, or the one that the file has.
mode_t mode_for(const struct stat* old) {
  if (old) return old->st_mode & 07777;
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

// The file that a link leads to, so that the link stays one.
std::string through_links(const std::string& path) {
  char* real = realpath(path.c_str(), nullptr);
  if (!real) return path;
  std::string out = real;
  std::free(real);
  return out;
}

}  // namespace

Result<Output> Output::open(const std::string& path) {
  Output out;
  if (path.empty() || path == "-") {
    out.fd_ = STDOUT_FILENO;
    return out;
  }
  out.path_ = path;
  struct stat old {};
  const bool exists = stat(path.c_str(), &old) == 0;
  if (exists && !S_ISREG(old.st_mode)) {
    out.fd_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (out.fd_ < 0) return cannot_write(path, errno);
    return out;
  }
  if (exists) {
    if (access(path.c_str(), W_OK) != 0) return cannot_write(path, errno);
    out.path_ = through_links(path);
  }
  out.temporary_ = out.path_ + ".XXXXXX";
  out.fd_ = mkostemp(out.temporary_.data(), O_CLOEXEC);
  if (out.fd_ < 0) {
    const int code = errno;
    out.temporary_.clear();
    return cannot_write(path, code);
  }
  fchmod(out.fd_, mode_for(exists ? &old : nullptr));
  return out;
}

Output::Output(Output&& other) noexcept
    : fd_(other.fd_),
      error_(other.error_),
      path_(std::move(other.path_)),
      temporary_(std::move(other.temporary_)) {
  other.fd_ = -1;
  other.temporary_.clear();
}

Output::~Output() {
  if (fd_ >= 0 && fd_ != STDOUT_FILENO) ::close(fd_);
  if (!temporary_.empty()) unlink(temporary_.c_str());
}

void Output::write(std::string_view text) {
  while (error_ == 0 && !text.empty()) {
    const ssize_t n = ::write(fd_, text.data(), text.size());
    if (n >= 0)
      text.remove_prefix(static_cast<std::size_t>(n));
    else if (errno != EINTR)
      error_ = errno;
  }
}

void Output::drain(std::string& buffer, bool now) {
  constexpr std::size_t enough = 1 << 16;
  if (buffer.size() < enough && !now) return;
  write(buffer);
  buffer.clear();
}

Result<void> Output::close() {
  // Closing standard output tells what the kernel has kept back (a full disk on a network).
  const int fd = fd_ == STDOUT_FILENO ? dup(fd_) : fd_;
  if (fd_ != STDOUT_FILENO || fd < 0) fd_ = -1;
  if (fd < 0 || (::close(fd) != 0 && errno != EINTR)) error_ = error_ != 0 ? error_ : errno;
  if (error_ == 0 && !temporary_.empty()) {
    if (rename(temporary_.c_str(), path_.c_str()) == 0)
      temporary_.clear();
    else
      error_ = errno;
  }
  if (error_ != 0) return cannot_write(shown(), error_);
  return {};
}

bool Output::is_terminal() const { return fd_ >= 0 && isatty(fd_) == 1; }

std::string Output::shown() const { return path_.empty() ? "standard output" : path_; }

}  // namespace daejo::tool
