"""Training throughput of FocusNetGrid beside the same networks in eager PyTorch, in one run.

Each round starts three processes one after the other, so that a drifting machine slows all three alike:
  ours   bin/focusnetgrid bench step
  plain  eager PyTorch as most people run it: NCHW, the C library's malloc
  tuned  eager PyTorch channels-last, with tcmalloc preloaded
A step is forward, ALL-HL, backward and Adam. The ratio of a round compares its own three medians; the last columns give the median ratio.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TCMALLOC = "libtcmalloc_minimal.so.4"
NETWORKS = ["focusnet++", "unet", "fcn", "wide-unet", "r2u-net", "bcdu-net", "unet++", "attention-unet", "focusnet"]


def ours(arguments, network):
    command = [str(ROOT / "bin/focusnetgrid"), "bench", "step", "--network", network, "--size", str(arguments.size),
               "--batch", str(arguments.batch), "--threads", str(arguments.threads), "--steps", str(arguments.steps), "--json"]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)["secondsPerStep"]


def pytorch(arguments, network, tuned):
    environment = dict(os.environ)
    environment.pop("LD_PRELOAD", None)
    if tuned:
        environment["LD_PRELOAD"] = TCMALLOC
    command = ["/usr/bin/python3", __file__, "--worker", "tuned" if tuned else "plain", "--networks", network, "--size", str(arguments.size),
               "--batch", str(arguments.batch), "--threads", str(arguments.threads), "--steps", str(arguments.steps)]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, env=environment).stdout)


def worker(arguments):
    """Prints the seconds of each timed step as JSON."""
    import torch
    sys.path.insert(0, str(ROOT / "tests/reference"))
    import losses
    import networks
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(0)
    model = networks.build(arguments.networks[0], {})
    images = torch.rand(arguments.batch, 3, arguments.size, arguments.size)
    masks = (torch.rand(arguments.batch, 1, arguments.size, arguments.size) > 0.7).float()
    if arguments.worker == "tuned":
        model = model.to(memory_format=torch.channels_last)
        images = images.contiguous(memory_format=torch.channels_last)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    seconds = []
    for step in range(arguments.steps + 1):
        started = time.perf_counter()
        optimizer.zero_grad()
        loss = losses.all_hl(model(images), masks)
        loss.backward()
        optimizer.step()
        loss.item()
        if step > 0:
            seconds.append(time.perf_counter() - started)
    json.dump(seconds, sys.stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--networks", nargs="+", default=NETWORKS)
    parser.add_argument("--size", type=int, default=256)
    parser.add_argument("--batch", type=int, default=4)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--steps", type=int, default=3, help="timed steps a process, after one that is not timed")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--worker", choices=["plain", "tuned"], help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.worker:
        worker(arguments)
        return
    print(f"training step, {arguments.size}x{arguments.size}, batch {arguments.batch}, {arguments.threads} threads, "
          f"{arguments.rounds} rounds of {arguments.steps} steps; images a second, and ours / theirs of the same round")
    print(f"{'network':<22}{'ours':>8}{'plain':>8}{'tuned':>8}{'/plain':>9}{'/tuned':>9}")
    for network in arguments.networks:
        rounds = []
        for _ in range(arguments.rounds):
            mine = statistics.median(ours(arguments, network))
            plain = statistics.median(pytorch(arguments, network, tuned=False))
            tuned = statistics.median(pytorch(arguments, network, tuned=True))
            rounds.append((mine, plain, tuned))
        rate = [arguments.batch / statistics.median(column) for column in zip(*rounds)]
        over_plain = statistics.median(plain / mine for mine, plain, _ in rounds)
        over_tuned = statistics.median(tuned / mine for mine, _, tuned in rounds)
        print(f"{network:<22}{rate[0]:>8.2f}{rate[1]:>8.2f}{rate[2]:>8.2f}{over_plain:>8.2f}x{over_tuned:>8.2f}x", flush=True)


if __name__ == "__main__":
    main()
