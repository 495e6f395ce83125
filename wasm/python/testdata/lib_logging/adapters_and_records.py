import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(name)s %(ip)s %(message)s")
a = logging.LoggerAdapter(logging.getLogger("net"), {"ip": "1.2.3.4"})
a.warning("connected to %s", "host")
print(a, a.name, a.isEnabledFor(10), a.getEffectiveLevel())


class Prefix(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return "[%s] %s" % (self.extra["id"], msg), {**kwargs, "extra": {"ip": "-"}}


Prefix(logging.getLogger("p"), {"id": 7}).error("oops")
logging.getLogger("q").error("extra", extra={"ip": "x"})
r = logging.makeLogRecord({"msg": "hi %s", "args": ("you",), "levelno": 20, "levelname": "INFO", "name": "n"})
print(r, r.getMessage(), logging.Formatter("%(levelname)s %(message)s").format(r), logging.Formatter("%(custom)s", defaults={"custom": "d"}).format(r))
old = logging.getLogRecordFactory()


def factory(*args, **kwargs):
    record = old(*args, **kwargs)
    record.ip = "factory"
    return record


logging.setLogRecordFactory(factory)
logging.warning("made")


class MyLogger(logging.Logger):
    def shout(self, msg):
        self.warning(msg.upper())


logging.setLoggerClass(MyLogger)
logging.getLogger("mine").shout("hello")
print(logging.getLogger("mine"), logging.getLoggerClass())
