#!/usr/bin/env python3.13
"""Records what CPython 3.13 prints for the conformance programs.

    PYTHONHASHSEED=0 python3.13 record.py [--accept] [FILE.py ...]
    PYTHONHASHSEED=0 python3.13 record.py --serve

Each program beside a .out file (or given by name) runs in a process of its own under oracle.py's clock; its arguments stand in the .args file
beside it, one to a line. Stdout must equal .out, and stderr .err when there is one or the program ends with an error. A difference is shown
and makes the exit status 1; with --accept the files are written instead. Addresses of objects are masked as 0x…,
and the library is said to be in /usr/lib/python3.13.

With --serve it answers for comparisons of many programs: for each path read from stdin it writes a line with the exit status and the lengths of
stdout and stderr in bytes, and then both.
"""

import difflib
import os
import pathlib
import re
import sys
import tempfile

import oracle

HERE = pathlib.Path(__file__).parent
OWN = {"oracle.py", "record.py"}
ADDRESS = re.compile(r"0x[0-9a-f]{6,16}")
LIBRARY = os.path.dirname(os.__file__)
SECONDS = 20
# The folders whose programs have threads. They run in real time, so each is run REPEAT times and must print the same each time.
THREADED = {"threading", "queue", "futures", "threadloop", "multiprocessing"}
REPEAT = 3
# Programs of a library that is no part of CPython: what they must print is reasoned from its documentation.
REASONED = {"greenlet"}


def execute(path, arguments):
    """Runs one program in a forked child, in an empty folder of its own; returns exit status, stdout and stderr."""
    path = os.path.abspath(path)
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors, tempfile.TemporaryDirectory() as folder:
        sys.stdout.flush()
        child = os.fork()
        if child == 0:
            os.dup2(out.fileno(), 1)
            os.dup2(errors.fileno(), 2)
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            os.chdir(folder)
            import signal

            signal.alarm(SECONDS)
            oracle.install_threads() if threaded(path) else oracle.install_clock()
            sys.exit(oracle.run(path, arguments))
        _, status = os.waitpid(child, 0)
        texts = []
        for stream in (out, errors):
            stream.seek(0)
            text = stream.read().decode("utf-8", "surrogateescape").replace(LIBRARY, "/usr/lib/python3.13")
            texts.append(ADDRESS.sub("0x…", text))
        return os.waitstatus_to_exitcode(status), *texts


def threaded(path):
    return os.path.basename(os.path.dirname(path)) in THREADED


def settled(path, arguments):
    """What execute says of a program, run as often as it takes to be sure; None when it does not say the same each time."""
    first = execute(path, arguments)
    again = REPEAT - 1 if threaded(os.path.abspath(path)) else 0
    return first if all(execute(path, arguments) == first for _ in range(again)) else None


def read(path):
    return path.read_bytes().decode("utf-8", "surrogateescape") if path.exists() else None


def settle(path, text, accept):
    """Compares one recorded file with text; returns 1 for a difference that was not accepted."""
    old = read(path)
    if old == text:
        return 0
    if accept:
        path.write_bytes(text.encode("utf-8", "surrogateescape"))
        print("recorded", path)
        return 0
    print("differs", path)
    sys.stdout.writelines(difflib.unified_diff((old or "").splitlines(True), text.splitlines(True), "recorded", "now"))
    return 1


def serve():
    for line in sys.stdin:
        status, *texts = execute(line.strip(), [])
        texts = [text.encode("utf-8", "surrogateescape") for text in texts]
        sys.stdout.buffer.write(b"%d %d %d\n" % (status, *map(len, texts)) + b"".join(texts))
        sys.stdout.flush()
    return 0


def main(arguments):
    if arguments == ["--serve"]:
        return serve()
    accept = "--accept" in arguments
    names = [pathlib.Path(a) for a in arguments if a != "--accept"]
    if not all(name.exists() for name in names):
        sys.exit(__doc__)
    programs = names or [p for p in sorted(HERE.glob("*/**/*.py")) if (accept or p.with_suffix(".out").exists()) and p.parent.name not in REASONED]
    different = 0
    for program in programs:
        if program.name in OWN:
            continue
        args = (read(program.with_suffix(".args")) or "").splitlines()
        outcome = settled(str(program), args)
        if outcome is None:
            print("does not print the same each time:", program)
            different += 1
            continue
        status, out, errors = outcome
        if status < 0:
            print("ended by signal", -status, program)
            different += 1
            continue
        different += settle(program.with_suffix(".out"), out, accept)
        if status == oracle.DEADLOCK:
            continue  # the playground's report of it is its own
        if errors or program.with_suffix(".err").exists():
            different += settle(program.with_suffix(".err"), errors, accept)
    print(len(programs), "programs,", different, "differences")
    return 1 if different else 0


if __name__ == "__main__":
    if os.environ.get("PYTHONHASHSEED") != "0":
        sys.exit("record.py needs PYTHONHASHSEED=0: the order of sets is recorded")
    sys.exit(main(sys.argv[1:]))
