#!/bin/sh
# Builds the pages of the story in tests/fixtures/forms, whose charts have all forms, into target/forms, unless they
# are there and no source has changed.
set -eu
cd "$(dirname "$0")/../.."
stamp=target/forms-pages
sources="src crates style assets deploy build.rs index.html Trunk.toml Cargo.toml Cargo.lock tests/fixtures/forms"

# shellcheck disable=SC2086 # a list of names
if [ -f target/forms/index.html ] && rustc -V | cmp -s - "$stamp" &&
    [ -z "$(find $sources -newer "$stamp" -print -quit)" ]; then
    echo "forms: target/forms has the pages of these sources"
    exit
fi
mkdir -p target
rm -f "$stamp"
# The stamp gets the time of the start, so a file that is edited during the build is newer than the stamp.
touch "$stamp.start"
JISR_STORY=tests/fixtures/forms trunk build --dist target/forms
rustc -V >"$stamp.new"
touch -r "$stamp.start" "$stamp.new"
mv "$stamp.new" "$stamp"
rm "$stamp.start"
