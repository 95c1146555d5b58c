#pragma once
// How far a long run has come, for people at a terminal: one line on standard error that is written over, and
// gone at the end. In a pipe or a log nothing is written, nor in the first half second.
//
//   Progress progress(quiet);
//   progress.reading(120);  progress.checking(2000);  progress.done();

#include <chrono>
#include <cstddef>
#include <string>

namespace daejo::tool {

class Progress {
 public:
  explicit Progress(bool quiet);
  ~Progress() { done(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void reading(std::size_t documents);
  void checking(std::size_t documents);
  void done();

 private:
  using Clock = std::chrono::steady_clock;
  void show(const std::string& text);

  bool enabled_ = false;
  bool korean_ = false;
  bool shown_ = false;
  Clock::time_point next_;  // when the line may be written again
};

}  // namespace daejo::tool
