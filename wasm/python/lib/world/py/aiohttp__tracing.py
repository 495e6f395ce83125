"""Functions of the program that a session calls as its requests begin, are redirected, end and fail."""
from collections import namedtuple as _namedtuple
from types import SimpleNamespace as _SimpleNamespace

from _absent import Told as _Told

__all__ = ("TraceConfig", "TraceRequestEndParams", "TraceRequestExceptionParams", "TraceRequestStartParams")

TraceRequestStartParams = _namedtuple("TraceRequestStartParams", "method url headers")
TraceRequestEndParams = _namedtuple("TraceRequestEndParams", "method url headers response")
TraceRequestExceptionParams = _namedtuple("TraceRequestExceptionParams", "method url headers exception")


class TraceConfig(_Told):
    """Lists of coroutine functions, each called with the session, a context of the request's own, and what has happened."""

    def __init__(self, trace_config_ctx_factory=_SimpleNamespace):
        self._factory = trace_config_ctx_factory
        self.on_request_start, self.on_request_end, self.on_request_exception = [], [], []

    def trace_config_ctx(self, trace_request_ctx=None):
        return self._factory(trace_request_ctx=trace_request_ctx)

    def freeze(self):
        pass


class Tracing:
    """The tracing of one request."""

    def __init__(self, session, configs, given):
        self._session = session
        self._configs = [(config, config.trace_config_ctx(trace_request_ctx=given)) for config in configs]

    async def tell(self, signal, params):
        for config, context in self._configs:
            for call in getattr(config, signal):
                await call(self._session, context, params)
