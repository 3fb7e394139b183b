# The project's tasks. Each task first installs the tools that it needs and that are missing.
#
#   make serve          the page at a local address, rebuilt on every change
#   make check          the fast checks: format, lints for both targets, native tests
#   make test           everything that must hold before a change lands; CI runs the same
#   make soak           `make test` five times (SOAK=5) on a machine that is kept busy
#   make bench          compares our page with others; writes tests/bench/*.md
#   make test-browsers  only the browser tests: all in Chromium, the core in Firefox and WebKit
#   make tools          only installs the tools
#   make reproducible   builds the release twice, in two folders, and compares every byte
#   make single         the whole page of each language as one file, in dist/single/
#   make fonts          cuts the web fonts anew

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
	cargo fmt --check
	cargo clippy --locked --all-targets --features browser-tests -- -D warnings
	cargo clippy --locked --lib --bin jisr --target wasm32-unknown-unknown -- -D warnings
	RUSTDOCFLAGS='-D warnings' cargo doc --locked --no-deps --quiet
	cargo test --locked

test: check test-browsers

soak:
	@sh tests/tools/soak.sh

bench: tools
	@$(GET) browser bench nginx wrk
	sh tests/bench/run.sh

test-browsers: tools
	@$(GET) browser engines stand_in hosts java nginx
	@sh tests/tools/pages.sh
	$(BROWSER)

reproducible: tools
	sh tests/tools/reproducible.sh

single: tools
	trunk build --release
	cargo run --locked --bin single

fonts:
	@$(GET) fonts
	.tools/fonts/bin/python assets/fonts/make.py
