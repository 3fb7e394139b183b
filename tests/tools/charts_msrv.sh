#!/bin/sh
# Builds jisr-charts with each of its features by the oldest Rust that it promises: `rust-version` of its Cargo.toml.
# rustup installs that version, with its target for the web, when it is missing.
set -eu
cd "$(dirname "$0")/../.."
oldest=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' crates/jisr-charts/Cargo.toml)
rustup toolchain install "$oldest" --profile minimal --target wasm32-unknown-unknown --no-self-update
# A folder of its own keeps what the current version has built.
export CARGO_TARGET_DIR="$(pwd)/target/charts-msrv"
check() {
	cargo "+$oldest" check --quiet --locked --package jisr-charts --no-default-features "$@"
}
for features in '' svg canvas; do
	check --features "$features"
	check --features "$features" --target wasm32-unknown-unknown
done
for features in csr hydrate; do
	check --features "$features" --target wasm32-unknown-unknown
done
for features in png leptos ssr; do
	check --features "$features"
done
