# Sourced by tool/run and tool/test: installs the Debian packages that are missing and builds build/release; for tests
# also the real readers of what daejo writes. Says nothing when there is nothing to do; shows the output of a step only
# when it fails.

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
build=$root/build/release

# say TEXT: progress, for people who wait at a terminal.
say() { if [ -t 2 ]; then printf 'daejo: %s\n' "$*" >&2; fi; }

# quietly WHAT COMMAND...: runs the command; its output appears only when it fails.
quietly() {
  local what=$1 log
  shift
  log=$(mktemp)
  if "$@" >"$log" 2>&1; then
    rm -f "$log"
    return 0
  fi
  cat "$log" >&2
  rm -f "$log"
  printf 'daejo: %s failed (the output is above)\n' "$what" >&2
  return 1
}

# missing_packages [FILE]: the packages of tool/dependencies.txt, or of FILE, that are not installed.
missing_packages() {
  local wanted
  wanted=$(sed -E 's/#.*//; s/[[:space:]].*//; /^$/d' "${1:-$root/tool/dependencies.txt}")
  comm -23 <(sort -u <<<"$wanted") \
    <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null | sed -n 's/^installed //p' | sort -u)
}

install_missing() {
  command -v dpkg-query >/dev/null || return 0 # not Debian: CMake says what it lacks
  install_packages $(missing_packages)
}

install_packages() {
  local missing="$*" as_root=()
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      printf 'daejo: these packages are missing, and there is no sudo to install them:\n%s\n' "$missing" >&2
      return 1
    fi
    as_root=(sudo)
  fi
  say "installing" $missing
  quietly 'apt-get update' "${as_root[@]}" apt-get -q update || return 1
  # shellcheck disable=SC2086 # one word a package
  quietly 'apt-get install' "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -q -y --no-install-recommends install $missing
}

# What the tests in tests/readers need: a browser and fonts from Debian, packages from npm in build/release/readers.
# They are large, and a test that lacks them says so and is skipped: without them the run goes on.
install_readers() {
  local readers=$build/readers wanted=()
  if command -v dpkg-query >/dev/null; then
    wanted=($(missing_packages "$root/tool/dependencies-readers.txt"))
    command -v npm >/dev/null || wanted+=(nodejs npm)
    [ ${#wanted[@]} -eq 0 ] || install_packages "${wanted[@]}" || say 'going on without a browser'
  fi
  command -v npm >/dev/null || return 0
  cmp -s "$root/tests/readers/package-lock.json" "$readers/.installed" && return 0
  mkdir -p "$readers"
  cp "$root"/tests/readers/package*.json "$readers/"
  if (cd "$readers" && quietly 'npm ci' npm ci --ignore-scripts --no-audit --no-fund); then
    cp "$readers/package-lock.json" "$readers/.installed"
  else
    say 'going on without the packages of tests/readers'
  fi
}

# build_release [TARGET]
build_release() {
  mkdir -p "$build"
  exec 9>"$root/build/.lock" # two at once would build into one tree
  flock 9
  # A tree that was configured elsewhere (the clone was moved) cannot be used.
  if [ -f "$build/CMakeCache.txt" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build/CMakeCache.txt"; then
    rm -rf "$build"
  fi
  if [ ! -f "$build/build.ninja" ]; then
    say 'configuring'
    (cd "$root" && quietly 'the configuration' cmake --preset release) || return 1
  fi
  if [ ! -x "$build/daejo" ]; then say 'building; the first time takes some minutes'; fi
  (cd "$root" && quietly 'the build' cmake --build --preset release ${1:+--target "$1"}) || return 1
  exec 9>&-
}
