# uvicorn with reload=True: the process that serves reads the modules anew, as one that the reloader starts.
import uvicorn
from fastapi import FastAPI

import greetings

print("reading", __name__)
app = FastAPI()


@app.get("/hello/{name}")
async def hello(name: str):
    return {"text": greetings.greet(name)}


if __name__ == "__main__":
    print("starting")
    greetings.count += 100
    uvicorn.run("main:app", host="127.0.0.1", port=8000, reload=True)
    print("over")
