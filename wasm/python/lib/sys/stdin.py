"""Iterating over standard input."""


def _lines(stream):
    while line := stream.readline():
        yield line
