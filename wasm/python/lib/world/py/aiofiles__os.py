"""os's functions about files, each in a thread."""
import os

from aiofiles import ospath as path
from aiofiles.ospath import wrap

NAMES = "access getcwd link listdir makedirs mkdir readlink remove removedirs rename renames replace rmdir scandir stat symlink unlink".split()
globals().update({name: wrap(getattr(os, name)) for name in NAMES if hasattr(os, name)})
