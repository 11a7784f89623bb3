"""Scheduling of trials that do no work: FocusNetGrid's full stack over durable SQLite, beside Optuna over SQLite, in one run."""
import argparse
import json
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def run(command):
    return json.loads(subprocess.run([str(word) for word in command], check=True, stdout=subprocess.PIPE).stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000, 100_000])
    parser.add_argument("--workers", type=int, default=16)
    parser.add_argument("--optuna-trials", type=int, default=320)
    arguments = parser.parse_args()
    ours = run([ROOT / "bin/focusnetgrid", "bench", "scheduler", "--json", "--workers", arguments.workers, "--trials", *arguments.sizes])
    optuna = run(["/usr/bin/python3", ROOT / "tests/bench/optuna_scheduler.py", "--workers", arguments.workers, "--trials", arguments.optuna_trials])
    theirs = optuna["trials"] / optuna["seconds"]
    print(f"{'trials':>9} {'workers':>8} {'trials/s':>9} {'lease to start p50':>19} {'p99':>8} {'peak memory':>12} {'x Optuna ' + optuna['version']:>15}")
    for times in ours:
        print(f"{times['trials']:>9,} {times['workers']:>8} {times['trialsPerSecond']:>9,.0f} {times['leaseToStartMedian']:>16.1f} ms {times['leaseToStartP99']:>5.1f} ms"
              f" {times['residentBytes'] / 2**20:>8.0f} MiB {times['trialsPerSecond'] / theirs:>15.0f}")
    costs = {times["trials"]: times["seconds"] / times["trials"] for times in ours}
    print(f"a trial costs {costs[max(costs)] / costs[min(costs)]:.2f} times as much at {max(costs):,} as at {min(costs):,};"
          f" Optuna schedules {theirs:.0f} trials/s ({optuna['trials']} with {arguments.workers} workers)")


if __name__ == "__main__":
    main()
