#!/bin/sh
# Lints each combination of the features of jisr-charts, natively and for WebAssembly.
set -e
for features in '' svg canvas svg,canvas textures svg,textures; do
	for target in '' '--target wasm32-unknown-unknown'; do
		# $target holds two words or none.
		# shellcheck disable=SC2086
		cargo clippy --quiet --locked --package jisr-charts --no-default-features --features "$features" $target -- -D warnings
	done
done
