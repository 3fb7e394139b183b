#!/bin/sh
# Copies the current files into two folders with different paths, builds the release in each from scratch, and
# compares every file. Takes as long as two first builds.
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for folder in one another/deeper; do
    mkdir -p "$work/$folder"
    git ls-files --cached --others --exclude-standard -z | tar -c --null --files-from=- | tar -x -C "$work/$folder"
    echo "reproducible: building in $work/$folder" >&2
    (cd "$work/$folder" && env -u CARGO_TARGET_DIR trunk build --release >build.log 2>&1 || { cat build.log >&2; exit 1; })
    (cd "$work/$folder/dist" && sha256sum --check --strict --quiet SHA256SUMS)
done
diff -r "$work/one/dist" "$work/another/deeper/dist" || { echo "reproducible: the builds differ" >&2; exit 1; }
echo "reproducible: $(wc -l <"$work/one/dist/SHA256SUMS") files, the same bytes in both"
