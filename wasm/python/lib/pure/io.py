"""Streams, under their public names."""
from _io import (DEFAULT_BUFFER_SIZE, SEEK_CUR, SEEK_END, SEEK_SET, BufferedIOBase, BufferedRandom, BufferedReader, BufferedWriter, BytesIO, FileIO,
                 IOBase, RawIOBase, StringIO, TextIOBase, TextIOWrapper, UnsupportedOperation)

__all__ = ["open", "FileIO", "BytesIO", "StringIO", "BufferedReader", "BufferedWriter", "BufferedRandom", "TextIOBase", "IOBase", "RawIOBase",
           "BufferedIOBase", "TextIOWrapper", "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE"]
open = open


def text_encoding(encoding, stacklevel=2, /):
    """The encoding to use for None."""
    return "utf-8" if encoding is None else encoding
