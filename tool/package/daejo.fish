# Completion of daejo for fish. Commands and options come from `daejo … --help`.

function __daejo_words
    set -l path
    for word in (commandline -opc)[2..]
        daejo $path --help 2>/dev/null | sed -n '/^Subcommands:/,$s/^  \([a-z]\{1,\}\) .*/\1/p' | grep -qxF -- $word
        and set -a path $word
        or break
    end
    daejo $path --help 2>/dev/null | sed -n '/^Subcommands:/,$s/^  \([a-z]\{1,\}\)  *\(.*\)/\1\t\2/p'
    daejo $path --help 2>/dev/null | grep -oE -- '--[a-z][a-z-]*' | sort -u
end

complete -c daejo -a '(__daejo_words)'
