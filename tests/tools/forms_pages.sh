#!/bin/sh
# Builds the pages of the story in tests/fixtures/forms, whose charts have all forms, into target/forms, unless they
# are there and no source has changed.
set -eu
cd "$(dirname "$0")/../.."
stamp=target/forms-pages
sources="src crates style assets deploy build.rs index.html Trunk.toml Cargo.toml Cargo.lock tests/fixtures/forms"
. tests/tools/stamp.sh

made() {
    rustc -V
    ls target/forms
}

if is_current; then
    echo "forms: target/forms has the pages of these sources"
    exit
fi
begin_stamp
JISR_STORY=tests/fixtures/forms trunk build --dist target/forms
end_stamp
