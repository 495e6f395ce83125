# Each request has a task and a context of its own; what it does after its answer keeps nobody waiting; a stream ends where it waits when its client goes.
import asyncio
import contextvars
import time

import aiohttp
import uvicorn
from fastapi import BackgroundTasks, FastAPI, Request
from fastapi.responses import StreamingResponse

app = FastAPI()
who = contextvars.ContextVar("who", default="nobody")


@app.middleware("http")
async def passed(request: Request, call_next):
    response = await call_next(request)
    print("   middleware:", request.url.path, response.status_code)
    return response


@app.get("/set/{name}")
async def set_name(name: str):
    before = who.get()
    who.set(name)
    return before


@app.get("/background")
async def background(tasks: BackgroundTasks):
    async def later(number):
        await asyncio.sleep(1)
        print(f"   background task {number} at {time.monotonic() - began:.1f} s")

    tasks.add_task(later, 1)
    tasks.add_task(later, 2)
    return "at once"


@app.get("/slow")
async def slow():
    await asyncio.sleep(3)
    print("   slow: done, for nobody")


@app.get("/events")
async def events(request: Request, ask: bool = False):
    async def stream():
        try:
            for number in range(100):
                if ask and await request.is_disconnected():
                    print("   gone")
                    break
                yield f"data: {number}\n\n"
                await asyncio.sleep(0.5)
        finally:
            print(f"   the stream's end at {time.monotonic() - began:.1f} s")
    return StreamingResponse(stream(), media_type="text/event-stream")


@app.get("/numbers")
def numbers():
    def stream():
        for number in range(3):
            yield f"{number},"
            time.sleep(0.1)
    return StreamingResponse(stream())


@app.get("/broken")
async def broken():
    async def stream():
        yield "a"
        await asyncio.sleep(0.1)
        raise ValueError("in the middle")
    return StreamingResponse(stream())


@app.get("/later")
async def fails_later(tasks: BackgroundTasks):
    async def fail():
        await asyncio.sleep(0.1)
        raise ValueError("after the answer")
    tasks.add_task(fail)
    return "fine"


async def ask(session, path, **options):
    try:
        async with session.get(path, **options) as response:
            print(path, response.status, await response.text(), f"{time.monotonic() - began:.1f} s")
    except (aiohttp.ClientError, TimeoutError) as error:
        print(path, type(error).__name__, f"{time.monotonic() - began:.1f} s")


async def main():
    global began
    server = uvicorn.Server(uvicorn.Config(app, port=5000))
    serving = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.1)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        began = time.monotonic()
        for name in "abc":
            await ask(session, f"/set/{name}")
        for _ in range(3):
            await ask(session, "/background")
        await ask(session, "/slow", timeout=aiohttp.ClientTimeout(total=1.3))
        for path in "/events", "/events?ask=1":
            async with session.get(path) as response:
                async for line in response.content:
                    if b"2" in line:
                        break
        await asyncio.sleep(3)
        await ask(session, "/numbers")
        await ask(session, "/broken")
        await ask(session, "/later")
        await asyncio.sleep(1)
        await ask(session, "/background")
    server.should_exit = True
    await serving


asyncio.run(main())
