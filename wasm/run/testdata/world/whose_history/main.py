import asyncio

import uvicorn
from fastapi import FastAPI

app = FastAPI()
history = []


@app.get("/hello")
async def hello(user: str):
    history.append(user)
    await asyncio.sleep(0.1)
    return {"user": history[-1]}


uvicorn.run(app, log_level="warning")
