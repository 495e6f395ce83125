"""aiofiles: files whose methods are coroutines, because a thread of the executor does the work."""
import _absent
from aiofiles import tempfile
from aiofiles.threadpool import open, stderr, stderr_bytes, stdin, stdin_bytes, stdout, stdout_bytes

__all__ = ["open", "tempfile", "stdin", "stdout", "stderr", "stdin_bytes", "stdout_bytes", "stderr_bytes"]

__getattr__ = _absent.module("aiofiles", list(globals()))
