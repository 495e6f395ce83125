"""The hosts of the world: machines that answer HTTP, each as its description says.

A host listens at the ports 80 and 443, there behind a handshake like that of TLS. A request passes these stages, each of which the description can change:

    connection    `failure` refuse or unreachable; else it takes a round trip of `latency`
    limit         at most `limit` requests at a time; over that, as `over` says, an answer 429 at once or a place in the queue
    time          how long the host thinks
    failure       reset, timeout (there is never an answer), cut (the connection ends within the answer) or a status
    answer        from `answers`, by path; or the model service; or, when there is neither, what was asked, as JSON

Everything random is drawn from a generator for this host and this amount alone.

A handler is a file of the program with a function answer(request). It returns a text, bytes, what JSON can say, or (status, content) or (status, content, headers); a generator's
pieces are sent one by one. It takes no time of its own: it runs in an event of the world.
"""

import hmac
import json
import sys

from _chance import Part
from _http import CHUNKED, END, EOF, Headers, LAST_CHUNK, Malformed, RequestParser, chunk_bytes, frame, reason_of, response_bytes
from _network import End, Path, Wire, pair, refuse, sleep, spawn, until
from _world import at, at_end, leak, now, occupancy
from collections import deque
from errno import ETIMEDOUT
from urllib.parse import parse_qsl, unquote, urlsplit

# With the one, a client asks for the handshake of TLS; the other, with the host's name and a line end behind it, is the answer. What follows is as good as secret.
HELLO, WELCOME = b"\x16\x03\x01\x00\x05hello", b"\x16\x03\x03\x00\x07welcome"
# How long an operating system tries to connect to who does not answer.
PATIENCE = 127.0
_EPOCH = 1_700_000_000.0


class Request:
    """What a handler is given."""

    def __init__(self, host, head, body, number):
        target = head.target
        if target[:1] != "/":  # with scheme and host, as to a proxy
            parts = urlsplit(target)
            target = f"{parts.path or '/'}?{parts.query}"
        path, _, query = target.partition("?")
        self.host = host
        self.method = head.method
        self.path = unquote(path) if "%" in path else path
        self.query = dict(parse_qsl(query, keep_blank_values=True)) if query else {}
        self.headers = head.headers
        self.body = body
        self.params = {}  # what stands for the {names} of the path
        self.number = number  # which request of the host it is, from 1

    @property
    def text(self):
        return self.body.decode()

    def json(self):
        return json.loads(self.body)

    def __repr__(self):
        return f"<Request {self.method} {self.path}>"


TEXT = "text/plain; charset=utf-8"


class Encoded:
    """A content as the bytes of a body, with their type."""

    def __init__(self, content):
        if isinstance(content, str):
            self.body, self.kind = content.encode(), TEXT
        elif isinstance(content, (bytes, bytearray)):
            self.body, self.kind = bytes(content), "application/octet-stream"
        else:
            self.body, self.kind = json.dumps(content).encode(), "application/json"


class Answer:
    """What a host answers: status, headers, and a body, or pieces with a pause before each; delay seconds later."""

    def __init__(self, status, content, headers=None, pauses=None, delay=0):
        self.status = status
        self.headers = Headers(headers or {})
        self.pauses = pauses
        self.delay = delay
        self.pieces = self.body = None
        if isinstance(content, Encoded):
            self.body, kind = content.body, content.kind
        elif hasattr(content, "__next__"):
            self.pieces, kind = content, TEXT
        else:
            content = Encoded(content)
            self.body, kind = content.body, content.kind
        self.headers.setdefault("Content-Type", kind)


def problem(status, text, **headers):
    return Answer(status, {"error": text}, headers)


class Failure:
    """Something that goes wrong now and then."""

    def __init__(self, host, description):
        self.kind = description["kind"]
        self.rate = description["rate"]
        self._part = Part(f"{host} failure {self.kind}")

    def happens(self):
        return self._part.happens(self.rate)


class Host:
    def __init__(self, name, address, description):
        self.name = name
        self.address = address
        self.path = Path(name, description)
        failures = description.get("failure", [])
        failures = [Failure(name, each) for each in (failures if isinstance(failures, list) else [failures])]
        self._at_connect = [each for each in failures if each.kind in ("refuse", "unreachable")]
        self._at_request = [each for each in failures if each.kind not in ("refuse", "unreachable")]
        self._time = Part(name + " time")
        self.time = description.get("time")
        model = description.get("model")
        self.limit = description.get("limit", 5 if model is not None else 0)
        self.waits = description.get("over") == "wait"
        self.retry_after = description.get("retry_after", 1)
        self.busy = 0
        self.number = 0
        self._queue = deque()
        self._open = {}  # the program's ends of connections, with when they were made
        at_end(self._look_at_end)
        self._report()
        if model is not None:
            self._answer = Model(self, model).answer
        elif "answers" in description:
            self._answer = Routes(self, description["answers"]).answer
        else:
            self._answer = echo

    # Connections

    def reach(self, end, port):
        """An end of the program's wants to be connected."""
        delay = self.path.round_trip()
        for failure in self._at_connect:
            if failure.happens():
                if failure.kind == "refuse":
                    at(delay, refuse, end)
                else:
                    at(PATIENCE, give_up, end)
                return
        if port in (80, 443):
            at(delay, self._establish, end, port)
        else:
            at(delay, refuse, end)

    def _establish(self, end, port):
        if end.closed:
            return
        other = End(end.remote, end.local)
        pair(end, other, self.path)
        self._open[end] = now()
        end.changed()
        spawn(self._serve(Wire(other), port == 443))

    def _look_at_end(self):
        for end, since in self._open.items():
            if not end.closed:
                leak(f"Left open: a connection to {end.label}, since t = {since:.3f} s")

    async def _serve(self, wire, secure):
        try:
            if secure and not await shake_hands(wire, self.name):
                return
            await self._converse(wire)
        except OSError:
            pass  # the client has gone
        finally:
            wire.close()
            if wire.end.peer.closed:
                del self._open[wire.end.peer]

    async def _converse(self, wire):
        parser = RequestParser()
        while True:
            try:
                head, body = await read_request(wire, parser)
            except Malformed as exc:
                await wire.write(response_bytes(exc.status, framed({}, str(exc).encode()), str(exc).encode()))
                return
            if head is None:
                return
            if not await self._enter():
                answer = problem(429, f"{self.name} takes {self.limit} requests at a time", **{"Retry-After": f"{self.retry_after:g}"})
                stays = await self._send(wire, head, answer)
            else:
                try:
                    stays = await self._handle(wire, head, body)
                finally:
                    self._leave()
            if not stays or not head.keep_alive:
                return

    # How many at a time

    def _report(self):
        occupancy(self.name, self.busy, len(self._queue), self.limit)

    async def _enter(self):
        """Takes a place; false when there is none, and no queue."""
        if self.limit and self.busy >= self.limit:
            if not self.waits:
                return False
            await until(self._wait)  # who leaves gives the place on
        else:
            self.busy += 1
        self._report()
        return True

    def _wait(self, go_on):
        self._queue.append(go_on)
        self._report()

    def _leave(self):
        if self._queue:
            at(0, self._queue.popleft())
        else:
            self.busy -= 1
        self._report()

    # Answers

    async def _handle(self, wire, head, body):
        """Answers a request; false when the connection does not serve another one."""
        self.number += 1
        request = Request(self.name, head, body, self.number)
        failed = next(iter([each.kind for each in self._at_request if each.happens()]), None)
        await sleep(self._time.draw(self.time))
        if failed == "reset":
            wire.reset()
            return False
        if failed == "timeout":
            await until(lambda go_on: self._when_gone(wire, go_on))
            return False
        if isinstance(failed, int):
            return await self._send(wire, head, problem(failed, reason_of(failed)))
        try:
            answer = self._answer(request)
        except Exception:
            complain(self.name)
            answer = problem(500, "Internal Server Error")
        return await self._send(wire, head, answer, failed == "cut")

    def _when_gone(self, wire, go_on):
        """Lets a coroutine go on once the client has closed its end."""
        end = wire.end

        def look():
            if end.finished or end.gone:
                go_on()
            else:
                end.hear = look
        look()

    async def _send(self, wire, head, answer, cut=False):
        if answer.delay:
            await sleep(answer.delay)
        headers = answer.headers
        bodiless = head.method == "HEAD" or answer.status in (204, 304)
        if not head.keep_alive:
            headers["Connection"] = "close"
        headers.setdefault("Server", "world")
        if answer.pieces is None:
            frame(headers, len(answer.body))
            data = response_bytes(answer.status, headers, b"" if bodiless else answer.body)
            await wire.write(data[:-max(1, len(answer.body) // 2)] if cut else data)
            return not cut
        frame(headers, CHUNKED)
        await wire.write(response_bytes(answer.status, headers))
        if bodiless:
            return True
        try:
            for number, piece in enumerate(answer.pieces):
                if cut and number:
                    return False
                if pause := answer.pauses and next(answer.pauses):
                    await sleep(pause)
                await wire.write(chunk_bytes(piece if isinstance(piece, bytes) else str(piece).encode()))
        except OSError:
            raise
        except Exception:
            complain(self.name)
            return False
        await wire.write(LAST_CHUNK)
        return not cut


def give_up(end):
    if not end.closed:
        end.gone, end.error = True, ETIMEDOUT
        end.changed()


async def shake_hands(wire, name):
    """The host's part of the handshake; false when it was none."""
    data = b""
    while len(data) < len(HELLO):
        more = await wire.read()
        data += more
        if not more or data[:1] != HELLO[:1]:
            break
    if data == HELLO:
        await wire.write(WELCOME + name.encode() + b"\n")
        return True
    if data:
        text = b"The plain HTTP request was sent to HTTPS port"
        await wire.write(response_bytes(400, framed({"Connection": "close"}, text), text))
    return False


async def read_request(wire, parser):
    """The head and the body of the next request; (None, None) when there is none."""
    head, body = None, b""
    while True:
        part = parser.next()
        if part is None:
            parser.feed(await wire.read())
        elif part is EOF:
            return None, None
        elif part is END:
            return head, body
        elif head is None:
            head = part
            if head.expects_continue:
                await wire.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        else:
            body += part


def framed(headers, body):
    headers = Headers(headers)
    frame(headers, len(body))
    return headers


def complain(name):
    """Reports the exception of a handler."""
    from traceback import format_exc
    sys.stderr.write(f"Exception in the handler of {name}:\n{format_exc()}")


def echo(request):
    """What a host without answers says."""
    said = {"method": request.method, "path": request.path, "query": request.query}
    if request.body:
        said["body"] = request.body.decode("utf-8", "replace")
    return Answer(200, said)


class Routes:
    """Answers by path: a path itself, then one with {names} in it, then *. A method may stand before it."""

    def __init__(self, host, answers):
        self._exact, self._patterns = {}, []
        for key, description in answers.items():
            method, _, path = key.rpartition(" ")
            if isinstance(description, str):
                description = {"text": description}
            if "handler" not in description and "stream" not in description:
                content = description["json"] if "json" in description else description.get("text", "")
                description = description | {"content": Encoded(content)}
            if "{" in path:
                self._patterns.append((method, path.split("/"), description))
            else:
                self._exact.setdefault(path, {})[method] = description
        self._time = Part(host.name + " answers")
        self._pace = Part(host.name + " pace")

    def answer(self, request):
        found = self._find(request)
        if isinstance(found, Answer):
            return found
        if "handler" in found:
            answer = self._handled(found, request)
        else:
            content = iter(found["stream"]) if "stream" in found else found["content"]
            answer = Answer(found.get("status", 200), content, found.get("headers"))
        answer.delay = self._time.draw(found.get("time"))
        answer.pauses = self._pauses(found.get("every"))
        return answer

    def _pauses(self, every):
        while True:
            yield self._pace.draw(every)

    def _find(self, request):
        methods = self._exact.get(request.path)
        if methods is None:
            methods = self._matching(request) or self._exact.get("*")
        if methods is None:
            return Answer(404, "Not Found")
        method = "GET" if request.method == "HEAD" and "HEAD" not in methods else request.method
        found = methods.get(method, methods.get(""))
        if found is None:
            return Answer(405, "Method Not Allowed", {"Allow": ", ".join(sorted(methods))})
        return found

    def _matching(self, request):
        parts = request.path.split("/")
        methods = {}
        for method, pattern, description in self._patterns:
            if len(pattern) != len(parts):
                continue
            params = {}
            for want, part in zip(pattern, parts):
                if want[:1] == "{" and want[-1:] == "}" and part:
                    params[want[1:-1]] = part
                elif want != part:
                    break
            else:
                methods.setdefault(method, description)
                request.params = params
        return methods

    def _handled(self, found, request):
        result = handler(found["handler"])(request)
        status, headers = found.get("status", 200), dict(found.get("headers") or {})
        if isinstance(result, tuple):
            status, result, *more = result
            for extra in more:
                headers.update(extra)
        return Answer(status, result, headers)


def handler(file):
    """The function answer of a file of the program."""
    module = __import__(file.removesuffix(".py").replace("/", "."), fromlist=["answer"])
    return module.answer


class Model:
    """The model service: it answers a question word by word.

        POST /chat
        Authorization: Bearer <token>
        X-Channel: <channel>
        X-Timestamp: <seconds since 1970>
        X-Signature: <hex digits: the HMAC-SHA256 of the time stamp, with the secret as its key>

        {"question": "…", "stream": true}

    It answers with events, `data: {"word": "…"}`, the last of which is `data: [DONE]`; without "stream" with {"answer": "…"} once all is said. What the description does not
    name (token, channel, secret) is not asked for. Whoever is not let in gets 401, whoever asks for what there is not 400, each with the reason.
    """

    MOST_AGE = 300

    def __init__(self, host, description):
        self._token = description.get("token")
        self._channel = description.get("channel")
        self._secret = description.get("secret")
        words = description.get("words", "You asked: {question}")
        self._texts = words if isinstance(words, list) else [words]
        self._next = 0
        self._first = description.get("first", 0.3)
        self._every = description.get("every", 0.05)
        self._wait = Part(host.name + " words")

    def answer(self, request):
        if request.path != "/chat":
            return problem(404, f"there is no {request.path}: ask with POST /chat")
        if request.method != "POST":
            return problem(405, f"{request.method} is not allowed: ask with POST /chat", Allow="POST")
        refused = self._admit(request.headers)
        if refused:
            return refused
        try:
            asked = request.json()
            question = asked["question"]
        except ValueError:
            return problem(400, "the body is no JSON")
        except (KeyError, TypeError):
            return problem(400, "question is missing")
        if not isinstance(question, str) or not question.strip():
            return problem(400, "question must be a text")
        text = self._texts[self._next % len(self._texts)].replace("{question}", question)
        self._next += 1
        words = text.split()
        if asked.get("stream"):
            return Answer(200, self._events(words), {"Content-Type": "text/event-stream"}, self._pauses())
        pauses = self._pauses()
        return Answer(200, {"answer": text}, delay=sum(next(pauses) for _ in words))

    def _pauses(self):
        yield self._wait.draw(self._first)
        while True:
            yield self._wait.draw(self._every)

    def _admit(self, headers):
        if self._token is not None:
            given = headers.get("Authorization")
            if given is None:
                return problem(401, "the token is missing: Authorization: Bearer …")
            if given != "Bearer " + self._token:
                return problem(401, "the token is wrong")
        if self._channel is not None:
            given = headers.get("X-Channel")
            if given is None:
                return problem(400, "the channel is missing: X-Channel: …")
            if given != self._channel:
                return problem(400, f"there is no channel {given!r}")
        if self._secret is not None:
            return self._check_signature(headers.get("X-Timestamp"), headers.get("X-Signature"))
        return None

    def _check_signature(self, stamp, signature):
        if stamp is None:
            return problem(401, "the time stamp is missing: X-Timestamp: …")
        if signature is None:
            return problem(401, "the signature is missing: X-Signature: …")
        try:
            seconds = float(stamp)
        except ValueError:
            return problem(400, f"the time stamp {stamp!r} is no number of seconds")
        if abs(_EPOCH + now() - seconds) > self.MOST_AGE:
            return problem(401, f"the time stamp is more than {self.MOST_AGE} seconds away from the service's clock")
        if not hmac.compare_digest(hmac.new(self._secret.encode(), stamp.encode(), "sha256").hexdigest(), signature):
            return problem(401, "the signature does not belong to the time stamp")
        return None

    def _events(self, words):
        for word in words:
            yield f"data: {json.dumps({'word': word}, ensure_ascii=False)}\n\n"
        yield "data: [DONE]\n\n"
