"""How objects are taken apart for a copy."""

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]
dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Names the function that takes objects of a type apart."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError("constructors must be callable")


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def __getattr__(name):
    if name in ("add_extension", "remove_extension", "clear_extension_cache"):
        raise NotImplementedError(f"copyreg.{name} is not supported in the playground")
    raise AttributeError(f"module 'copyreg' has no attribute {name!r}")
