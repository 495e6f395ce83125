"""The clients of the world: who calls a program that serves, what they ask, and whether they get their own answers.

The world's section `clients` describes them. They begin when the program first listens on their port, each at its time; a client asks, waits for the answer, thinks and asks again on the same
connection. They are coroutines of the world, outside of the program (_network.spawn). When the last one is done, whoever serves is told (Leave), and the run can end.

A text in the description may name {n}, {name}, {question} and {turn}: the client's number, its name, what it asks this time, and the how-manieth of its questions this is. An answer is right when it
has the expected status and says what is expected of it; when it says what is expected of the answer to somebody else, those two were mixed up.
"""

import json

import _http
import _network
import _world
from _asyncio import _waiter, get_running_loop
from _chance import Part
from errno import ECONNRESET, ETIMEDOUT
from _selector import Waits
from urllib.parse import quote, urlencode

__all__ = ["begin", "Leave", "when_done", "answering"]

_NAMES = ("Ada", "Ben", "Chen", "Dora", "Emil", "Fay", "Gus", "Hua", "Ida", "Jun", "Kai", "Lea", "Mei", "Nils", "Olga", "Pia", "Qing", "Rosa", "Sam", "Tao", "Uma", "Vera", "Wei", "Yan", "Zoe")

_clients = None  # those of the run, once they have begun


class _Asking:
    """One question of a client, and what is filled in for it."""

    def __init__(self, client, turn, question, number):
        self.client, self.number, self.expected = client, number, None
        self.values = {"{n}": str(client.n), "{name}": client.name, "{question}": question, "{turn}": str(turn)}

    def fill(self, said):
        """A description with this question's values in all its texts."""
        if isinstance(said, str):
            for name, value in self.values.items():
                said = said.replace(name, value)
            return said
        if isinstance(said, dict):
            return {self.fill(key): self.fill(value) for key, value in said.items()}
        return [self.fill(item) for item in said] if isinstance(said, list) else said

    def target(self, path):
        for name, value in self.values.items():
            path = path.replace(name, quote(value, safe=""))
        return path


class _Answer:
    """What came back."""

    def __init__(self, status, text):
        self.status, self.text, self._json = status, text, self

    def json(self):
        """The answer decoded, None when it is no JSON."""
        if self._json is self:
            try:
                self._json = json.loads(self.text)
            except (ValueError, RecursionError):
                self._json = None
        return self._json


class _Client:
    """One client, at its own address."""

    def __init__(self, party, n, name):
        self.party, self.n, self.name = party, n, name
        self.address = f"10.0.{n >> 8}.{n & 255}"
        self.asking, self.wire, self.parser = None, None, None

    async def visit(self):
        """All that a client does."""
        party = self.party
        for turn in range(1, party.turns + 1):
            if turn > 1:
                await _network.sleep(party.thinking.draw(party.think))
            self.asking = party.ask(self, turn)
            await self._ask()
        self._hang_up()
        party.done()

    async def _ask(self):
        party, began = self.party, _world.now()
        method, target, request = party.request(self.asking)
        timer = _world.at(party.timeout, self._give_up) if party.timeout else None
        try:
            status, headers, body = await self._exchange(method, request)
        except OSError as e:
            status, headers, body = 0, {}, (e.strerror or str(e)).encode()
            self._hang_up()
        except _http.Malformed as e:
            status, headers, body = 0, {}, str(e).encode()
            self._hang_up()
        if timer is not None:
            _world.drop(timer)
        party.judge(self, target, status, body, _world.now() - began)

    async def _exchange(self, method, request):
        if self.wire is None:
            await self._dial()
        self.parser.expect(method)
        await self.wire.write(request)
        head, pieces = None, []
        while True:
            made = self.parser.next()
            if made is None:
                self.parser.feed(await self.wire.read())
            elif made is _http.END:
                break
            elif made is _http.EOF:
                raise _network.fail(ECONNRESET)
            elif head is None:
                head = made
            else:
                pieces.append(made)
        if not head.keep_alive:
            self._hang_up()
        return head.status, head.headers, b"".join(pieces)

    async def _dial(self):
        self.wire = await _network.dial_from(self.address, self.party.port)
        self.parser = _http.ResponseParser()

    def _hang_up(self):
        if self.wire is not None:
            self.wire.close()
            self.wire = None

    def _give_up(self):
        if self.wire is not None:
            self.wire.end.give_up(ETIMEDOUT)


class _Party:
    """All clients."""

    def __init__(self, about, port):
        self.port, self.over, self.waiting = port, False, []
        self.turns, self.think, self.timeout = about.get("requests", 1), about.get("think"), about.get("timeout")
        self.arrive, self.send, self.expect = about.get("arrive", "together"), about.get("send") or {}, about.get("expect") or {}
        self.questions, self.numbers = about.get("questions") or ["What does {name} ask?"], 0
        self.asked = []
        self.thinking, self.coming, self.choosing = Part("clients think"), Part("clients arrive"), Part("clients question")
        names = about.get("names") or _NAMES
        self.clients = [_Client(self, i + 1, names[i % len(names)] + (f"-{i // len(names) + 1}" if i >= len(names) else "")) for i in range(about["count"])]
        self.left = len(self.clients)
        self.by_address = {client.address: client for client in self.clients}

    async def come(self):
        """Lets the clients come, each at its time."""
        for i, client in enumerate(self.clients):
            if i:
                await self._gap()
            _network.spawn(client.visit())

    async def _gap(self):
        if self.arrive == "together":
            return
        if "every" in self.arrive:
            gap = self.coming.draw(self.arrive["every"])
        else:
            gap = self.coming.draw({"exponential": 1 / self.arrive["poisson"]})
        if gap:
            await _network.sleep(gap)

    def ask(self, client, turn):
        self.numbers += 1
        question = self.choosing.choose(self.questions)
        asking = _Asking(client, turn, question.replace("{name}", client.name).replace("{n}", str(client.n)), self.numbers)
        self.asked.append(asking)
        return asking

    def request(self, asking):
        """The method, the target and the bytes of a request."""
        send = self.send
        target = asking.target(send.get("path", "/"))
        headers, body = _http.Headers({"Host": f"127.0.0.1:{self.port}", "User-Agent": "client"}), b""
        if "json" in send:
            body = json.dumps(asking.fill(send["json"]), ensure_ascii=False).encode()
            headers.add("Content-Type", "application/json")
        elif "form" in send:
            body = urlencode(asking.fill(send["form"])).encode()
            headers.add("Content-Type", "application/x-www-form-urlencoded")
        elif "text" in send:
            body = asking.fill(send["text"]).encode()
            headers.add("Content-Type", "text/plain; charset=utf-8")
        headers.update(asking.fill(send.get("headers", {})))
        method = send.get("method") or ("POST" if body else "GET")
        if body:
            headers.add("Content-Length", str(len(body)))
        return method, target, _http.request_bytes(method, target, headers, body)

    def judge(self, client, target, status, body, seconds):
        """Looks whether an answer is the client's own, and reports it."""
        text = body.decode("utf-8", "replace").strip()
        answer = _Answer(status, text)
        mine, other = client.asking, None
        right = self._is_for(mine, answer)
        said = text if right else f"{status or 'no answer'}: {text}"
        if not right:
            other = next((asking for asking in reversed(self.asked) if asking.client is not client and self._is_for(asking, answer)), None)
            if other is not None:
                said = f"{client.name} ≠ {other.client.name}: {text}"
        _world.served(client.n, target.partition("?")[0], status, seconds, right, said)
        if other is not None:
            _world.mixed(mine.number, other.number, client.name, other.client.name, text[:200])

    def _is_for(self, asking, answer):
        if answer.status != self.expect.get("status", 200):
            return False
        if asking.expected is None:
            asking.expected = asking.fill({key: said for key, said in self.expect.items() if key != "status"})
        expected = asking.expected
        if "text" in expected and answer.text != expected["text"].strip() or "contains" in expected and expected["contains"] not in answer.text:
            return False
        return "json" not in expected or _agrees(expected["json"], answer.json())

    def done(self):
        self.left -= 1
        if not self.left:
            self.over = True
            waiting, self.waiting = self.waiting, []
            for wake in waiting:
                wake()


def _agrees(wanted, said):
    """Whether what was said has all that is wanted: a dict at least these entries, numbers also as texts."""
    if isinstance(wanted, dict):
        return isinstance(said, dict) and all(key in said and _agrees(value, said[key]) for key, value in wanted.items())
    if isinstance(wanted, list):
        return isinstance(said, list) and len(wanted) == len(said) and all(map(_agrees, wanted, said))
    return wanted == said or isinstance(wanted, str) and str(said) == wanted


def begin(port):
    """The program listens on a port: if that is the clients', they begin to come."""
    global _clients
    about = _world.config().get("clients")
    if about is None or _clients is not None or about.get("port", port) != port:
        return
    _clients = _Party(about, port)
    _network.answering, _network.when_done = answering, when_done
    _world.watch()
    _network.spawn(_clients.come())


def _come_to(port):
    return _clients is not None and _clients.port == port


def when_done(port, call):
    """Has call called when the clients of a port are done; now, when they are."""
    if _come_to(port):
        call() if _clients.over else _clients.waiting.append(call)


class Leave:
    """Whether a server is to leave: because its clients are done, or because the program says so."""

    def __init__(self):
        self._set, self._waiter = False, None

    def is_set(self):
        return self._set

    def set(self):
        self._set = True
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    async def wait(self, port):
        """Waits for it, as a server that listens at a port."""
        when_done(port, self.set)
        if not self._set:
            self._waiter = _waiter(get_running_loop(), Waits("clients that connect to ", f"port {port}"))
            await self._waiter


def answering(peer):
    """What is done from here on in the context at hand answers the client at an address."""
    client = _clients.by_address.get(peer[0]) if _clients is not None and peer else None
    _world.owner(client.asking.number if client is not None and client.asking is not None else 0)
