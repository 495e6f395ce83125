import logging

logging.basicConfig(filename="example.log", encoding="utf-8", level=logging.DEBUG, filemode="w")
logging.debug("This message should go to the log file")
logging.error("Ä, ö")
print(open("example.log", encoding="utf-8").read())
h = logging.FileHandler("other.log", "w", delay=True)
print(h.stream, h.mode)
log = logging.getLogger("o")
log.propagate = False
log.addHandler(h)
log.warning("hi")
h.close()
print(open("other.log").read())
from logging.handlers import MemoryHandler, RotatingFileHandler
import os
r = RotatingFileHandler("rot.log", maxBytes=20, backupCount=2)
log.handlers = [r]
for i in range(6):
    log.warning("message %d", i)
print(sorted(n for n in os.listdir() if n.startswith("rot")), open("rot.log").read(), open("rot.log.1").read())
