"""Methods that pass a call on to a file: through the executor, or at once."""
import functools


def delegate_to_executor(*names):
    """Gives a class coroutines of these names that call the file's methods in a thread."""
    return each(names, _make_delegate_method)


def proxy_method_directly(*names):
    return each(names, _make_proxy_method)


def proxy_property_directly(*names):
    return each(names, _make_proxy_property)



def each(names, make):
    def extend(cls):
        for name in names:
            setattr(cls, name, make(name))
        return cls
    return extend


def _make_delegate_method(attr_name):
    async def method(self, *args, **kwargs):
        call = functools.partial(getattr(self._file, attr_name), *args, **kwargs)
        return await self._loop.run_in_executor(self._executor, call)
    return method


def _make_proxy_method(attr_name):
    def method(self, *args, **kwargs):
        return getattr(self._file, attr_name)(*args, **kwargs)
    return method


def _make_proxy_property(attr_name):
    return property(lambda self: getattr(self._file, attr_name))


