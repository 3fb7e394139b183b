#!/bin/sh
# Builds the release pages, unless dist/ already has them and no source has changed. With another story
# (JISR_STORY) or address (JISR_SITE) it always builds.
set -eu
cd "$(dirname "$0")/../.."
stamp=target/release-pages
sources="src crates style assets deploy build.rs index.html Trunk.toml Cargo.toml Cargo.lock"
. tests/tools/stamp.sh

# The stamp contains the versions of the tools and the list of built files. `trunk serve` and plain `trunk build`
# write another list, so after them the release is built again.
made() {
    rustc -V
    wasm-bindgen --version
    wasm-opt --version
    cat dist/SHA256SUMS
}

if [ -z "${JISR_STORY:-}${JISR_SITE:-}" ] && is_current; then
    echo "pages: dist/ has the release of these sources"
    exit
fi
begin_stamp
trunk build --release
[ -n "${JISR_STORY:-}${JISR_SITE:-}" ] && exit
end_stamp
