#!/bin/sh
# How many views a second one core of nginx serves, with deploy/nginx.conf: writes LOAD.md.
# On this machine alone: nginx has one core, what asks has another. SECONDS_EACH: how long (10).
set -eu
cd "$(dirname "$0")/../.."
seconds=${SECONDS_EACH:-10}
tools=$PWD/.tools
dist=$PWD/dist
port=8391
work=$(mktemp -d)
out=tests/bench/LOAD.md
[ -f "$dist/index.html" ] || { echo "no dist/: run trunk build --release" >&2; exit 1; }

sed -e "s|^include /etc.*|load_module $tools/nginx/usr/lib/nginx/modules/ngx_http_brotli_static_module.so; pid $work/pid;|" \
    -e "s|worker_processes auto|worker_processes 1|" \
    -e "s|^http {|http { client_body_temp_path $work/a; proxy_temp_path $work/b; fastcgi_temp_path $work/c; uwsgi_temp_path $work/d; scgi_temp_path $work/e;|" \
    -e "s|listen 80 |listen 127.0.0.1:$port |" \
    -e "s|/srv/jisr|$dist|" deploy/nginx.conf >"$work/nginx.conf"
taskset -c 0 "$tools/nginx/usr/sbin/nginx" -e "$work/error.log" -c "$work/nginx.conf"
trap 'kill "$(cat "$work/pid")"; sleep 1; rm -r "$work"' EXIT
sleep 1

# Everything that a first view of a page loads, as its HTML names it.
parts() {
    printf '%s' "/$1"
    grep -o '\(href\|src\)="\?[^" >]*\.\(js\|wasm\|woff2\)' "$dist/$1index.html" | sed 's/.*[="]//; s|.*/||' |
        sort -u | while read -r name; do case $name in dialog-*) ;; *) printf ' /%s' "$name" ;; esac; done
}

row() {
    name=$1
    shift
    PATHS=$* LD_LIBRARY_PATH=$(echo "$tools"/wrk/usr/lib/*/) taskset -c 1 "$tools/wrk/usr/bin/wrk" -t 1 -c 64 -d "${seconds}s" \
        -s tests/bench/load.lua "http://127.0.0.1:$port" >"$work/said" 2>&1 || { cat "$work/said" >&2; exit 1; }
    awk -v name="$name" -v parts="$#" '/^RESULT/ {
        per = $2 / ($3 / 1e6)
        printf "| %s | %d | %.0f | %.0f | %.1f | %.1f | %d |\n", name, parts, per, per / parts, $4 / $2 * parts / 1000, $4 / ($3 / 1e6) / 1e6, $5
    }' "$work/said"
}

{
    printf '# Load\n\nWritten by `sh tests/bench/load.sh` (part of `make bench`) on %s: %s; load %s.\n' "$(date +%F)" \
        "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1)" "$(cut -d ' ' -f 1-3 /proc/loadavg)"
    printf 'nginx with `deploy/nginx.conf` on one core, without TLS; 64 connections that stay open, for %s s each, over loopback.\n\n' "$seconds"
    printf '| what is asked for | requests a view | requests/s | views/s | kB a view | MB/s | wrong answers |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n'
    # shellcheck disable=SC2046 # lists of paths
    {
        row 'the whole page, for the first time' $(parts "")
        row 'one chart in a frame, for the first time' $(parts trade/)
        row 'one chart again: its page alone' /trade/
    }
} >"$out"
cat "$out"
