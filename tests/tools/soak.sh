#!/bin/sh
# Runs `make test` several times while two busy loops use the processor, to find tests that fail by chance.
# SOAK is the number of rounds (5); SOAK_SECONDS is the time limit of each (2400). The first round that fails
# ends the script. Its log stays in target/soak/.
set -u
cd "$(dirname "$0")/../.."
rounds=${SOAK:-5} seconds=${SOAK_SECONDS:-2400} logs=target/soak
rm -rf "$logs"
mkdir -p "$logs"
own=$$ started=

# Ends the started processes by their ids. `timeout` passes the signal on to its children.
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
    # The loop also ends if this script was killed.
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
