import logging

print(logging.getLevelName(20), logging.getLevelName("INFO"), logging.getLevelName(25), logging.getLevelNamesMapping(), logging.DEBUG, logging.WARN, logging.FATAL, logging.NOTSET)
logging.addLevelName(25, "NOTICE")
log = logging.getLogger("a")
print(log, log.level, log.getEffectiveLevel(), log.isEnabledFor(logging.INFO), logging.getLogger(), logging.getLogger("a") is log, logging.getLogger("a.b").parent is log, log.parent, log.getChild("c"), logging.root)
log.setLevel("DEBUG")
print(logging.getLogger("a.b").getEffectiveLevel(), log.isEnabledFor(5), sorted(c.name for c in log.getChildren()))
logging.disable(logging.INFO)
print(log.isEnabledFor(logging.INFO), log.isEnabledFor(logging.WARNING))
logging.disable(logging.NOTSET)
for f in (lambda: log.setLevel("NOPE"), lambda: log.setLevel(1.5), lambda: logging.getLogger(3), lambda: log.log("INFO", "x"), lambda: logging.setLoggerClass(int), lambda: logging.Formatter("x", style="?"), lambda: logging.Formatter("no fields"), lambda: logging.Formatter("{x!z}", style="{"), lambda: logging.Formatter("$", style="$"), lambda: logging.basicConfig(nope=1), lambda: log.info("x", extra={"message": 1}), lambda: logging.Handler().emit(None)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
