import time

import uvicorn
from fastapi import FastAPI

app = FastAPI()
app.state.user = ""


@app.get("/hello")
def hello(user: str):
    app.state.user = user
    time.sleep(0.1)
    return {"user": app.state.user}


uvicorn.run(app, log_level="warning")
