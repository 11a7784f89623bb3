#!/usr/bin/env bash
# Every benchmark, one after the other: the machine should do nothing else meanwhile.
set -euo pipefail
cd "$(dirname "$0")/../.."
/usr/bin/python3 tests/bench/throughput.py "$@"
