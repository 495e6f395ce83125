"""Values as what JSON has."""

from datetime import datetime, timedelta
from decimal import Decimal

import pydantic
from _pydantic import PydanticSerializationError, plain

__all__ = ["jsonable_encoder"]


def jsonable_encoder(obj, include=None, exclude=None, by_alias=True, exclude_unset=False, exclude_defaults=False, exclude_none=False, custom_encoder=None, sqlalchemy_safe=True):
    if custom_encoder is not None:
        raise NotImplementedError("jsonable_encoder(custom_encoder=…) is not supported")
    if isinstance(obj, pydantic.BaseModel):
        return obj.model_dump(mode="json", include=include, exclude=exclude, by_alias=by_alias, exclude_unset=exclude_unset, exclude_defaults=exclude_defaults, exclude_none=exclude_none)
    if obj is None or isinstance(obj, (str, int, float)) and not hasattr(obj, "value"):
        return obj
    options = {"by_alias": by_alias, "exclude_unset": exclude_unset, "exclude_defaults": exclude_defaults, "exclude_none": exclude_none}
    if isinstance(obj, dict):
        return {jsonable_encoder(key): jsonable_encoder(value, **options) for key, value in obj.items()
                if (include is None or key in include) and (exclude is None or key not in exclude) and not (exclude_none and value is None)}
    if isinstance(obj, (list, tuple, set, frozenset)) or hasattr(obj, "__next__"):
        return [jsonable_encoder(item, **options) for item in obj]
    if isinstance(obj, datetime):
        return obj.isoformat()
    if isinstance(obj, timedelta):
        return obj.total_seconds()
    if isinstance(obj, Decimal):
        return float(obj) if isinstance(obj.as_tuple().exponent, int) and obj.as_tuple().exponent < 0 else int(obj)
    try:
        return plain(obj, "json")
    except PydanticSerializationError:
        pass
    if isinstance(obj, Exception):
        return {}
    try:
        return jsonable_encoder(dict(obj), **options)
    except TypeError as e:
        try:
            return jsonable_encoder(vars(obj), **options)
        except TypeError as again:
            raise ValueError([e, again]) from again
