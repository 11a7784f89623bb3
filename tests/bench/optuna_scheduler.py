"""Schedules trials of no work with Optuna over SQLite, for comparison: prints the trials a second as JSON.

Optuna's own way to share a study among workers: one process a worker, each asking the same SQLite storage for trials.
"""
import argparse
import json
import multiprocessing
import tempfile
import time
from pathlib import Path

import optuna


def work(storage, trials):
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    study = optuna.load_study(study_name="bench", storage=optuna.storages.RDBStorage(storage, engine_kwargs={"connect_args": {"timeout": 600}}))
    study.optimize(lambda trial: trial.suggest_float("learning_rate", 1e-5, 1e-1, log=True), n_trials=trials)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trials", type=int, default=320)
    parser.add_argument("--workers", type=int, default=16)
    arguments = parser.parse_args()
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    with tempfile.TemporaryDirectory() as folder:
        storage = f"sqlite:///{Path(folder) / 'study.db'}"
        optuna.create_study(study_name="bench", storage=storage, sampler=optuna.samplers.RandomSampler(seed=0))
        each = arguments.trials // arguments.workers
        processes = [multiprocessing.get_context("spawn").Process(target=work, args=(storage, each)) for _ in range(arguments.workers)]
        started = time.perf_counter()
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        seconds = time.perf_counter() - started
        trials = optuna.load_study(study_name="bench", storage=storage).trials
    done = sum(trial.state == optuna.trial.TrialState.COMPLETE for trial in trials)
    if done != each * arguments.workers:
        raise SystemExit(f"{done} of {each * arguments.workers} trials completed; what was timed is not what was asked for")
    # Starting sixteen interpreters is no scheduling: what a trial takes is counted from the first one's start to the last one's end.
    first, last = min(trial.datetime_start for trial in trials), max(trial.datetime_complete for trial in trials)
    print(json.dumps({"version": optuna.__version__, "trials": done, "seconds": (last - first).total_seconds(), "wall": seconds}))


if __name__ == "__main__":
    main()
