# Handlers: the program's own answers for a host. They take no time of their own and cannot wait; what they raise is reported, and answered with 500.
import requests
import time

s = requests.Session()
with s:
    for method, path in ("GET", "items/apple"), ("GET", "items/pear"), ("POST", "items/pear"), ("GET", "items/pear?as=bytes"), ("GET", "items/pear?as=lines"), ("GET", "items/%C3%BC"):
        r = s.request(method, "http://h.example.com/" + path, json={"count": 2} if method == "POST" else None, headers={"X-Who": "me"})
        print(method, path, r.status_code, r.content, r.headers["Content-Type"], r.headers.get("X-Known"), f"t={time.monotonic():.1f}")
    for path in "sleep", "ask", "lock":
        print(path, s.get("http://h.example.com/" + path).status_code, f"t={time.monotonic():.1f}")
    try:
        s.get("http://h.example.com/pieces")
    except requests.exceptions.RequestException as exc:
        print(type(exc).__name__)
    print(s.post("http://h.example.com/", data="said").text)
