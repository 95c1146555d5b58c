#include "daejo/text/source.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <map>
#include <tuple>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace daejo {
namespace {

Files::Kind kind_of(mode_t mode) {
  if (S_ISDIR(mode)) return Files::Kind::directory;
  // A named pipe may be named on purpose: daejo check <(…) is refused only for its unknown kind.
  return S_ISREG(mode) || S_ISFIFO(mode) || S_ISCHR(mode) ? Files::Kind::file : Files::Kind::other;
}

Error failed(const std::string& path, int code) {
  Error e;
  e.path = path == "-" ? "standard input" : path;
  e.message = std::string("cannot be read: ") + std::strerror(code);
  return e;
}

class RealFiles final : public Files {
 public:
  Kind kind(const std::string& path) const override {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0)
      return errno == ENOENT || errno == ENOTDIR ? Kind::missing : Kind::other;
    return kind_of(info.st_mode);
  }

  Result<std::vector<Entry>> list(const std::string& directory) const override {
    DIR* const open = ::opendir(directory.c_str());
    if (open == nullptr) return fail(failed(directory, errno));
    std::vector<Entry> entries;
    while (const dirent* entry = ::readdir(open)) {
      const std::string name = entry->d_name;
      if (name == "." || name == "..") continue;
      struct stat info {};
      if (::fstatat(dirfd(open), entry->d_name, &info, AT_SYMLINK_NOFOLLOW) != 0) continue;  // gone meanwhile
      Kind kind = kind_of(info.st_mode);
      if (S_ISLNK(info.st_mode)) {
        const bool file = ::fstatat(dirfd(open), entry->d_name, &info, 0) == 0 && S_ISREG(info.st_mode);
        kind = file ? Kind::file : Kind::other;
      } else if (kind == Kind::file && !S_ISREG(info.st_mode)) {
        kind = Kind::other;  // a pipe found by chance would block
      }
      entries.push_back({name, kind});
    }
    ::closedir(open);
    return entries;
  }

  Result<std::string> read(const std::string& path) const override {
    const int fd = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return fail(failed(path, errno));
    struct stat info {};
    std::string bytes;
    std::size_t size = 0;
    if (::fstat(fd, &info) == 0 && S_ISREG(info.st_mode))
      bytes.resize(static_cast<std::size_t>(info.st_size) + 1);
    int code = 0;
    while (true) {
      if (size == bytes.size()) bytes.resize(std::max<std::size_t>(1 << 16, 2 * size));
      const ssize_t n = ::read(fd, bytes.data() + size, bytes.size() - size);
      if (n < 0 && errno == EINTR) continue;
      if (n < 0) code = errno;
      if (n <= 0) break;
      size += static_cast<std::size_t>(n);
    }
    if (fd != STDIN_FILENO) ::close(fd);
    if (code != 0) return fail(failed(path, code));
    bytes.resize(size);
    return bytes;
  }
};

std::string join(const std::string& directory, const std::string& name) {
  return directory.ends_with('/') ? directory + name : directory + '/' + name;
}

// Takes what `directory` holds; false when there is no document in it.
bool walk(const std::string& directory, const Files& files, SourceList& out) {
  bool any = false;
  std::vector<std::string> open{directory};
  while (!open.empty()) {
    const std::string at = std::move(open.back());
    open.pop_back();
    const Result<std::vector<Files::Entry>> entries = files.list(at);
    if (!entries) {
      out.skipped.push_back({at, entries.error().message});
      any = any || at == directory;  // said already
      continue;
    }
    for (const Files::Entry& entry : *entries) {
      if (entry.name.starts_with('.')) continue;
      const std::string path = join(at, entry.name);
      if (entry.kind == Files::Kind::directory) {
        open.push_back(path);
      } else if (const auto format = format_of(path); format && entry.kind == Files::Kind::file) {
        out.sources.push_back({path, *format});
        any = true;
      }
    }
  }
  return any;
}

void take(const std::string& argument, const Files& files, SourceList& out) {
  if (argument == "-") {
    out.sources.push_back({argument, Format::plain});
    return;
  }
  switch (files.kind(argument)) {
    case Files::Kind::missing:
      out.skipped.push_back({argument, "no such file or directory"});
      break;
    case Files::Kind::other:
      out.skipped.push_back({argument, "not a file that can be read"});
      break;
    case Files::Kind::directory:
      if (!walk(argument, files, out)) {
        out.skipped.push_back({argument, "no documents in this directory (.txt, .text, .md, .markdown)"});
      }
      break;
    case Files::Kind::file:
      if (const auto format = format_of(argument)) {
        out.sources.push_back({argument, *format});
      } else {
        out.skipped.push_back(
            {argument, "daejo does not read this kind of file (.txt, .text, .md, .markdown)"});
      }
      break;
  }
}

}  // namespace

const Files& real_files() {
  static const RealFiles files;
  return files;
}

SourceList find_sources(std::span<const std::string> arguments, const Files& files) {
  SourceList all;
  for (const std::string& argument : arguments) take(argument, files, all);
  // "./a.txt" and "a.txt" are one file; the shorter spelling stays.
  std::map<std::string, Source> once;
  for (Source& source : all.sources) {
    const std::string key =
        source.id == "-" ? source.id : std::filesystem::path(source.id).lexically_normal().generic_string();
    const auto [it, added] = once.try_emplace(key, source);
    if (!added && std::tuple(source.id.size(), source.id) < std::tuple(it->second.id.size(), it->second.id))
      it->second = source;
  }
  SourceList out;
  for (auto& [key, source] : once) out.sources.push_back(std::move(source));
  std::sort(out.sources.begin(), out.sources.end(),
            [](const Source& a, const Source& b) { return a.id < b.id; });
  out.skipped = std::move(all.skipped);
  const auto key = [](const SkippedInput& s) { return std::tie(s.path, s.reason); };
  std::sort(out.skipped.begin(), out.skipped.end(),
            [&](const SkippedInput& a, const SkippedInput& b) { return key(a) < key(b); });
  out.skipped.erase(std::unique(out.skipped.begin(), out.skipped.end()), out.skipped.end());
  return out;
}

}  // namespace daejo
