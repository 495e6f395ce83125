"""starlette's responses, under fastapi's name."""

import _absent
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response, StreamingResponse

__all__ = ["FileResponse", "HTMLResponse", "JSONResponse", "PlainTextResponse", "RedirectResponse", "Response", "StreamingResponse"]


__getattr__ = _absent.module("fastapi.responses", __all__)
