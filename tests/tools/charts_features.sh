#!/bin/sh
# Lints each combination of the features of jisr-charts, natively and for WebAssembly; `png`, which brings
# `svg` with it, only natively. The components for Leptos are linted with their examples in the two ways to
# render in the browser, and natively, where their tests run.
set -e
lint() {
	cargo clippy --quiet --locked --package jisr-charts --no-default-features "$@" -- -D warnings
}
for features in '' svg canvas svg,canvas; do
	lint --features "$features"
	lint --features "$features" --target wasm32-unknown-unknown
done
for features in png canvas,png; do
	lint --features "$features"
done
for features in csr hydrate; do
	lint --features "$features" --lib --examples --target wasm32-unknown-unknown
done
lint --features ssr --lib --examples --test leptos
cargo test --quiet --locked --package jisr-charts --features ssr --lib --test leptos
cargo test --quiet --locked --package jisr-charts --features ssr --doc leptos
