"""Policies: the default one, one's own, and what set_event_loop_policy refuses."""
import asyncio


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("new loop")
        return super().new_event_loop()


async def main():
    return type(asyncio.get_running_loop()).__name__


print(asyncio.DefaultEventLoopPolicy.__name__, isinstance(asyncio.DefaultEventLoopPolicy(), asyncio.AbstractEventLoopPolicy))
asyncio.set_event_loop_policy(Policy())
print(type(asyncio.get_event_loop_policy()).__name__)
asyncio.run(main())
loop = asyncio.new_event_loop()
loop.close()
try:
    asyncio.set_event_loop_policy(1)
except TypeError as e:
    print(e)
asyncio.set_event_loop_policy(None)
for name in "get_event_loop", "new_event_loop":
    try:
        getattr(asyncio.AbstractEventLoopPolicy(), name)()
    except NotImplementedError as e:
        print(repr(e))
