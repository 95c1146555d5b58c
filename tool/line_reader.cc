#include "line_reader.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace daejo::tool {

Result<LineReader> LineReader::open(const std::string& path) {
  LineReader reader;
  reader.fd_ = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat info {};
  const bool opened = reader.fd_ >= 0 && fstat(reader.fd_, &info) == 0;
  if (opened && S_ISDIR(info.st_mode)) errno = EISDIR;
  if (!opened || S_ISDIR(info.st_mode)) {
    const std::string why = std::strerror(errno);
    return fail(
        {.path = path == "-" ? "standard input" : path, .message = fmt::format("cannot read: {}", why)});
  }
  return reader;
}

LineReader::LineReader(LineReader&& other) noexcept
    : fd_(other.fd_),
      error_(other.error_),
      number_(other.number_),
      buffer_(std::move(other.buffer_)),
      at_(other.at_),
      filled_(other.filled_) {
  other.fd_ = -1;
}

LineReader::~LineReader() {
  if (fd_ > STDIN_FILENO) ::close(fd_);
}

bool LineReader::fill() {
  if (at_ > 0) {  // keep only the line that has begun
    std::memmove(buffer_.data(), buffer_.data() + at_, filled_ - at_);
    filled_ -= at_;
    at_ = 0;
  }
  constexpr std::size_t chunk = 1 << 16;
  if (buffer_.size() - filled_ < chunk) buffer_.resize(std::max(2 * buffer_.size(), filled_ + 4 * chunk));
  ssize_t n = 0;
  do {
    n = ::read(fd_, buffer_.data() + filled_, buffer_.size() - filled_);
  } while (n < 0 && errno == EINTR);
  if (n < 0) error_ = errno;
  if (n <= 0) return false;
  filled_ += static_cast<std::size_t>(n);
  return true;
}

bool LineReader::has_line() const {
  return filled_ > at_ && std::memchr(buffer_.data() + at_, '\n', filled_ - at_) != nullptr;
}

std::optional<std::string_view> LineReader::next() {
  std::size_t searched = at_;
  while (true) {
    const void* end =
        filled_ == searched ? nullptr : std::memchr(buffer_.data() + searched, '\n', filled_ - searched);
    if (end) {
      const std::size_t stop = static_cast<std::size_t>(static_cast<const char*>(end) - buffer_.data());
      std::string_view line(buffer_.data() + at_, stop - at_);
      if (line.ends_with('\r')) line.remove_suffix(1);
      at_ = stop + 1;
      ++number_;
      return line;
    }
    searched = filled_ - at_;  // fill() moves the line to the front
    if (!fill()) break;
  }
  if (at_ == filled_ || error_ != 0) return std::nullopt;
  const std::string_view line(buffer_.data() + at_, filled_ - at_);
  at_ = filled_;
  ++number_;
  return line;
}

}  // namespace daejo::tool
