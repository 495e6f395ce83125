"""Where the program runs: the playground, which looks like Linux."""
import sys as _sys
from collections import namedtuple as _namedtuple

uname_result = _namedtuple("uname_result", "system node release version machine processor")


def system():
    return "Linux"


def node():
    return "playground"


def release():
    return ""


def version():
    return ""


def machine():
    return "wasm32"


def processor():
    return ""


def architecture(executable="", bits="", linkage=""):
    return "64bit", ""


def platform(aliased=False, terse=False):
    return "Linux-wasm32"


def uname():
    return uname_result(system(), node(), release(), version(), machine(), processor())


def python_version():
    return "%d.%d.%d" % _sys.version_info[:3]


def python_version_tuple():
    return tuple(python_version().split("."))


def python_implementation():
    return "CPython"


def python_compiler():
    return "Go"


def python_branch():
    return ""


def python_revision():
    return ""


def python_build():
    return "", ""


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    return "", ""
