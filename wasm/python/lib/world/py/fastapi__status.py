"""The statuses of HTTP by name, under fastapi's name."""

from starlette.status import *
