# The project's tasks. Each task first installs the tools that it needs and that are missing.
#
#   make serve          serves the page at a local address, and builds it again after every change
#   make check          the quick checks: format, lints for both targets, docs, native tests
#   make test           all checks and tests; run it before you land a change, as CI does
#   make soak           `make test` five times (SOAK=5) while busy loops use the processor
#   make bench          measures our page and others; writes tests/bench/*.md
#   make test-browsers  the browser tests: all in Chromium, a part in Firefox and WebKit
#   make tools          installs the tools of the build
#   make reproducible   builds the release in two folders, and compares every byte
#   make single         writes the whole page of each language as one file, in dist/single/
#   make fonts          makes the subsets of the web fonts and their tables of widths again

SHELL := /bin/sh
export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/.tools/node_modules/.bin:$(or $(CARGO_HOME),$(HOME)/.cargo)/bin:$(PATH)
GET := sh tests/tools/get.sh
# WebKit needs a display; xvfb provides a virtual one.
BROWSER := JISR_ENGINE=all xvfb-run -a cargo test --locked --features browser-tests --test browser

.PHONY: help serve check test soak test-browsers bench reproducible single tools fonts

help:
	@sed -n 's/^#   //p' Makefile

tools:
	@$(GET) rust target trunk bindgen wasmopt

serve: tools
	trunk serve

check: tools
	cargo fmt --all --check
	sh tests/tools/charts_features.sh
	cargo clippy --locked --workspace --all-targets --features browser-tests -- -D warnings
	cargo clippy --locked --lib --bin jisr --target wasm32-unknown-unknown -- -D warnings
	cargo package --quiet --locked --allow-dirty --package jisr-charts
	RUSTDOCFLAGS='-D warnings' cargo doc --locked --workspace --no-deps --quiet
	cargo test --locked --workspace

test: check test-browsers

soak:
	@sh tests/tools/soak.sh

bench: tools
	@$(GET) browser bench nginx wrk
	sh tests/bench/run.sh

test-browsers: tools
	@$(GET) browser headless_shell engines stand_in hosts java nginx
	@sh tests/tools/pages.sh
	@sh tests/tools/forms_pages.sh
	@sh tests/tools/leptos_example.sh csr
	@sh tests/tools/leptos_example.sh ssr
	$(BROWSER)

reproducible: tools
	sh tests/tools/reproducible.sh

single: tools
	trunk build --release
	cargo run --locked --bin single

fonts:
	@$(GET) fonts
	.tools/fonts/bin/python assets/fonts/make.py
