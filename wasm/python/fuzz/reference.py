# Runs programs that come on stdin, each with its length in bytes on a line before it, and answers with stdout and stderr in the same form.
import contextlib
import gc
import io
import linecache
import os
import re
import signal
import sys
import tempfile
import traceback
import types
import typing
import warnings

NAME = "main.py"


def run(text):
    with open(NAME, "w", encoding="utf-8") as file:
        file.write(text)  # the report of an ignored exception reads its lines from there
    out, errors = io.StringIO(), io.StringIO()
    linecache.cache[NAME] = (len(text), None, text.splitlines(keepends=True), NAME)
    module = types.ModuleType("__main__")
    module.__file__ = NAME
    sys.modules["__main__"] = module
    warnings.resetwarnings()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
        try:
            exec(compile(text, NAME, "exec"), module.__dict__)
        except BaseException as error:
            tb = error.__traceback__
            while tb is not None and tb.tb_frame.f_code.co_filename != NAME:
                tb = tb.tb_next
            error.__traceback__ = tb
            traceback.print_exception(error)
            del error, tb
        os.remove(NAME)  # at a real exit no lines of source are to be had any more
        del linecache.cache[NAME]
        del sys.modules["__main__"], module
        for forget in typing._cleanups:  # its caches hold the program's classes
            forget()
        gc.collect()  # as the last collection at a real exit does, while the module's names still stand
    return out.getvalue(), without_driver(errors.getvalue())


def without_driver(text):
    """What the module's end drops is reported at this file's line; at a real exit there is no place."""
    text = re.sub(r"^<string>:\d+: (.*\n)(  .*\n)?(RuntimeWarning: Enable tracemalloc.*\n)?", r"<sys>:0: \1", text, flags=re.M)
    text = re.sub(r'^  File "<string>".*\n(    .*\n)?', "", text, flags=re.M)
    return re.sub(r"^Traceback \(most recent call last\):\n(?! )", "", text, flags=re.M)


def main():
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    with tempfile.TemporaryDirectory() as home:
        os.chdir(home)
        answer(source, sink)


def answer(source, sink):
    while line := source.readline():
        text = source.read(int(line)).decode()
        signal.alarm(10)
        for part in run(text):
            data = part.encode("utf-8", "surrogatepass")
            sink.write(b"%d\n" % len(data) + data)
        signal.alarm(0)
        sink.flush()


main()
