package world

// Modules lists the modules of Pack, a line or more for each library. The names are here, and not read from the pack, so that an import that fails, or a list of what there is, need
// not fetch it.
var Modules = []string{
	"_absent", "_awaited",
	"_chance", "_hosts", "_network", "_watching", "_transport", "_selector", "asyncio.streams", "_socketfile", "select", "selectors", "socket", "ssl",
	"_cookies", "_http", "_kinds", "_logs", "_tls", "http.cookies", "multidict", "yarl",
	"aiohttp", "aiohttp.client", "aiohttp.client_exceptions", "aiohttp.client_proto", "aiohttp.client_reqrep", "aiohttp.connector", "aiohttp.cookiejar",
	"aiohttp.formdata", "aiohttp.helpers", "aiohttp.streams", "aiohttp.tracing",
	"_blocking", "requests", "requests.adapters", "requests.auth", "requests.cookies", "requests.exceptions", "requests.models", "requests.packages", "requests.sessions", "requests.status_codes",
	"requests.structures", "requests.utils", "urllib3", "urllib3.connection", "urllib3.exceptions", "urllib3.util", "urllib3.util.retry",
	"httpx", "httpx._client", "httpx._config", "httpx._exceptions", "httpx._models", "httpx._transports", "httpx._urls",
	"_clients", "_serving", "aiohttp.web", "aiohttp.web_app", "aiohttp.web_exceptions", "aiohttp.web_request", "aiohttp.web_response", "aiohttp.web_runner", "aiohttp.web_urldispatcher",
	"sanic", "sanic.exceptions", "sanic.log", "sanic.request", "sanic.response", "sanic.views",
	"uvicorn", "_jsontext", "_moments", "_pydantic", "pydantic", "pydantic.networks",
	"starlette", "starlette.applications", "starlette.background", "starlette.concurrency", "starlette.datastructures", "starlette.exceptions", "starlette.middleware",
	"starlette.middleware.base", "starlette.middleware.cors", "starlette.requests", "starlette.responses", "starlette.routing", "starlette.status", "starlette.testclient",
	"_fastapi", "fastapi", "fastapi.background", "fastapi.concurrency", "fastapi.encoders", "fastapi.exception_handlers", "fastapi.exceptions", "fastapi.middleware",
	"fastapi.middleware.cors", "fastapi.requests", "fastapi.responses", "fastapi.security", "fastapi.status", "fastapi.testclient",
	"_mysql", "_sql", "_sqlexpr", "_sqlparse", "_sqlstore", "_sqltypes",
	"_disk", "aiofiles", "aiofiles.base", "aiofiles.os", "aiofiles.ospath", "aiofiles.tempfile", "aiofiles.threadpool", "aiofiles.threadpool.binary", "aiofiles.threadpool.text",
	"aiofiles.threadpool.utils",
	"aiomysql", "aiomysql.connection", "aiomysql.cursors", "aiomysql.pool", "aiomysql.utils",
	"pymysql", "pymysql.connections", "pymysql.constants", "pymysql.converters", "pymysql.cursors", "pymysql.err",
}
