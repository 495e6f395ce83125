# Sanic with debug=True: the access log, and pages that show where an exception comes from.
import asyncio

import httpx
from sanic import Sanic, json, text
from sanic.exceptions import SanicException
from sanic.log import logger

app = Sanic("debugged")


def share(amount, people):
    try:
        return amount / people
    except ZeroDivisionError as e:
        raise ValueError("nobody is there") from e


@app.get("/share/<people:int>")
async def text_share(request, people):
    logger.debug("for %d", people)
    return text(str(share(12, people)))


@app.get("/json/<people:int>", error_format="json")
async def json_share(request, people):
    return json(share(12, people))


@app.get("/told")
async def told(request):
    raise SanicException("so it is", status_code=418, context={"tea": ["green", 1]}, extra={"pot": None})


@app.get("/loud")
async def loud(request):
    raise SanicException("loud", context={"a": 1}, extra={"b": 2})


async def client(app):
    print(app.debug)
    await asyncio.sleep(1)
    async with httpx.AsyncClient(base_url="http://127.0.0.1:8000") as session:
        for path in ("/share/3", "/share/0", "/json/0?q=1", "/told", "/loud", "/nowhere"):
            response = await session.get(path)
            print(response.status_code, response.text)
    app.stop()


app.add_task(client)
if __name__ == "__main__":
    app.run(port=8000, debug=True, auto_reload=True)
