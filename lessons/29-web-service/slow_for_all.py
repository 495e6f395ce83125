import time

import requests
import uvicorn
from fastapi import FastAPI

app = FastAPI()
start = time.time()


@app.get("/answer")
async def answer(question: str):
    page = requests.get("http://library.example/search", params={"q": question})
    print(f"{time.time() - start:.1f} s  {question}")
    return {"question": question, "answer": page.text}


if __name__ == "__main__":
    uvicorn.run(app, port=8000, log_level="warning")
