import logging
import sys

logging.basicConfig(stream=sys.stdout)
logging.warn("old")
logging.getLogger("x").warn("older")
