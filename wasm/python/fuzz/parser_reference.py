# Parses sources that come on stdin, each with its length in bytes on a line before it. Answers, in the same form, with the dump of the tree and nothing, or with
# nothing and the error.
import ast
import os
import signal
import sys
import warnings


def parsed(text):
    try:
        tree = ast.parse(text, "main.py")
    except SyntaxError as e:
        return "", f"{type(e).__name__}: {e.msg} at {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset}"
    except Exception as e:
        return "", type(e).__name__
    try:
        return ast.dump(tree, include_attributes=True), ""
    except RecursionError:
        return "", "too deep to dump"


def main():
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    warnings.simplefilter("ignore")
    sys.set_int_max_str_digits(0)
    if len(sys.argv) > 1:  # where the library lies, whose files serve as seeds
        print(os.path.dirname(os.__file__))
        return
    while line := source.readline():
        text = source.read(int(line)).decode("utf-8", "surrogateescape")
        signal.alarm(10)
        for part in parsed(text):
            data = part.encode("ascii", "backslashreplace")
            sink.write(b"%d\n" % len(data) + data)
        signal.alarm(0)
        sink.flush()


main()
