"""codes: the numbers of HTTP's statuses by their names."""
from http import HTTPStatus as _Status

from requests.structures import LookupDict as _LookupDict

codes = _LookupDict(name="status_codes")

_MORE = {"ok": 200, "okay": 200, "all_ok": 200, "moved": 301, "temporary_redirect": 307, "bad": 400, "not_allowed": 405, "im_a_teapot": 418, "teapot": 418,
         "unprocessable_entity": 422, "unprocessable": 422, "too_many": 429, "server_error": 500, "unavailable": 503, "request_entity_too_large": 413}

for _status in _Status:
    _MORE.setdefault(_status.name.lower(), _status.value)
for _name, _code in _MORE.items():
    setattr(codes, _name, _code)
    setattr(codes, _name.upper(), _code)
