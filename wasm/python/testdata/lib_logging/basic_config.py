import logging
import sys

logging.basicConfig(format="%(asctime)s|%(levelname)-8s|%(name)s|%(message)s|%(filename)s:%(lineno)d %(funcName)s %(module)s %(msecs)d %(threadName)s %(processName)s %(taskName)s", level=logging.DEBUG, stream=sys.stdout)
logging.debug("one")


def f():
    logging.getLogger("a.b").info("two %s", [1])


f()
logging.basicConfig(format="%(message)s", level=logging.ERROR)
logging.info("still the first")
logging.basicConfig(format="{asctime} {levelname:>8} {message}", style="{", datefmt="%H:%M", level="INFO", force=True, stream=sys.stdout)
logging.info("braces")
logging.basicConfig(format="$levelname $message", style="$", force=True, handlers=[logging.StreamHandler(sys.stdout)])
logging.warning("dollar")
for f in (lambda: logging.basicConfig(force=True, stream=sys.stdout, filename="x"), lambda: logging.basicConfig(force=True, handlers=[], stream=sys.stdout), lambda: logging.basicConfig(force=True, style="x")):
    try:
        f()
    except ValueError as e:
        print(e)
