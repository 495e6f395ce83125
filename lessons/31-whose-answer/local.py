import asyncio

import uvicorn
from fastapi import FastAPI

app = FastAPI()
wrong = 0


@app.get("/hello")
async def hello(name: str):
    global wrong
    current = name
    await asyncio.sleep(0.1)
    if current != name:
        wrong += 1
    return {"hello": current}


if __name__ == "__main__":
    uvicorn.run(app, port=8000, log_level="warning")
    print("wrong answers:", wrong)
