"""starlette's background tasks, under fastapi's name."""

from starlette.background import BackgroundTask, BackgroundTasks

__all__ = ["BackgroundTask", "BackgroundTasks"]
