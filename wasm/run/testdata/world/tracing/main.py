# aiohttp's tracing: functions of the program that a session calls as its requests begin, end and fail.
import asyncio

import aiohttp


async def on_start(session, context, params):
    context.start = asyncio.get_running_loop().time()
    print("begins:", params.method, params.url, context.trace_request_ctx, "X-Session" in params.headers)


async def on_end(session, context, params):
    elapsed = asyncio.get_running_loop().time() - context.start
    print(f"ends after {elapsed:.1f} s:", params.method, params.url, params.response.status)


async def on_exception(session, context, params):
    print("fails:", params.url, type(params.exception).__name__)


async def main():
    tracing = aiohttp.TraceConfig()
    tracing.on_request_start.append(on_start)
    tracing.on_request_end.append(on_end)
    tracing.on_request_exception.append(on_exception)
    async with aiohttp.ClientSession(trace_configs=[tracing], headers={"X-Session": "1"}) as session:
        async with session.get("http://api.example.com/a", params={"q": "1"}, trace_request_ctx={"who": "Ann"}) as response:
            print(await response.text())
        await session.post("http://api.example.com/old")
        for url, options in (("http://closed.example.com/", {}), ("http://api.example.com/none", {"raise_for_status": True}), ("http://api.example.com/slow", {"timeout": aiohttp.ClientTimeout(total=1)})):
            try:
                await session.get(url, **options)
            except (aiohttp.ClientError, TimeoutError) as error:
                print(type(error).__name__)
    try:
        tracing.on_dns_cache_hit
    except AttributeError as error:
        print(error, error.__notes__)


asyncio.run(main())
