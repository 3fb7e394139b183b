#!/bin/sh
# Builds the pages for release, unless dist/ already has them and nothing that they are made of has changed.
# Another story or address is always built.
set -eu
cd "$(dirname "$0")/../.."
stamp=target/release-pages
sources="src style assets deploy build.rs index.html Trunk.toml Cargo.toml Cargo.lock"

# The stamp holds the tools' versions and the list of files as they were built: `trunk serve` and plain
# `trunk build` write another list.
made() {
    rustc -V
    wasm-bindgen --version
    wasm-opt --version
    cat dist/SHA256SUMS
}

# shellcheck disable=SC2086 # a list of names
if [ -z "${JISR_STORY:-}${JISR_SITE:-}" ] && made 2>/dev/null | cmp -s - "$stamp" &&
    [ -z "$(find $sources -newer "$stamp" -print -quit)" ]; then
    echo "pages: dist/ has the release of these sources"
    exit
fi
mkdir -p target
rm -f "$stamp"
# A file that is edited during the build is newer than the stamp.
touch "$stamp.start"
trunk build --release
[ -n "${JISR_STORY:-}${JISR_SITE:-}" ] && exit
made >"$stamp.new"
touch -r "$stamp.start" "$stamp.new"
mv "$stamp.new" "$stamp"
rm "$stamp.start"
