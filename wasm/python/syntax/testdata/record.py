"""Records what CPython 3.13 makes of the sources in this folder.

    python3.13 record.py

A corpus is a text file of chunks with a line --- between them. A chunk is a source, a
line ###, and what is expected: for trees.txt the dump of the tree, for errors.txt the
lines that CPython prints, for warnings.txt the warnings of the parser and scanner. Only what comes after ### is
rewritten. Errors of the compiler's later stages do not count: ast.parse decides.
"""

import ast
import os
import pathlib
import sys
import tempfile
import traceback
import warnings

FOLDER = pathlib.Path(__file__).resolve().parent


def tree(source):
    return ast.dump(ast.parse(source), include_attributes=True)


def error(source):
    # With the file at hand CPython shows its line, not its tokenizer's buffer.
    pathlib.Path("main.py").write_text(source, encoding="utf-8", newline="")
    try:
        ast.parse(source, "main.py")
    except Exception as exc:
        return "".join(traceback.format_exception_only(exc)).rstrip("\n")
    return "no error"


def warned(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        compile(source, "main.py", "exec", dont_inherit=True)
    return "\n".join(f"{w.lineno}: {w.category.__name__}: {w.message}" for w in caught)


def main():
    assert sys.version_info[:2] == (3, 13)
    warnings.simplefilter("ignore")
    os.chdir(tempfile.mkdtemp())
    for name, expected in [("trees.txt", tree), ("errors.txt", error), ("warnings.txt", warned)]:
        path = FOLDER / name
        chunks = path.read_text(encoding="utf-8", newline="").split("\n---\n")
        done = []
        for chunk in chunks:
            source = (chunk + "\n").split("\n###\n")[0].rstrip("\n")
            done.append(f"{source}\n###\n{expected(source + '\n')}")
        path.write_text("\n---\n".join(done) + "\n", encoding="utf-8", newline="")


main()
