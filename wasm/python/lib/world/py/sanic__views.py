"""Handlers as classes: a method for each method of HTTP."""

__all__ = ["HTTPMethodView"]


class HTTPMethodView:
    def dispatch_request(self, request, *args, **kwargs):
        from sanic.exceptions import MethodNotAllowed
        handler = getattr(self, request.method.lower(), None)
        if handler is None:
            raise MethodNotAllowed(f"Method {request.method} not allowed for URL {request.path}", request.method, sorted(type(self)._methods()))
        return handler(request, *args, **kwargs)

    @classmethod
    def _methods(cls):
        return {m for m in ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS") if hasattr(cls, m.lower())}

    @classmethod
    def as_view(cls, *class_args, **class_kwargs):
        def view(*args, **kwargs):
            return cls(*class_args, **class_kwargs).dispatch_request(*args, **kwargs)
        view.__name__ = cls.__name__
        view.view_class = cls
        return view
