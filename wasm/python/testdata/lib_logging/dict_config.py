import logging
import logging.config

logging.config.dictConfig({
    "version": 1, "formatters": {"f": {"format": "%(levelname)s %(name)s %(message)s"}}, "filters": {"only": {"name": "app"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "f", "level": "INFO", "stream": "ext://sys.stdout", "filters": ["only"]}},
    "loggers": {"app": {"level": "DEBUG", "handlers": ["console"], "propagate": False}}, "root": {"level": "WARNING", "handlers": ["console"]}})
logging.getLogger("app").debug("no")
logging.getLogger("app").info("yes")
logging.getLogger("app.sub").warning("sub")
logging.getLogger("other").warning("filtered")
for bad in ({}, {"version": 2}, {"version": 1, "handlers": {"h": {"class": "nope.Nope"}}}, {"version": 1, "root": {"handlers": ["x"]}}, {"version": 1, "loggers": {"a": {"level": "NOPE"}}}):
    try:
        logging.config.dictConfig(bad)
    except ValueError as e:
        print(e, "|", repr(e.__cause__))
