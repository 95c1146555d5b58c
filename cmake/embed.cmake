# daejo_embed(TARGET ROOT DIR...): makes every file under the DIRs (relative to ROOT) part of TARGET's object code,
# as entries of daejo::embedded_files() (lib/daejo/base/resources.h). A changed file rebuilds the object, a new one the build system.
function(daejo_embed target root)
  set(files)
  foreach(dir IN LISTS ARGN)
    file(GLOB_RECURSE found CONFIGURE_DEPENDS RELATIVE "${root}"
         "${root}/${dir}/*.yaml" "${root}/${dir}/*.tsv" "${root}/${dir}/*.json" "${root}/${dir}/*.csv"
         "${root}/${dir}/*.html" "${root}/${dir}/*.css" "${root}/${dir}/*.js")
    list(FILTER found EXCLUDE REGEX "^data/samples/")
    list(FILTER found EXCLUDE REGEX "^rules/examples/")
    list(APPEND files ${found})
  endforeach()
  list(SORT files)
  set(symbols "")
  set(entries "")
  set(inputs "")
  set(n 0)
  foreach(file IN LISTS files)
    string(APPEND symbols "asm(\".section .rodata\\ndaejo_file_${n}:\\n.incbin \\\"${root}/${file}\\\"\\n"
                          "daejo_file_${n}_end:\\n.byte 0\\n.previous\");\n"
                          "extern \"C\" const char daejo_file_${n}[], daejo_file_${n}_end[];\n")
    string(APPEND entries "    {\"${file}\", {daejo_file_${n}, daejo_file_${n}_end}},\n")
    list(APPEND inputs "${root}/${file}")
    math(EXPR n "${n} + 1")
  endforeach()
  set(out "${CMAKE_CURRENT_BINARY_DIR}/embedded_files.cc")
  file(CONFIGURE OUTPUT "${out}" CONTENT "// Made by cmake/embed.cmake from the files of ${ARGN}.
#include \"daejo/base/resources.h\"

${symbols}
namespace daejo {

std::span<const EmbeddedFile> embedded_files() {
  static const EmbeddedFile files[] = {
${entries}    {}};
  return std::span(files).first(std::size(files) - 1);
}

}  // namespace daejo
" @ONLY)
  set_source_files_properties("${out}" PROPERTIES OBJECT_DEPENDS "${inputs}")
  target_sources(${target} PRIVATE "${out}")
endfunction()
