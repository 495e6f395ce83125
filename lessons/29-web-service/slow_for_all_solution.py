import time

import aiohttp
import uvicorn
from fastapi import FastAPI

app = FastAPI()
start = time.time()


@app.get("/answer")
async def answer(question: str):
    async with aiohttp.ClientSession() as session:
        async with session.get("http://library.example/search", params={"q": question}) as page:
            text = await page.text()
    print(f"{time.time() - start:.1f} s  {question}")
    return {"question": question, "answer": text}


if __name__ == "__main__":
    uvicorn.run(app, port=8000, log_level="warning")
