import logging
import sys

log = logging.getLogger("app")
log.setLevel(logging.DEBUG)
out = logging.StreamHandler(sys.stdout)
out.setLevel(logging.INFO)
out.setFormatter(logging.Formatter("OUT %(levelname)s %(message)s"))
log.addHandler(out)


class OnlyEven(logging.Filter):
    def filter(self, record):
        record.user = "u%d" % record.args[0]
        return record.args[0] % 2 == 0


h2 = logging.StreamHandler(sys.stdout)
h2.addFilter(OnlyEven())
h2.setFormatter(logging.Formatter("EVEN %(user)s %(message)s"))
log.addHandler(h2)
for i in range(3):
    log.debug("d %d", i)
    log.info("i %d", i)
log.removeHandler(h2)
log.addFilter(lambda record: "secret" not in record.getMessage())
log.info("secret")
log.info("public")
out.addFilter(logging.Filter("app.x"))
log.info("filtered")
logging.getLogger("app.x").info("passes")
logging.getLogger("app.xy").info("does not")
print(out, log.handlers, log.filters[0] is not None, logging.Filter("a").filter(logging.makeLogRecord({"name": "a.b"})), h2.name)


class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


lh = ListHandler()
lh.name = "list"
logging.getLogger().addHandler(lh)
log.warning("up")
log.propagate = False
log.warning("not up")
print(lh.lines, logging.getHandlerByName("list") is lh, "list" in logging.getHandlerNames(), lh)
