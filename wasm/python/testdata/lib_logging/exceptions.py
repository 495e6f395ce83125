import logging
import sys

logging.basicConfig(stream=sys.stdout)
try:
    1 / 0
except ZeroDivisionError:
    logging.exception("failed %s", "here")
    logging.error("plain", exc_info=True)
    logging.info("x")
logging.error("given", exc_info=ValueError("v"))
logging.error("none", exc_info=False)
