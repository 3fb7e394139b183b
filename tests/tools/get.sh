#!/bin/sh
# Installs what the project's tasks need, each tool only when it is missing:
#
#     sh tests/tools/get.sh NAME...
#
# NAME is one of the functions `get_NAME` below. Installed tools are skipped without a message. Tools that only
# this project uses go into .tools/, which git ignores and the Makefile puts on PATH. If a tool can't be
# installed, the script stops with a message that names the tool and how to install it.
set -eu
cd "$(dirname "$0")/../.."
PATH=$PWD/.tools/bin:$PWD/.tools/node_modules/.bin:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH

TRUNK=0.21.14
BINARYEN=132.0.0
HOSTS="pym.js@1.3.2 @newswire/frames@1.0.0 iframe-resizer@4.4.5 axe-core@4.11.0 vnu-jar@26.9.27 html-minifier-terser@7.2.0"

have() { command -v "$1" >/dev/null 2>&1; }
say() { echo "tools: $*" >&2; }
fail() {
    say "$1 is missing and could not be installed."
    say "To mend it: $2"
    exit 1
}

# Installs Debian packages, if this user may. `apt true` only updates the lists.
apt() {
    have apt-get || return 1
    sudo=
    if [ "$(id -u)" != 0 ]; then
        sudo -n true 2>/dev/null || return 1
        sudo=sudo
    fi
    say "installing $* (apt-get)"
    $sudo apt-get -qq update || true
    [ "$1" = true ] && return
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$@" >/dev/null
}

# Installs npm packages into .tools.
npm_into_tools() {
    have npm || return 1
    mkdir -p .tools
    say "installing $* (npm, into .tools)"
    npm install --prefix .tools --silent --no-audit --no-fund --no-update-notifier "$@" >/dev/null
}

# Installs a program from crates: CRATE VERSION, then options for cargo install.
crate() {
    name=$1 version=$2
    shift 2
    if cargo binstall -V >/dev/null 2>&1; then
        say "installing $name $version (cargo binstall)"
        cargo binstall --no-confirm --log-level warn --force "$name@$version" "$@" && return
    fi
    say "installing $name $version (cargo install: some minutes)"
    # The program runs only seconds in each build, so compile it quickly instead of optimizing it.
    CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
        cargo install --quiet --force "$name" --version "$version" "$@"
}

# The compiler with its formatter and linter, and a linker.
get_rust() {
    have cargo || fail "Rust" "install rustup, then run this again"
    have cc || have clang || apt gcc libc6-dev ||
        fail "a C linker (cc)" "install gcc or clang, such as Debian's 'build-essential'"
    cargo fmt --version >/dev/null 2>&1 || rustup component add rustfmt ||
        fail "rustfmt" "rustup component add rustfmt"
    cargo clippy --version >/dev/null 2>&1 || rustup component add clippy ||
        fail "clippy" "rustup component add clippy"
}

# The standard library for WebAssembly.
get_target() {
    [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ] && return
    rustup target add wasm32-unknown-unknown ||
        fail "the target wasm32-unknown-unknown" "rustup target add wasm32-unknown-unknown"
}

# Builds and serves the pages. Any installed version 0.21 is accepted.
get_trunk() {
    case $(trunk --version 2>/dev/null) in "trunk 0.21."*) return ;; esac
    crate trunk $TRUNK --locked ||
        fail "Trunk $TRUNK" "cargo install --locked trunk --version $TRUNK"
}

# Writes the script between WebAssembly and the page. It must have exactly the version of Cargo.lock.
# Without --locked, because its lock file names releases that have been withdrawn. If another version is
# installed, it stays, and ours goes into .tools.
get_bindgen() {
    want=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print; exit }' Cargo.lock)
    [ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $want" ] && return
    root=
    if have wasm-bindgen; then root="--root $PWD/.tools"; fi
    # shellcheck disable=SC2086 # two words, or none
    crate wasm-bindgen-cli "$want" $root ||
        fail "wasm-bindgen $want" "cargo install wasm-bindgen-cli --version $want"
}

# Makes the WebAssembly file smaller. npm's version comes first, because Debian's may be too old for the compiler.
get_wasmopt() {
    have wasm-opt && return
    npm_into_tools "binaryen@$BINARYEN" || apt binaryen ||
        fail "wasm-opt" "install binaryen, from npm ('npm install -g binaryen') or your system's packages"
}

# Chromium and its driver, of the same version.
get_browser() {
    if [ -z "${CHROME:-}" ] && ! have chromium && ! have chromium-browser && ! have google-chrome; then
        apt chromium chromium-driver ||
            fail "Chromium" "install chromium and chromium-driver, or name yours in CHROME and CHROMEDRIVER"
    fi
    if [ -z "${CHROMEDRIVER:-}" ] && ! have chromedriver; then
        apt chromium-driver ||
            fail "chromedriver" "install chromium-driver of the browser's version, or name yours in CHROMEDRIVER"
    fi
}

# Chromium's headless shell, which makes the tests faster. Without it they use Chromium.
get_headless_shell() {
    [ -n "${CHROME:-}" ] || have chromium-headless-shell || apt chromium-headless-shell ||
        say "chromium-headless-shell is not installed; the tests use Chromium, which takes longer"
}

# The fallback font on Linux while our fonts load. A test compares the line breaks of both.
get_stand_in() {
    have fc-list || apt fontconfig || fail "fontconfig" "install fontconfig"
    [ -n "$(fc-list 'DejaVu Sans')" ] || apt fonts-dejavu-core ||
        fail "the font DejaVu Sans" "install fonts-dejavu-core"
}

# The other engines: Firefox and WebKitGTK. WebKitGTK needs a display; xvfb provides a virtual one.
get_engines() {
    have firefox-esr || have firefox || apt firefox-esr ||
        fail "Firefox" "install firefox-esr or firefox"
    have geckodriver || crate geckodriver 0.36.0 --locked ||
        fail "geckodriver" "cargo install --locked geckodriver"
    have WebKitWebDriver || apt webkit2gtk-driver ||
        fail "WebKitWebDriver" "install webkit2gtk-driver"
    have xvfb-run || apt xvfb xauth ||
        fail "xvfb-run" "install xvfb and xauth"
}

# npm packages for the tests: the scripts that newsrooms use for iframes, axe (accessibility), the W3C's HTML
# validator, and a minifier like those of CDNs. None of them is part of the site.
get_hosts() {
    for package in $HOSTS; do
        [ -d ".tools/node_modules/${package%@*}" ] && continue
        have npm || apt npm || true
        # shellcheck disable=SC2086 # a list of packages
        npm_into_tools $HOSTS ||
            fail "npm's $package" "install Node.js with npm, then: npm install --prefix .tools $HOSTS"
    done
}

# Runs the HTML validator.
get_java() {
    have java || apt default-jre-headless ||
        fail "Java" "install a Java runtime, version 11 or later, such as Debian's 'default-jre-headless'"
}

# The libraries that the benchmark compares our page with, and its browser driver.
get_bench() {
    cmp -s tests/bench/package-lock.json tests/bench/node_modules/.locked && return
    have npm || apt nodejs npm || fail "Node.js with npm" "install Node.js 20 or later with npm"
    say "installing the benchmark's packages (npm, into tests/bench)"
    npm ci --prefix tests/bench --ignore-scripts --silent >/dev/null ||
        fail "the benchmark's npm packages" "cd tests/bench && npm ci --ignore-scripts"
    cp tests/bench/package-lock.json tests/bench/node_modules/.locked
}

# Unpacks Debian packages into .tools/NAME without installing them, so that no service starts.
unpack() {
    name=$1
    shift
    say "unpacking $name (apt-get download, into .tools)"
    mkdir -p ".tools/$name"
    (cd ".tools/$name" && { apt-get -qq download "$@" || { apt true && apt-get -qq download "$@"; }; } &&
        for file in *.deb; do dpkg -x "$file" . && rm "$file"; done) >/dev/null 2>&1 && return
    rm -r ".tools/$name"
    return 1
}

# nginx with its brotli module, for the tests of deploy/nginx.conf.
get_nginx() {
    [ -x .tools/nginx/usr/sbin/nginx ] && return
    unpack nginx nginx libnginx-mod-http-brotli-static libbrotli1 ||
        fail "nginx" "run 'apt-get update' on a Debian system, or unpack nginx with brotli_static into .tools/nginx"
}

# Sends many requests to nginx, for the benchmark.
get_wrk() {
    [ -x .tools/wrk/usr/bin/wrk ] && return
    unpack wrk wrk libluajit-5.1-2 libluajit-5.1-common ||
        fail "wrk" "run 'apt-get update' on a Debian system, or unpack wrk into .tools/wrk"
}

# Python with the libraries that make font subsets.
get_fonts() {
    [ -x .tools/fonts/bin/python ] && return
    have npm || apt npm || fail "npm" "install Node.js with npm (the fonts' sources are npm packages)"
    python3 -m venv .tools/fonts || { apt python3-venv && python3 -m venv .tools/fonts; } ||
        fail "Python's venv" "install python3 and python3-venv"
    say "installing fonttools (pip, into .tools)"
    .tools/fonts/bin/pip install --quiet -r assets/fonts/requirements.txt || {
        rm -r .tools/fonts
        fail "fonttools" "see assets/fonts/requirements.txt"
    }
}

for name in "$@"; do
    "get_$name"
done
