# More that fastapi's tutorial has: models as query parameters, headers, cookies and forms; security; overridden dependencies; files; generic answers; values that JSON has no type for.
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Annotated, Generic, Literal, TypeVar
from uuid import UUID

from fastapi import Body, Cookie, Depends, FastAPI, Form, Header, HTTPException, Query, Response
from fastapi.responses import FileResponse
from fastapi.security import APIKeyHeader, HTTPBasic, HTTPBasicCredentials, HTTPBearer, OAuth2PasswordBearer, OAuth2PasswordRequestForm
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field

app = FastAPI()
T = TypeVar("T")


class Filter(BaseModel):
    model_config = {"extra": "forbid"}
    limit: int = Field(100, gt=0, le=100)
    order_by: Literal["created_at", "updated_at"] = "created_at"
    tags: list[str] = []


class Common(BaseModel):
    save_data: bool
    if_modified_since: str | None = None
    x_tag: list[str] = []


class Login(BaseModel):
    username: str
    password: str


class Answer(BaseModel, Generic[T]):
    code: int = 0
    data: T


@app.get("/filter")
async def filter(query: Annotated[Filter, Query()]):
    return query


@app.get("/headers")
async def headers(headers: Annotated[Common, Header()]):
    return headers


@app.get("/cookies")
async def cookies(cookies: Annotated[Filter, Cookie()]):
    return cookies


@app.post("/login")
async def login(form: Annotated[Login, Form()]):
    return form


@app.get("/answer", response_model=Answer[Filter])
async def answer():
    return Answer(data={"limit": 5})


@app.get("/bad")
async def bad() -> Answer[int]:
    return {"data": "x"}


@app.put("/times/{id}")
async def times(id: UUID, start: Annotated[datetime, Body()], after: Annotated[timedelta, Body()]):
    return {"id": id, "start": start, "end": start + after, "after": after, "price": Decimal("1.50"), "whole": Decimal(3)}


bearer = OAuth2PasswordBearer(tokenUrl="token")


@app.post("/token")
async def token(form: Annotated[OAuth2PasswordRequestForm, Depends()]):
    if form.password != "secret":
        raise HTTPException(400, "Incorrect username or password")
    return {"access_token": form.username, "token_type": "bearer", "scopes": form.scopes}


async def current_user(token: Annotated[str, Depends(bearer)]):
    return {"name": token}


@app.get("/me")
async def me(user: Annotated[dict, Depends(current_user)]):
    return user


@app.get("/basic")
async def basic(credentials: Annotated[HTTPBasicCredentials, Depends(HTTPBasic(realm="r"))]):
    return credentials


@app.get("/bearer")
async def bearers(credentials=Depends(HTTPBearer())):
    return credentials


@app.get("/key")
async def key(key: str = Depends(APIKeyHeader(name="X-Key"))):
    return key


@app.get("/file")
async def file():
    return FileResponse("report.txt", filename="the report.txt")


@app.get("/logout")
async def logout(response: Response):
    response.delete_cookie("session")
    return "bye"


client = TestClient(app, raise_server_exceptions=False)


def show(response):
    asked = {name: text for name, text in response.headers.items() if name in ("www-authenticate", "content-disposition", "set-cookie", "content-type", "content-length")}
    print(response.request.method, response.url.path, response.status_code, response.text, asked)


for query in "", "?limit=5&tags=a&tags=b", "?limit=500&order_by=x", "?tool=plumbus":
    show(client.get("/filter" + query))
show(client.get("/headers", headers=[("Save-Data", "true"), ("X-Tag", "a"), ("x-tag", "b"), ("if-modified-since", "yesterday")]))
show(client.get("/headers", headers={"save_data": "true"}))
show(client.get("/cookies", cookies={"limit": "7"}))
show(client.get("/cookies", cookies={"santa_tracker": "1"}))
show(client.post("/login", data={"username": "u", "password": "p"}))
show(client.post("/login", data={"username": "u"}))
show(client.post("/login"))
show(client.get("/answer"))
show(client.get("/bad"))
show(client.put("/times/a8098c1a-f86e-11da-bd1a-00112444be1e", json={"start": "2024-01-01T00:00:00Z", "after": "P1DT2H"}))
show(client.put("/times/x", json={"start": "x", "after": "x"}))
show(client.post("/token", data={"username": "ann", "password": "secret", "scope": "a b"}))
show(client.post("/token", data={"username": "ann", "password": "x"}))
show(client.post("/token", data={"grant_type": "other", "username": "ann"}))
for authorization in None, "Bearer ann", "Basic YTpi", "Basic x":
    for path in "/me", "/basic", "/bearer":
        show(client.get(path, headers={"Authorization": authorization} if authorization else None))
show(client.get("/key"))
show(client.get("/key", headers={"X-Key": "k"}))
app.dependency_overrides[current_user] = lambda q: {"name": "somebody else", "q": q}
show(client.get("/me?q=1"))
show(client.get("/me"))
app.dependency_overrides = {}
show(client.get("/me"))
show(client.get("/file"))
with open("report.txt", "w") as report:
    report.write("All is well.\n" * 10000)
response = client.get("/file")
print(response.status_code, len(response.content), {name: text for name, text in response.headers.items() if name not in ("etag", "last-modified")})
show(client.get("/logout"))
