"""Iterating over standard input."""


def _lines(stream):
    while line := stream.readline():
        yield line


def _list(stream):
    return [line for line in _lines(stream)]
