"""Serving until it is over: what the servers of this pack do once they listen."""

__all__ = ["served"]


async def served(port, leave):
    """Returns when the server at a port is to leave."""
    await leave.wait()
