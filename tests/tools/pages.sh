#!/bin/sh
# Builds the release pages, unless dist/ already has them and no source has changed. With another story
# (JISR_STORY) or address (JISR_SITE) it always builds.
set -eu
cd "$(dirname "$0")/../.."
stamp=target/release-pages
sources="src crates style assets deploy build.rs index.html Trunk.toml Cargo.toml Cargo.lock"

# The stamp contains the versions of the tools and the list of built files. `trunk serve` and plain `trunk build`
# write another list, so after them the release is built again.
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
# The stamp gets the time of the start, so a file that is edited during the build is newer than the stamp.
touch "$stamp.start"
trunk build --release
[ -n "${JISR_STORY:-}${JISR_SITE:-}" ] && exit
made >"$stamp.new"
touch -r "$stamp.start" "$stamp.new"
mv "$stamp.new" "$stamp"
rm "$stamp.start"
