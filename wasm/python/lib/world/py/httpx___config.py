"""Limits of time and of connections."""

UNSET = object()


class Timeout:
    """Seconds for connecting, receiving, sending and for a free connection; None: no limit. Made of one number, a default and exceptions, or all four."""

    def __init__(self, timeout=UNSET, *, connect=UNSET, read=UNSET, write=UNSET, pool=UNSET):
        given = (connect, read, write, pool)
        if isinstance(timeout, Timeout):
            default = tuple(timeout.as_dict().values())
        elif isinstance(timeout, tuple):
            default = timeout + (None,) * (4 - len(timeout))
        elif timeout is UNSET:
            if UNSET in given:
                raise ValueError("httpx.Timeout must either include a default, or set all four parameters explicitly.")
            default = given
        else:
            default = (timeout,) * 4
        self.connect, self.read, self.write, self.pool = (old if new is UNSET else new for old, new in zip(default, given))

    def as_dict(self):
        return {"connect": self.connect, "read": self.read, "write": self.write, "pool": self.pool}

    def __eq__(self, other):
        return isinstance(other, Timeout) and self.as_dict() == other.as_dict()

    def __repr__(self):
        values = self.as_dict()
        if len(set(values.values())) == 1:
            return f"Timeout(timeout={self.connect})"
        return f"Timeout({', '.join(f'{name}={value}' for name, value in values.items())})"


class Limits:
    """How many connections there may be, how many are kept, and for how long."""

    def __init__(self, *, max_connections=None, max_keepalive_connections=None, keepalive_expiry=5.0):
        self.max_connections = max_connections
        self.max_keepalive_connections = max_keepalive_connections
        self.keepalive_expiry = keepalive_expiry

    def __eq__(self, other):
        return isinstance(other, Limits) and vars(self) == vars(other)

    def __repr__(self):
        return f"Limits({', '.join(f'{name}={value}' for name, value in vars(self).items())})"


DEFAULT_TIMEOUT = Timeout(5.0)
DEFAULT_LIMITS = Limits(max_connections=100, max_keepalive_connections=20)
