"""Reads of the HTTP API beside 10,000 trials: what a client waits for, of a served grid whose workers rehearse meanwhile."""
import argparse
import contextlib
import http.client
import json
import os
import signal
import socket
import statistics
import subprocess
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SPEC = """\
name: many
data: {name: synthetic, kind: nuclei, count: 16, size: 32}
split: {train: 8, validation: 4, test: 4}
network: {name: focusnet++, widths: [4, 8, 8, 8, 8]}
training: {epochs: 2, batch: 4}
search:
  strategy: {name: random, trials: %d}
  space: {training.optimizer.learning-rate: {log: [1.0e-5, 0.1]}}
seeds: [%s]
"""


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def ask(connection, method, path, body=None, kind=None):
    connection.request(method, path, body, {"Content-Type": kind} if kind else {})
    answer = connection.getresponse()
    text = answer.read()
    if answer.status >= 300:
        raise RuntimeError(f"{method} {path}: {answer.status} {text.decode()[:500]}")
    return text


@contextlib.contextmanager
def served():
    http_port, silo, gateway = free_ports(3)
    with tempfile.TemporaryDirectory(prefix="focusnetgrid-bench-") as folder:
        command = [ROOT / "bin/focusnetgrid", "serve", "--quiet", "--folder", "grid", "--http-port", http_port, "--silo-port", silo, "--gateway-port", gateway,
                   "--rehearse", 200, "--workers", 4, "--threads", 4]
        process = subprocess.Popen([str(word) for word in command], cwd=folder, stdout=subprocess.DEVNULL, start_new_session=True)
        try:
            for _ in range(300):
                with contextlib.suppress(OSError, RuntimeError):
                    ask(http.client.HTTPConnection("127.0.0.1", http_port, timeout=5), "GET", "/readyz")
                    break
                time.sleep(0.1)
            else:
                raise RuntimeError("the grid did not answer within 30 s")
            yield http_port
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def measure(port, path, clients, seconds):
    """Seconds that each answer took, as clients on connections of their own had to wait for it."""
    times, failures, until = [], [], time.monotonic() + seconds

    def client():
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        try:
            while time.monotonic() < until:
                begun = time.perf_counter()
                ask(connection, "GET", path)
                times.append(time.perf_counter() - begun)
        except Exception as failure:  # told below, by the main thread
            failures.append(failure)

    threads = [threading.Thread(target=client) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return times


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--configurations", type=int, default=1000)
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--clients", type=int, default=4)
    parser.add_argument("--seconds", type=float, default=5)
    arguments = parser.parse_args()
    spec = SPEC % (arguments.configurations, ", ".join(map(str, range(arguments.seeds))))
    with served() as port:
        submitted = json.loads(ask(http.client.HTTPConnection("127.0.0.1", port, timeout=600), "POST", "/api/v1/sweeps", spec, "application/yaml"))
        reading = submitted["sweep"]["reading"]
        sweep = f"/api/v1/sweeps/{reading['id']}"
        reads = {
            "list of sweeps": "/api/v1/sweeps",
            "a sweep": sweep,
            "trials, first page": f"{sweep}/trials",
            "trials, by score": f"{sweep}/trials?sort=score&order=desc",
            "trials, filtered, deep": f"{sweep}/trials?status=waiting&text=seed%203&offset={reading['trials'] // 20}",
            "a trial": f"{sweep}/trials/1",
            "a trial's history": f"{sweep}/trials/1/history",
            "workers": "/api/v1/workers",
        }
        for path in reads.values():
            measure(port, path, arguments.clients, min(2, arguments.seconds))
        print(f"{'read':<24} {'answers/s':>10} {'p50':>9} {'p99':>9}   ({reading['trials']:,} trials, {arguments.clients} clients at once, 4 workers busy)")
        worst = 0
        for name, path in reads.items():
            times = sorted(measure(port, path, arguments.clients, arguments.seconds))
            p99 = times[min(len(times) - 1, int(len(times) * 0.99))]
            worst = max(worst, p99)
            print(f"{name:<24} {len(times) / arguments.seconds:>10,.0f} {statistics.median(times) * 1e3:>6.1f} ms {p99 * 1e3:>6.1f} ms")
        print(f"the slowest p99 is {worst * 1e3:.1f} ms")


if __name__ == "__main__":
    main()
