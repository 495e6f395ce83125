"""How fastapi answers exceptions."""

from fastapi.encoders import jsonable_encoder
from starlette.responses import JSONResponse, Response

__all__ = ["http_exception_handler", "request_validation_exception_handler"]


async def http_exception_handler(request, exc):
    headers = getattr(exc, "headers", None)
    if exc.status_code < 200 or exc.status_code in (204, 205, 304):
        return Response(status_code=exc.status_code, headers=headers)
    return JSONResponse({"detail": exc.detail}, status_code=exc.status_code, headers=headers)


async def request_validation_exception_handler(request, exc):
    return JSONResponse({"detail": jsonable_encoder(exc.errors())}, status_code=422)
