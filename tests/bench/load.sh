#!/bin/sh
# How many views a second one core of nginx serves, with deploy/nginx.conf: writes LOAD.md.
# In the last row nginx reloads and the site is deployed anew under way.
# On this machine alone: nginx has one core, what asks has another. SECONDS_EACH: how long (10).
set -eu
cd "$(dirname "$0")/../.."
seconds=${SECONDS_EACH:-10}
tools=$PWD/.tools
dist=$PWD/dist
port=8391
work=$(mktemp -d)
site=$work/site
out=tests/bench/LOAD.md
[ -f "$dist/index.html" ] || { echo "no dist/: run trunk build --release" >&2; exit 1; }
chmod 755 "$work"
cp -r "$dist" "$site"

sed -e "s|^include /etc.*|load_module $tools/nginx/usr/lib/nginx/modules/ngx_http_brotli_static_module.so; pid $work/pid;|" \
    -e "s|worker_processes auto|worker_processes 1|" \
    -e "s|^http {|http { client_body_temp_path $work/a; proxy_temp_path $work/b; fastcgi_temp_path $work/c; uwsgi_temp_path $work/d; scgi_temp_path $work/e;|" \
    -e "s|listen 80 |listen 127.0.0.1:$port |" \
    -e "s|/srv/jisr|$site|" deploy/nginx.conf >"$work/nginx.conf"
taskset -c 0 "$tools/nginx/usr/sbin/nginx" -e "$work/error.log" -c "$work/nginx.conf"
trap 'kill "$(cat "$work/pid")"; sleep 1; rm -r "$work"' EXIT
sleep 1

# Everything that a first view of a page loads, as its HTML names it.
parts() {
    printf '%s' "/$1"
    grep -o '\(href\|src\)="\?[^" >]*\.\(js\|wasm\|woff2\)[" >]' "$dist/$1index.html" | sed 's/.$//; s/.*[="]//; s|.*/||' |
        sort -u | while read -r name; do case $name in dialog-*) ;; *) printf ' /%s' "$name" ;; esac; done
}

row() {
    name=$1
    shift
    PATHS=$* LD_LIBRARY_PATH=$(echo "$tools"/wrk/usr/lib/*/) taskset -c 1 "$tools/wrk/usr/bin/wrk" -t 1 -c 64 -d "${seconds}s" \
        -s tests/bench/load.lua "http://127.0.0.1:$port" >"$work/said" 2>&1 || { cat "$work/said" >&2; exit 1; }
    awk -v name="$name" -v parts="$#" '/^RESULT/ {
        per = $2 / ($3 / 1e6)
        printf "| %s | %d | %.0f | %.0f | %.1f | %.1f | %.1f | %d |\n", name, parts, per, per / parts, $6 / 1000, $4 / $2 * parts / 1000, $4 / ($3 / 1e6) / 1e6, $5
    }' "$work/said"
}

# Another build's files come, hashed names first, each put in place at once; the old ones stay. Then nginx
# takes all anew, twice. As deploy/README.md says.
deploy() {
    sleep $((seconds / 4 + 1))
    for pages in no yes; do
        (cd "$dist" && find . -type f) | while read -r file; do
            case $file in *.html*) page=yes ;; *) page=no ;; esac
            [ $page = $pages ] || continue
            cp "$dist/$file" "$work/next" && mv "$work/next" "$site/$file"
            case $file in ./jisr-*) cp "$site/$file" "$site/$(echo "$file" | sed 's/-[0-9a-f]*/-0123456789abcdef/')" ;; esac
        done
        kill -HUP "$(cat "$work/pid")"
        sleep 1
    done
}

{
    printf '# Load\n\nWritten by `sh tests/bench/load.sh` (part of `make bench`) on %s: %s; load %s.\n' "$(date +%F)" \
        "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1)" "$(cut -d ' ' -f 1-3 /proc/loadavg)"
    printf 'nginx with `deploy/nginx.conf` on one core, without TLS; 64 connections that stay open, for %s s each, over loopback.\n\n' "$seconds"
    printf '| what is asked for | requests a view | requests/s | views/s | 99th percentile, ms | kB a view | MB/s | wrong answers |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n'
    # shellcheck disable=SC2046 # lists of paths
    {
        row 'the whole page, for the first time' $(parts "")
        row 'one chart in a frame, for the first time' $(parts trade/)
        row 'one chart again: its page alone' /trade/
        deploy &
        row 'the whole page, while the site is deployed anew and nginx reloads twice' $(parts "")
        wait
    }
} >"$out"
cat "$out"
