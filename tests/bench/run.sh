#!/usr/bin/env bash
# Every benchmark, one after the other: the machine should do nothing else meanwhile.
set -euo pipefail
cd "$(dirname "$0")/../.."
/usr/bin/python3 tests/bench/throughput.py "$@"
/usr/bin/python3 tests/bench/scheduler.py
/usr/bin/python3 tests/bench/api.py
data=${NUCLEI:-../shared/data/dsb2018_stage1_train.zip}
if [[ -f $data ]]; then
    /usr/bin/python3 tests/bench/stopping.py "$data"
else
    echo "stopping rules: not measured, as there are no nuclei at $data; give NUCLEI=stage1_train.zip"
fi
