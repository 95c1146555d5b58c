#pragma once
// Runs the built program and tells what it did.
//
//   const Run run = run_daejo({"extract", "-"}, {.input = "값은 5배다"});
//   run.status == 0;  run.out;  run.err;  run.signal == 0
//
// Output and input go through files of a fresh folder, so that nothing can block.

#include <string>
#include <vector>

namespace daejo::test {

struct Run {
  int status = -1;  // exit status; −1 when a signal ended it
  int signal = 0;
  std::string out;
  std::string err;
};

struct Setting {
  std::string input;
  std::vector<std::string> environment;  // "NAME=value", over LC_ALL=C.UTF-8 and nothing else
};

Run run_daejo(const std::vector<std::string>& arguments, const Setting& setting = {});
// A command line for /bin/sh; $DAEJO is the program.
Run shell(const std::string& command, const Setting& setting = {});

// A folder that is gone when the test ends.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  // Writes a file below the folder and returns its path.
  std::string write(const std::string& name, const std::string& text) const;
  std::string path(const std::string& name) const { return path_ + '/' + name; }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

std::string read_file(const std::string& path);

}  // namespace daejo::test
