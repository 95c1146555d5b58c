#!/usr/bin/env bash
# The Debian packages: made, looked at, and the program run in a root that holds nothing but the package and the files
# of the packages that it depends on (all the way down), as this machine has them. Run by CTest.
set -euo pipefail
build=$1 scratch=$2 source=$3
for tool in dpkg-deb dpkg-shlibdeps cpack; do
  command -v "$tool" >/dev/null || { echo "SKIPPED: there is no $tool"; exit 0; }
done
rm -rf "$scratch"
mkdir -p "$scratch/out" "$scratch/root"
(cd "$build" && cpack -G DEB -B "$scratch/out" >"$scratch/log" 2>&1) || { cat "$scratch/log"; exit 1; }
deb=$(ls "$scratch"/out/daejo_*.deb)
ls "$scratch"/out/libdaejo-dev_*.deb >/dev/null
fail() { echo "FAILED: $*"; exit 1; }
dpkg-deb -c "$deb" >"$scratch/contents"
for path in ./usr/bin/daejo ./usr/share/man/man1/daejo.1 ./usr/share/bash-completion/completions/daejo \
  ./usr/share/zsh/vendor-completions/_daejo ./usr/share/fish/vendor_completions.d/daejo.fish \
  ./usr/share/daejo/rules/same-item.yaml ./usr/share/doc/daejo/LICENSE; do
  grep -qE " $path(\.gz)?$" "$scratch/contents" || fail "not in the package: $path"
done
! grep -qE '/(include|samples)/|\.a$' "$scratch/contents" || fail 'the program package holds what it should not'
depends=$(dpkg-deb -f "$deb" Depends)
grep -q 'libc6' <<<"$depends" || fail "no dependencies: $depends"

# The names in a Depends field; of alternatives the first that is installed.
names() {
  tr ',' '\n' | while read -r group; do
    for name in $(tr '|' '\n' <<<"$group" | sed -E 's/\(.*//; s/:any//; s/ //g'); do
      if dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null | grep -q '^installed'; then echo "$name"; break; fi
    done
  done
}
closure=
queue=$(names <<<"$depends")
while [ -n "$queue" ]; do
  set -- $queue
  name=$1
  queue="${*:2}"
  grep -qxF "$name" <<<"$closure" && continue
  closure+=$name$'\n'
  queue+=" $(dpkg-query -W -f '${Pre-Depends}, ${Depends}' "$name" | names | tr '\n' ' ')"
done
dpkg-deb -x "$deb" "$scratch/root"
for name in $closure; do
  { dpkg -L "$name" | grep -E '\.so(\.|$)' || true; } | while read -r file; do
    [ -f "$file" ] || continue
    mkdir -p "$scratch/root$(dirname "$file")"
    cp -L "$file" "$scratch/root$file"
  done
done
# Where /lib is a link to /usr/lib, it is one here too.
for top in lib lib64; do
  [ -L "/$top" ] || continue
  if [ -d "$scratch/root/$top" ]; then mkdir -p "$scratch/root/usr/$top"; cp -a "$scratch/root/$top/." "$scratch/root/usr/$top/"; rm -rf "${scratch:?}/root/$top"; fi
  mkdir -p "$scratch/root/usr/$top"
  ln -s "usr/$top" "$scratch/root/$top"
done
mkdir -p "$scratch/root/news"
cp "$source"/data/samples/deepseek/* "$scratch/root/news/" 2>/dev/null || true
enter=(chroot)
[ "$(id -u)" -eq 0 ] || enter=(unshare -r chroot)
if ! "${enter[@]}" "$scratch/root" /usr/bin/daejo --version >"$scratch/version" 2>"$scratch/error"; then
  if [ "$(id -u)" -ne 0 ] && ! unshare -r true 2>/dev/null; then echo 'SKIPPED: no right to change the root'; exit 0; fi
  cat "$scratch/error"
  fail "it does not run in the clean root (packages: $(tr '\n' ' ' <<<"$closure"))"
fi
"${enter[@]}" "$scratch/root" /usr/bin/daejo check /news --format html=/review.html --fail-on never || fail 'check in the clean root'
[ -s "$scratch/root/review.html" ] || fail 'no page'
echo "$(cat "$scratch/version"): $(du -h "$deb" | cut -f1), $(wc -l <<<"$closure") packages beside it"
