#!/bin/sh
# Builds an example of the Leptos components for the browser, with all files that its page loads.
#   leptos_example.sh csr   writes target/leptos/csr, a folder that any web server can serve
#   leptos_example.sh ssr   writes target/leptos/ssr, and builds the server that serves it
set -eu
cd "$(dirname "$0")/../.."
target=${CARGO_TARGET_DIR:-target}
case $1 in
csr) feature=csr ;;
ssr) feature=hydrate ;;
*) echo "leptos_example.sh csr|ssr" >&2 && exit 2 ;;
esac
cargo build --quiet --locked --package jisr-charts --example "leptos_$1" --features "$feature" \
	--target wasm32-unknown-unknown
folder=target/leptos/$1
mkdir -p "$folder"
wasm-bindgen --target web --no-typescript --out-dir "$folder" \
	"$target/wasm32-unknown-unknown/debug/examples/leptos_$1.wasm"
cp assets/fonts/*.woff2 "$folder"
if [ "$1" = ssr ]; then
	cargo build --quiet --locked --package jisr-charts --example leptos_ssr --features ssr
	cp "$target/debug/examples/leptos_ssr" "$folder/server"
else
	cp "crates/jisr-charts/examples/leptos_$1/index.html" "$folder"
fi
