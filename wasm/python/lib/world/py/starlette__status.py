"""The statuses of HTTP by name."""

from http import HTTPStatus

_NAMES = {413: "CONTENT_TOO_LARGE", 422: "UNPROCESSABLE_CONTENT", 418: "IM_A_TEAPOT", 414: "URI_TOO_LONG", 416: "RANGE_NOT_SATISFIABLE"}

for _status in HTTPStatus:
    globals()[f"HTTP_{_status.value}_{_NAMES.get(_status.value, _status.name)}"] = _status.value

HTTP_422_UNPROCESSABLE_ENTITY = 422
HTTP_413_REQUEST_ENTITY_TOO_LARGE = 413
