import threading
import time

import requests


def answer(request):
    if request.path == "/sleep":
        time.sleep(1)
    elif request.path == "/ask":
        requests.get("http://h.example.com/items/apple")
    elif request.path == "/lock":
        lock = threading.Lock()
        lock.acquire()
        lock.acquire()
    elif request.path == "/pieces":
        return pieces()
    return request.text.upper()


def pieces():
    yield "one"
    raise ValueError("no second piece")
