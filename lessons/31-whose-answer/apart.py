import asyncio
from contextvars import ContextVar

import uvicorn
from fastapi import FastAPI

app = FastAPI()
current = ContextVar("current")
wrong = 0


async def greet():
    await asyncio.sleep(0.1)
    return {"hello": current.get()}


@app.get("/hello")
async def hello(name: str):
    global wrong
    current.set(name)
    answer = await greet()
    if answer["hello"] != name:
        wrong += 1
    return answer


if __name__ == "__main__":
    uvicorn.run(app, port=8000, log_level="warning")
    print("wrong answers:", wrong)
