# Completion of daejo for bash. Commands, options and values come from `daejo … --help`, so that they are always those
# of the daejo that is installed.

_daejo_help() { "${COMP_WORDS[0]}" "$@" --help 2>/dev/null; }

_daejo() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} words=() commands help i word
  # The command, with its own ("rules list"): the words before the first that is neither.
  for ((i = 1; i < COMP_CWORD; ++i)); do
    word=${COMP_WORDS[i]}
    commands=$(_daejo_help "${words[@]}" | sed -n '/^Subcommands:/,$s/^  \([a-z]\{1,\}\) .*/\1/p')
    if grep -qxF -- "$word" <<<"$commands"; then words+=("$word"); else break; fi
  done
  help=$(_daejo_help "${words[@]}")
  # "--fail-on error|warning|note|never": the values of the option before.
  local values
  values=$(sed -nE "s/^  ([^ ]*,)?(${previous//[^a-zA-Z-]/})[ =]([a-z]+(\|[a-z]+)+).*/\3/p" <<<"$help" | tr '|' '\n')
  if [[ $previous == --format && ${words[0]} == check ]]; then
    values=$(sed -n '/--format/,/^  -/p' <<<"$help" | tr -d '\n' | sed -E 's/.*as wanted: //; s/  -.*//' | tr -s ' ' | tr ',' '\n' | tr -d ' ')
  fi
  if [[ $previous == -* && -n $values ]]; then
    COMPREPLY=($(compgen -W "$values" -- "$current"))
  elif [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$(grep -oE -- '(^|[ ,])--?[a-z][a-z-]*' <<<"$help" | tr -d ' ,' | sort -u)" -- "$current"))
  else
    commands=$(sed -n '/^Subcommands:/,$s/^  \([a-z]\{1,\}\) .*/\1/p' <<<"$help")
    [[ -n $commands ]] && COMPREPLY=($(compgen -W "$commands" -- "$current"))
  fi
}

complete -o bashdefault -o default -F _daejo daejo
