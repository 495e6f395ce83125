"""Other processes: refused by name."""

__all__ = ("create_subprocess_exec", "create_subprocess_shell")


async def create_subprocess_exec(program, *args, stdin=None, stdout=None, stderr=None, limit=65536, **kwds):
    raise NotImplementedError("asyncio.create_subprocess_exec is not supported in the playground")


async def create_subprocess_shell(cmd, stdin=None, stdout=None, stderr=None, limit=65536, **kwds):
    raise NotImplementedError("asyncio.create_subprocess_shell is not supported in the playground")
