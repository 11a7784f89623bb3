"""What early stopping saves: the full grid, asynchronous halving and fold racing on the same real nuclei, in one run.

For each rule: the epochs that it trained, as a share of the grid's, and the Dice that the full grid gives the configuration that the rule chose, beside
the grid's best. Dice is pooled over the validation part and averaged over the folds.
"""
import argparse
import contextlib
import json
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RULES = {
    # A network takes up to five epochs to come alive: before that there is nothing to compare.
    "asha": ["--set", "stopping={name: asha, min-epochs: 6, reduction-factor: 4}"],
    "fold-racing": ["--set", "stopping=fold-racing"],
}


def run(folder, data, name, options):
    command = [ROOT / "bin/focusnetgrid", "run", ROOT / "tests/bench/stopping.yaml", "--data", data, "--out", Path(folder) / name, "--json", "--quiet", *options]
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE)
    if done.returncode:
        raise SystemExit(f"{name}: the run ended with {done.returncode}")
    return json.loads(done.stdout)["trials"]


def scores(trials):
    """Mean Dice over the folds of each of the configurations that finished most of them."""
    found = {}
    for trial in trials:
        if trial["status"] == "succeeded":
            found.setdefault(trial["configuration"], []).append(trial["evaluations"][0]["pooled"]["dice"])
    most = max((len(dice) for dice in found.values()), default=0)
    return {name: sum(dice) / len(dice) for name, dice in found.items() if len(dice) == most}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", help="stage1_train.zip of the Data Science Bowl 2018 (BBBC038)")
    parser.add_argument("--out", help="keeps the runs here, and goes on with them; a temporary folder without it")
    arguments = parser.parse_args()
    with contextlib.nullcontext(arguments.out) if arguments.out else tempfile.TemporaryDirectory() as folder:
        grid = run(folder, arguments.data, "grid", [])
        truth = scores(grid)
        best = max(truth.values())
        full = sum(trial["epochs"] for trial in grid)
        print(f"{'rule':<12} {'trials':>7} {'epochs':>7} {'of grid':>8} {'Dice of its choice':>19} {'grid best':>10} {'difference':>11}")
        print(f"{'none':<12} {len(grid):>7} {full:>7} {1:>8.0%} {best:>19.4f} {best:>10.4f} {0:>11.4f}")
        for rule, options in RULES.items():
            trials = run(folder, arguments.data, rule, options)
            own = scores(trials)
            if not own:
                raise SystemExit(f"{rule}: no trial finished")
            choice = max(own, key=own.get)
            epochs = sum(trial["epochs"] for trial in trials)
            print(f"{rule:<12} {len(trials):>7} {epochs:>7} {epochs / full:>8.0%} {truth[choice]:>19.4f} {best:>10.4f} {truth[choice] - best:>11.4f}  {choice}")


if __name__ == "__main__":
    main()
