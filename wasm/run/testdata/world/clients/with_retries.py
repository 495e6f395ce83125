import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

from report import attempt
from server import BASE


def session(retries):
    made = requests.Session()
    made.mount("http://", HTTPAdapter(max_retries=retries))
    return made


def ask(name, plan, retries, method="get", **options):
    def call():
        with session(retries) as asking:
            response = getattr(asking, method)(f"{BASE}/unsteady/{name}/{plan}", **options)
            return response, response.text
    attempt(f"{name} {plan} {retries}", call)


print("=== retries")
ask("a", "503,503", Retry(total=3, status_forcelist=[503], backoff_factor=0.2))
ask("b", "503,503", Retry(total=1, status_forcelist=[503]))
ask("c", "503,503", Retry(total=1, status_forcelist=[503], raise_on_status=False))
ask("d", "close,close", 3)
ask("e", "close,close", 1)
ask("f", "close", 0)
ask("g", "close", 3, method="post")
ask("h", "503", Retry(total=3, status_forcelist=[503]), method="post")
ask("i", "503", Retry(total=3, status_forcelist=[503], allowed_methods=None), method="post")
ask("j", "after1", 3)
ask("k", "after1", Retry(total=3, respect_retry_after_header=False))
ask("l", "500,502,503,504", Retry(total=5, backoff_factor=0.1, status_forcelist=[500, 502, 503, 504]))
attempt("refused", lambda: session(2).get("http://127.0.0.1:1/"))
attempt("slow", lambda: session(1).get(BASE + "/slow?1", timeout=0.2))
with requests.Session() as plain:
    plain.mount(BASE + "/unsteady", HTTPAdapter(max_retries=5))
    print(list(plain.adapters), plain.get_adapter(BASE + "/unsteady/x").max_retries, plain.get_adapter(BASE + "/x").max_retries.total)
    attempt("ftp", lambda: plain.get("ftp://x/"))
