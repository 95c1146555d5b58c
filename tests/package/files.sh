#!/usr/bin/env bash
# The files for other programs: completions that complete, a man page without mistakes, YAML that parses. Run by CTest.
set -euo pipefail
program=$1 source=$2
fail() { echo "FAILED: $*"; exit 1; }

# What bash would offer after these words.
complete_after() {
  COMP_WORDS=("$program" "$@")
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  COMPREPLY=()
  _daejo
  echo " ${COMPREPLY[*]} "
}
# shellcheck source=/dev/null
complete() { :; }
. "$source/tool/package/daejo.bash"
has() { case "$1" in *" $2 "*) ;; *) fail "completion offers '$1', not '$2'" ;; esac; }
has "$(complete_after '')" check
has "$(complete_after ba)" baseline
has "$(complete_after rules '')" explain
has "$(complete_after check --fail)" --fail-on
has "$(complete_after check --fail-on w)" warning
has "$(complete_after check --format sa)" sarif
has "$(complete_after config show --no)" --no-config
has "$(complete_after graph --format g)" graphml

# The man page names every option of check.
for option in $("$program" check --help | grep -oE -- '--[a-z][a-z-]*' | sort -u); do
  case $option in --help | --from) continue ;; esac
  grep -qE -- "Fl -${option#--}( |$)" "$source/tool/package/daejo.1" || fail "not in the man page: $option"
done
if command -v mandoc >/dev/null; then
  mandoc -T lint -W warning "$source/tool/package/daejo.1" || fail 'the man page'
else
  echo 'mandoc is not here: the man page was not checked'
fi
if python3 -c 'import yaml' 2>/dev/null; then
  for file in action.yml .pre-commit-hooks.yaml tool/package/gitlab-ci.yml; do
    python3 -c 'import sys, yaml; yaml.safe_load(open(sys.argv[1], encoding="utf-8"))' "$source/$file" || fail "$file"
  done
fi
echo 'all checks passed'
