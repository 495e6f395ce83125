import logging

logging.warning("Watch out!")
logging.info("I told you so")
logging.error("%s items, %d bytes", "many", 3)
logging.getLogger("x").critical("bad: %(a)s %(b)r", {"a": 1, "b": "q"})
logging.debug("never")
