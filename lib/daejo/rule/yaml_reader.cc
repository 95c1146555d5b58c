#include "daejo/rule/yaml_reader.h"

#include <algorithm>
#include <sstream>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>

namespace daejo {
namespace {

constexpr int max_depth = 12;

// Walks the events of a file before any node is built, so that nothing hostile is ever expanded.
class Guard : public YAML::EventHandler {
 public:
  explicit Guard(std::string_view kind) : kind_(kind) {}

  struct Found {
    YAML::Mark mark;
    std::string message;
  };
  std::optional<Found> found;

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ > 1) note(mark, fmt::format("a {0} file holds one {0}", kind_));
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    note(mark, fmt::format("aliases have no place in a {} file", kind_));
  }
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    down(mark);
  }
  void OnSequenceEnd() override { --depth_; }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    down(mark);
  }
  void OnMapEnd() override { --depth_; }

 private:
  void down(const YAML::Mark& mark) {
    if (++depth_ > max_depth) note(mark, "nested too deeply");
  }
  void note(const YAML::Mark& mark, std::string message) {
    if (!found) found = Found{mark, std::move(message)};
  }
  std::string_view kind_;
  int depth_ = 0;
  int documents_ = 0;
};

}  // namespace

std::string join_words(std::initializer_list<std::string_view> words) {
  std::string out;
  for (const std::string_view w : words) out += (out.empty() ? "" : ", ") + std::string(w);
  return out;
}

bool YamlReader::shipped() const {
  const std::span<const EmbeddedFile> files = embedded_files();
  const auto it =
      std::lower_bound(files.begin(), files.end(), file_.name,
                       [](const EmbeddedFile& f, const std::string& name) { return f.name < name; });
  return it != files.end() && it->name == file_.name && it->text == file_.text;
}

Result<YAML::Node> YamlReader::parse(std::string_view until) const {
  if (file_.text.size() > kind_.max_kilobytes * 1024) {
    return fail({.path = file_.path,
                 .message = fmt::format("the file is too large for a {}", kind_.name),
                 .expected = fmt::format("at most {} KB", kind_.max_kilobytes)});
  }
  try {
    const bool known = shipped();
    Guard guard(kind_.name);
    if (!known) {
      std::istringstream events(file_.text);
      YAML::Parser parser(events);
      while (!guard.found && parser.HandleNextDocument(guard)) {
      }
    }
    if (guard.found) {
      return fail(error_at(file_.path, file_.text,
                           static_cast<std::size_t>(std::max(0, guard.found->mark.pos)), guard.found->message,
                           "plain YAML, at most 12 levels deep"));
    }
    const bool shorter = known && !until.empty();
    YAML::Node node = YAML::Load(shorter ? file_.text.substr(0, file_.text.find(until)) : file_.text);
    if (!node.IsMap())
      return fail(
          error_at(file_.path, file_.text, 0, fmt::format("not a {}", kind_.name), std::string(kind_.keys)));
    return node;
  } catch (const YAML::Exception& e) {
    const auto at = std::min(static_cast<std::size_t>(std::max(0, e.mark.pos)), file_.text.size());
    return fail(error_at(file_.path, file_.text, at, "not YAML: " + e.msg));
  }
}

std::size_t YamlReader::offset(const YAML::Node& node) const {
  return std::min(static_cast<std::size_t>(std::max(0, node.Mark().pos)), file_.text.size());
}

tl::unexpected<Error> YamlReader::error(const YAML::Node& node, std::string message,
                                        std::string expected) const {
  return fail(error_at(file_.path, file_.text, offset(node), std::move(message), std::move(expected)));
}

tl::unexpected<Error> YamlReader::error_inside(const YAML::Node& node, std::size_t at, std::string message,
                                               std::string expected) const {
  const std::size_t start = offset(node);
  const std::size_t inside = file_.text.find(node.Scalar(), start);
  // A scalar that stands as it is lies right there, or after its quote.
  const bool plain = inside != std::string::npos && inside <= start + 1;
  return fail(error_at(file_.path, file_.text, plain ? std::min(inside + at, file_.text.size()) : start,
                       std::move(message), std::move(expected)));
}

Result<YamlReader::Entries> YamlReader::entries(const YAML::Node& node,
                                                std::initializer_list<std::string_view> keys) const {
  if (!node.IsMap())
    return error(node, "not a map", keys.size() == 0 ? "key: value" : "a map of " + join_words(keys));
  Entries out;
  for (const auto& entry : node) {
    if (!entry.first.IsScalar())
      return error(entry.first, "a key is a word", keys.size() == 0 ? "" : "one of " + join_words(keys));
    std::string key = entry.first.Scalar();
    if (keys.size() != 0 && std::find(keys.begin(), keys.end(), key) == keys.end()) {
      return error(entry.first, fmt::format("unknown key '{}'", key), "one of " + join_words(keys));
    }
    if (std::any_of(out.begin(), out.end(), [&](const auto& e) { return e.first == key; })) {
      return error(entry.first, fmt::format("the key '{}' stands here twice", key));
    }
    out.emplace_back(std::move(key), entry.second);
  }
  return out;
}

Result<std::string> YamlReader::text(const YAML::Node& node, std::string_view expected) const {
  if (!node.IsScalar()) return error(node, "not a text", std::string(expected));
  return node.Scalar();
}

Result<bool> YamlReader::truth(const YAML::Node& node) const {
  const std::string s = node.IsScalar() ? node.Scalar() : std::string();
  if (s == "yes" || s == "true") return true;
  if (s == "no" || s == "false") return false;
  return error(node, "neither yes nor no", "yes or no");
}

Result<std::vector<YAML::Node>> YamlReader::one_or_more(const YAML::Node& node) const {
  if (node.IsScalar()) return std::vector<YAML::Node>{node};
  if (!node.IsSequence()) return error(node, "not a value or a list of values", "value, or [value, value]");
  std::vector<YAML::Node> out;
  for (const auto& n : node) out.push_back(n);
  return out;
}

Result<Message> YamlReader::message(const YAML::Node& node) const {
  if (node.IsScalar()) return Message{node.Scalar(), node.Scalar()};
  auto all = entries(node, {"ko", "en"});
  if (!all) return fail(all.error());
  Message out;
  for (const auto& [key, value] : *all) {
    auto t = text(value, "a text");
    if (!t) return fail(t.error());
    (key == "ko" ? out.ko : out.en) = std::move(*t);
  }
  if (out.ko.empty() || out.en.empty())
    return error(node, "a message in one language only", "{ko: …, en: …}");
  return out;
}

}  // namespace daejo
