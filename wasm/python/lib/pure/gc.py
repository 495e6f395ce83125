"""The garbage collector: there is one, and it needs no help."""
from _machine import collect as _collect

_state = {"enabled": True}
callbacks = []
garbage = []


def enable():
    _state["enabled"] = True


def disable():
    _state["enabled"] = False


def isenabled():
    return _state["enabled"]


def collect(generation=2):
    """Looks for objects that nothing refers to any more and ends them."""
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    return _collect()


def get_threshold():
    return (2000, 10, 0)


def get_count():
    return (0, 0, 0)


def set_threshold(*args):
    pass


def freeze():
    pass


unfreeze = freeze


def _refused(name):
    def refuse(*args, **kwargs):
        raise NotImplementedError(f"gc.{name} is not supported in the playground")
    return refuse


get_objects, get_referrers, get_referents, get_stats = map(_refused, ["get_objects", "get_referrers", "get_referents", "get_stats"])
