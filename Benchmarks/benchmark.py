#!/usr/bin/env python3
"""What README.md says about speed, measured on this machine: `make bench`.

- `tiaowen check` over the 2,896 statutes against libcmark-gfm parsing the same files (cmark_corpus.c): in turns, on the
  same cores, whole processes from start to end, with one core and with all.
- annotation alone, in processor time of one thread, as a whole and by layer (Stages/main.swift).
- `tiaowen build` of the project's own content, over a site that is already there.

The statutes are unpacked from ../shared/corpora/statutes.tar.xz, or lie in the folder named as the only argument.
"""
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build" / "release" / "tiaowen"
STAGES = ROOT / ".build" / "release" / "stages"
ARCHIVE = ROOT.parent / "shared" / "corpora" / "statutes.tar.xz"
ROUNDS = 15


def seconds(command, cores, stdin=""):
    """The time that a command takes on some cores, from start to end."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        cwd=ROOT, preexec_fn=lambda: os.sched_setaffinity(0, cores))
    process.communicate(stdin.encode())
    taken = time.perf_counter() - start
    # `check` has status 1 where a corpus has faults of its own; anything else did not do the work.
    if process.returncode not in ((0, 1) if "check" in command else (0,)):
        sys.exit(f"{' '.join(map(str, command))}: exit status {process.returncode}")
    return taken


def in_turns(commands, cores):
    """Median times of commands that are run in turns, so that whatever else the machine does meets them alike."""
    times = {name: [] for name in commands}
    for turn in range(ROUNDS + 1):
        for name, (command, stdin) in commands.items():
            taken = seconds(command, cores, stdin)
            if turn > 0:  # the first turn only warms the file cache
                times[name].append(taken)
    return {name: statistics.median(values) for name, values in times.items()}


def compiled(folder):
    program = folder / "cmark_corpus"
    source = ROOT / "Benchmarks" / "cmark_corpus.c"
    subprocess.run(["cc", "-O2", "-o", program, source, "-lcmark-gfm"], check=True)
    return program


def compare_with_cmark(corpus, folder):
    files = "".join(f"{file}\n" for file in sorted(corpus.rglob("*.md")))
    cmark = compiled(folder)
    every = os.sched_getaffinity(0)
    for cores in [{min(every)}, every]:
        medians = in_turns({
            "cmark": ([cmark, len(cores)], files), "tiaowen": ([PROGRAM, "check", corpus], "")}, cores)
        ours, theirs = medians["tiaowen"], medians["cmark"]
        print(f"check, {files.count(chr(10))} statutes, {len(cores)} core(s): tiaowen {ours * 1000:.0f} ms, "
              f"libcmark-gfm {theirs * 1000:.0f} ms, ratio {ours / theirs:.2f}")


def measure_annotation(corpus):
    subprocess.run([STAGES, ROOT / "content", corpus], check=True)


def measure_build(folder):
    command = [PROGRAM, "build", "--output", folder / "site"]
    median = in_turns({"build": (command, "")}, os.sched_getaffinity(0))["build"]
    print(f"build, the project's own content: {median * 1000:.0f} ms")


def main(arguments):
    model = [line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")]
    print(f"{time.strftime('%Y-%m-%d')}, {len(model)} × {model[0] if model else platform.machine()}, "
          f"medians of {ROUNDS} runs in turns")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        measure_build(folder)
        corpus = pathlib.Path(arguments[0]).resolve() if arguments else folder / "corpus"
        if not arguments and ARCHIVE.exists():
            with tarfile.open(ARCHIVE) as archive:
                archive.extractall(corpus, filter="data")
        if corpus.exists():
            measure_annotation(corpus)
            compare_with_cmark(corpus, folder)
        else:
            print("check, annotation: skipped, for ../shared/corpora/statutes.tar.xz is not there")


if __name__ == "__main__":
    main(sys.argv[1:])
