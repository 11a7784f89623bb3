#!/usr/bin/env bash
# Runs the tests of the solution, or of one project, that a filter chooses, one project at a time, and closes with "N passed, N failed, N skipped".
set -uo pipefail
cd "$(dirname "$0")/.."
configuration=$1 filter=$2 projects=${3:-FocusNetGrid.sln}
results=artifacts/test-results
rm -rf "$results"
# Two processes that share cores slow libtorch's threads down by a factor of ten; results must not depend on the count either.
export OMP_NUM_THREADS=1 DOTNET_gcServer=0
dotnet test "$projects" -c "$configuration" --no-build --nologo -m:1 --filter "$filter" \
    --logger "trx" --logger "console;verbosity=minimal" --results-directory "$results"
status=$?

passed=0 failed=0 skipped=0
count() { grep -ohE "<UnitTestResult [^>]*outcome=\"$1\"" "$results"/*.trx 2>/dev/null | wc -l; }
passed=$(count Passed) failed=$(($(count Failed) + $(count Error) + $(count Timeout) + $(count Aborted))) skipped=$(count NotExecuted)
if [[ $skipped -gt 0 ]]; then
    echo "Skipped, and why:"
    grep -A 6 -hE 'outcome="NotExecuted"' "$results"/*.trx | sed -nE 's/.*testName="([^"]+)".*/  \1/p; s/.*<Message>(.*)<\/Message>.*/      \1/p' | head -n 60
fi
if [[ $failed -gt 0 ]]; then
    echo "Failed:"
    grep -hoE '<UnitTestResult [^>]*outcome="(Failed|Error|Timeout|Aborted)"' "$results"/*.trx | sed -nE 's/.*testName="([^"]+)".*/  \1/p'
fi
# A project that died before it could report shows only in the exit status: never let that pass for green.
if [[ $status -ne 0 && $failed -eq 0 ]]; then
    failed=1
fi
echo "$passed passed, $failed failed, $skipped skipped"
[[ $failed -eq 0 && $passed -gt 0 ]]
