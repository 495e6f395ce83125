import logging

log = logging.getLogger("lib")
log.warning("no handler")
log.info("nothing")
log.addHandler(logging.NullHandler())
log.warning("swallowed")
print(log.hasHandlers(), log.handlers, logging.lastResort)
