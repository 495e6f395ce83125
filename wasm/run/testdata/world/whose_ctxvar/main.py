import asyncio
from contextvars import ContextVar

import uvicorn
from fastapi import FastAPI

app = FastAPI()
current_user = ContextVar("current_user")


async def greet():
    await asyncio.sleep(0.1)
    return current_user.get()


@app.get("/hello")
async def hello(user: str):
    current_user.set(user)
    return {"user": await greet()}


uvicorn.run(app, log_level="warning")
