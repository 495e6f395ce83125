"""asyncio's exceptions: their bases, texts and attributes."""
import asyncio

print(asyncio.TimeoutError is TimeoutError, asyncio.CancelledError.__mro__, asyncio.InvalidStateError.__mro__)
print(issubclass(asyncio.CancelledError, Exception), asyncio.BrokenBarrierError.__mro__[1], asyncio.SendfileNotAvailableError.__mro__[1])
for e in asyncio.IncompleteReadError(b"abc", 5), asyncio.IncompleteReadError(b"", None), asyncio.LimitOverrunError("too much", 7):
    print(repr(e), e, {k: v for k, v in vars(e).items()})
