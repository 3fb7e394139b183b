#!/bin/sh
# Runs `make test` again and again while two busy loops take what they can of the processor: a test that
# fails by chance shows itself here. SOAK is the number of rounds (5); SOAK_SECONDS bounds each (2400).
# The first round that fails ends it; its log stays in target/soak/.
set -u
cd "$(dirname "$0")/../.."
rounds=${SOAK:-5} seconds=${SOAK_SECONDS:-2400} logs=target/soak
rm -rf "$logs"
mkdir -p "$logs"
own=$$ started=

# By their process ids, and nothing else's. `timeout` passes the signal on to all that it runs.
end() {
    trap - EXIT INT TERM HUP
    # shellcheck disable=SC2086 # a list of ids
    [ -z "$started" ] || kill $started 2>/dev/null
    wait
}
trap end EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

for _ in 1 2; do
    # A loop ends by itself when this script is gone, however it went.
    while kill -0 "$own" 2>/dev/null; do :; done &
    started="$started $!"
done

loops=$started passed=0 round=0
while [ "$round" -lt "$rounds" ]; do
    round=$((round + 1))
    log=$logs/round-$round.log
    begin=$(date +%s)
    timeout --kill-after=30 "$seconds" "${MAKE:-make}" test >"$log" 2>&1 &
    run=$!
    started="$loops $run"
    wait "$run"
    code=$?
    started=$loops
    took=$(($(date +%s) - begin))
    if [ "$code" != 0 ]; then
        echo "soak: round $round of $rounds FAILED after $took s (code $code), see $log"
        grep -E ' FAILED|^failures:|^test result: FAILED|error' "$log" | head -20
        break
    fi
    passed=$((passed + 1))
    echo "soak: round $round of $rounds passed in $took s"
done
echo "soak: $passed of $rounds rounds passed"
[ "$passed" = "$rounds" ]
