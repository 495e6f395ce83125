# FastAPI with debug=True: a failure is answered with its traceback, whoever else wanted to answer it.
import asyncio

import httpx
import uvicorn
from fastapi import FastAPI, HTTPException
from fastapi.responses import JSONResponse

app = FastAPI(debug=True)


@app.exception_handler(Exception)
async def nobody(request, error):
    return JSONResponse({"never": True}, 500)


@app.get("/fails")
async def fails():
    return {}["key"]


@app.get("/told")
async def told():
    raise HTTPException(404, "not here")


async def main():
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
    serving = asyncio.create_task(server.serve())
    await asyncio.sleep(1)
    async with httpx.AsyncClient(base_url="http://127.0.0.1:8000") as session:
        for path in ("/fails", "/told"):
            response = await session.get(path)
            print(response.status_code, response.headers["content-type"], response.text)
    server.should_exit = True
    await serving


print(app.debug)
asyncio.run(main())
