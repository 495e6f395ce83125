import logging
import sys
import time


class Upper(logging.Formatter):
    converter = time.gmtime

    def format(self, record):
        return super().format(record).upper()

    def formatException(self, ei):
        return "|" + repr(ei[1]) + "|"


h = logging.StreamHandler(sys.stdout)
h.setFormatter(Upper("%(asctime)s %(message)s", "%Y/%m/%d"))
logging.getLogger().addHandler(h)
logging.warning("text")
try:
    int("x")
except ValueError:
    logging.exception("bad")
f = logging.Formatter()
print(f._fmt, f.usesTime(), f.datefmt, logging.Formatter("%(asctime)s").usesTime(), logging.BASIC_FORMAT)
h.terminator = "!\n"
logging.error("end")
h.setFormatter(logging.Formatter("%(levelname)s:%(message)s"))
logging.Formatter.default_msec_format = None
h.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
logging.error("no milliseconds")
