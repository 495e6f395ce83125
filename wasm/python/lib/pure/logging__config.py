"""Setting logging up from a dict."""
import logging

__all__ = ["dictConfig"]


def _resolve(name):
    # What a dotted name stands for.
    parts = name.split(".")
    used = parts[0]
    try:
        found = __import__(used)
        for part in parts[1:]:
            used += "." + part
            if not hasattr(found, part):
                __import__(used)
            found = getattr(found, part)
        return found
    except ImportError as e:
        raise ValueError("Cannot resolve %r: %s" % (name, e)) from e


class DictConfigurator:
    """Carries out what a dict says."""

    def __init__(self, config):
        self.config = config

    def _value(self, value):
        if isinstance(value, str):
            if value.startswith("ext://"):
                return _resolve(value[6:])
            if value.startswith("cfg://"):
                raise NotImplementedError("cfg:// in logging.config is not supported in the playground")
        if isinstance(value, dict):
            return {k: self._value(v) for k, v in value.items()}
        if isinstance(value, list):
            return [self._value(v) for v in value]
        return value

    def configure(self):
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError("Unsupported version: %s" % config["version"])
        if config.get("incremental"):
            for name, spec in config.get("handlers", {}).items():
                level = spec.get("level")
                if level:
                    logging._handlers[name].setLevel(logging._checkLevel(level))
            for name, spec in config.get("loggers", {}).items():
                self._logger(logging.getLogger(name), spec, True)
            if "root" in config:
                self._logger(logging.getLogger(), config["root"], True)
            return
        existing = [logger for logger in logging.root.manager.loggerDict.values()]
        logging._handlers.clear()
        self.formatters = self._each("formatters", self._formatter)
        self.filters = self._each("filters", self._filter)
        self.handlers = {}
        for name in sorted(config.get("handlers", {})):
            try:
                handler = self._handler(dict(config["handlers"][name]))
                handler.name = name
                self.handlers[name] = handler
            except Exception as e:
                raise ValueError("Unable to configure handler %r" % name) from e
        named = config.get("loggers", {})
        for name, spec in named.items():
            try:
                self._logger(logging.getLogger(name), spec, False)
            except Exception as e:
                raise ValueError("Unable to configure logger %r" % name) from e
        for logger in existing:
            if logger.name not in named:
                child = any([logger.name.startswith(name + ".") for name in named])
                if child:
                    logger.level, logger.handlers, logger.propagate = logging.NOTSET, [], True
                else:
                    logger.disabled = config.get("disable_existing_loggers", True)
        if "root" in config:
            try:
                self._logger(logging.getLogger(), config["root"], False)
            except Exception as e:
                raise ValueError("Unable to configure root logger") from e

    def _each(self, kind, make):
        out = {}
        for name, spec in self.config.get(kind, {}).items():
            try:
                out[name] = make(dict(spec))
            except Exception as e:
                raise ValueError("Unable to configure %s %r" % (kind[:-1], name)) from e
        return out

    def _custom(self, spec):
        factory = spec.pop("()")
        if not callable(factory):
            factory = _resolve(factory)
        props = spec.pop(".", None)
        made = factory(**{k: self._value(v) for k, v in spec.items() if k.isidentifier()})
        for name, value in (props or {}).items():
            setattr(made, name, value)
        return made

    def _formatter(self, spec):
        if "()" in spec:
            return self._custom(spec)
        cls = _resolve(spec["class"]) if spec.get("class") else logging.Formatter
        more = {"defaults": spec["defaults"]} if "defaults" in spec else {}
        return cls(spec.get("format"), spec.get("datefmt"), spec.get("style", "%"), spec.get("validate", True), **more)

    def _filter(self, spec):
        return self._custom(spec) if "()" in spec else logging.Filter(spec.get("name", ""))

    def _add_filters(self, target, filters):
        for f in filters:
            target.addFilter(f if callable(f) or callable(getattr(f, "filter", None)) else self.filters[f])

    def _handler(self, spec):
        formatter, level, filters = spec.pop("formatter", None), spec.pop("level", None), spec.pop("filters", None)
        if formatter:
            try:
                formatter = self.formatters[formatter]
            except Exception as e:
                raise ValueError("Unable to set formatter %r" % formatter) from e
        if "()" in spec:
            handler = self._custom(spec)
        else:
            cls = _resolve(spec.pop("class"))
            if "target" in spec and isinstance(spec["target"], str):
                spec["target"] = self.handlers[spec["target"]]
            props = spec.pop(".", None)
            handler = cls(**{k: self._value(v) for k, v in spec.items() if k.isidentifier()})
            for name, value in (props or {}).items():
                setattr(handler, name, value)
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(logging._checkLevel(level))
        if filters:
            self._add_filters(handler, filters)
        return handler

    def _logger(self, logger, spec, incremental):
        level = spec.get("level")
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if not incremental:
            for h in logger.handlers[:]:
                logger.removeHandler(h)
            for name in spec.get("handlers") or ():
                try:
                    logger.addHandler(self.handlers[name])
                except Exception as e:
                    raise ValueError("Unable to add handler %r" % name) from e
            self._add_filters(logger, spec.get("filters") or ())
            logger.disabled = False
        propagate = spec.get("propagate")
        if propagate is not None and logger is not logging.root:
            logger.propagate = propagate


def dictConfig(config):
    """Sets logging up from a dict."""
    DictConfigurator(config).configure()


def __getattr__(name):
    if name in ("fileConfig", "listen", "stopListening"):
        raise NotImplementedError(f"logging.config.{name} is not supported in the playground")
    raise AttributeError(f"module 'logging.config' has no attribute {name!r}")
