from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


@app.get("/answer")
async def answer(question: str, words: int = 10):
    return {"question": question, "words": words}


client = TestClient(app)
for path in "/answer?question=Why", "/answer", "/answer?question=Why&words=many", "/anwser":
    got = client.get(path)
    print(got.status_code, got.json())
