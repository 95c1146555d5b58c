#pragma once
// Patterns of paths, as .gitignore and CI files have them.
//
//   glob_matches("wire/*.md", "wire/a.md")          *  any characters but '/',  ?  one of them
//   glob_matches("**/old/*.md", "a/b/old/x.md")     ** any folders, none too
//   glob_matches("drafts", "drafts/2025/a.md")      a folder stands for all that is in it
//   glob_matches("*.draft.md", "a/b/x.draft.md")    a pattern without '/' holds in every folder

#include <string_view>

namespace daejo {

bool glob_matches(std::string_view pattern, std::string_view path);

// The folder that all matches lie in, without wildcards: "news/2025" of "news/2025/**/*.md"; "" for "*.md".
std::string_view fixed_part(std::string_view pattern);

}  // namespace daejo
