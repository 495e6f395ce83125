# aiohttp, requests and httpx against a server on loopback that answers well and badly: attributes, representations, bodies, redirects, deadlines, errors with their causes.
# The same files run under CPython with the real libraries: what they print there (aiohttp 3.8, requests 2.28, httpx 0.23) was compared with "out"; where it differs, "out" has what
# later versions say.
from server import Server

with Server():
    import with_aiohttp
    import with_requests
    import with_retries
    import with_httpx
    import under_load
