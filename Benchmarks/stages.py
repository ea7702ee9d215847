#!/usr/bin/env python3
"""Show where a build's time goes: each stage's seconds, and the cost of a plan, for several sizes of one corpus.

usage: stages.py PLANPRESS [-n 1000,10000] [--rounds 3] [--work FOLDER]

Each size is built from nothing as often as told, and the medians are printed: seconds on the clock, seconds of all
cores together, and microseconds of processor time a plan.
"""
import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys

LINE = re.compile(r"^ *([0-9.]+) +([0-9.]+)  (.+)$")


def build(binary, site, output):
    """Stages with their wall and processor seconds, and the whole process with its peak of memory in MB."""
    shutil.rmtree(output, ignore_errors=True)
    command = [binary, "build", site, "--output", output, "--as-of", "2023-06-30", "--timings", "--quiet", "--lang", "en"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
    text = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{binary} failed:\n{text[-2000:]}")
    stages = [(m[3], float(m[1]), float(m[2])) for m in map(LINE.match, text.splitlines()) if m]
    return stages, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("planpress")
    parser.add_argument("-n", default="1000,10000", help="sizes, with commas between (default: 1000,10000)")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--work", default="/dev/shm/planpress-stages")
    arguments = parser.parse_args()
    binary = os.path.abspath(arguments.planpress)
    corpus = pathlib.Path(__file__).with_name("make-corpus.py")
    for count in map(int, arguments.n.split(",")):
        site, output = os.path.join(arguments.work, str(count)), os.path.join(arguments.work, "output")
        shutil.rmtree(arguments.work, ignore_errors=True)
        subprocess.run([sys.executable, corpus, str(count), site], check=True, stdout=subprocess.DEVNULL)
        rounds = [build(binary, site, output) for _ in range(arguments.rounds)]
        print(f"\n{count} plans, median of {arguments.rounds}\n{'stage':18}{'clock s':>9}{'cores s':>9}{'µs a plan':>11}")
        for place, (stage, _, _) in enumerate(rounds[0][0]):
            wall, cpu = (statistics.median(stages[place][column] for stages, _, _ in rounds) for column in (1, 2))
            print(f"{stage:18}{wall:9.3f}{cpu:9.3f}{cpu / count * 1e6:11.0f}")
        cpu = statistics.median(cpu for _, cpu, _ in rounds)
        memory = statistics.median(peak for _, _, peak in rounds)
        print(f"{'whole process':18}{'':9}{cpu:9.3f}{cpu / count * 1e6:11.0f}   {memory:.0f} MB at most")
    shutil.rmtree(arguments.work, ignore_errors=True)


main()
