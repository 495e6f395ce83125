import asyncio
from unittest.mock import AsyncMock, MagicMock, call, patch


async def fetch():
    return "real"


async def main():
    m = AsyncMock(return_value=5)
    print(await m(1), m.await_count, m.await_args, m.called, asyncio.iscoroutine(c := m(2)))
    await c
    m.assert_awaited()
    m.assert_awaited_with(2)
    m.assert_any_await(1)
    print(m.await_args_list, m.call_args_list == [call(1), call(2)])
    m.side_effect = [1, ValueError("v")]
    print(await m())
    try:
        await m()
    except ValueError as e:
        print(e)
    try:
        await m()
    except StopAsyncIteration:
        print("no more")

    async def effect(x):
        await asyncio.sleep(1)
        return x + 1
    m.side_effect = effect
    print(await m(3))
    for check in (lambda: m.assert_not_awaited(), lambda: m.assert_awaited_once(), lambda: m.assert_awaited_with(9), lambda: AsyncMock().assert_awaited()):
        try:
            check()
        except AssertionError as e:
            print(e)
    mm = MagicMock()
    async with mm as value:
        pass
    mm.__aiter__.return_value = [1, 2, 3]
    print([x async for x in mm], mm.__aenter__.await_count)
    with patch("__main__.fetch", return_value="fake") as f:
        print(await fetch(), type(f).__name__)
    print(await fetch(), await AsyncMock().method() is not None)


asyncio.run(main())
