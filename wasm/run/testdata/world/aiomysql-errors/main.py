# Connecting that goes wrong, at each stage, asynchronously and blocking; what the world's tables hold.
import asyncio
import time

import aiomysql
import pymysql

GOOD = dict(host="db.example.com", port=3306, user="app", password="s3cret", db="shop")
WRONG = [
    {"host": "nowhere.example.com"}, {"port": 3307}, {"password": "guess"}, {"password": ""}, {"user": "root"}, {"db": "stock"}, {"connect_timeout": 0.01}, {"host": "localhost"},
]


async def asynchronous():
    for wrong in WRONG:
        try:
            conn = await aiomysql.connect(**(GOOD | wrong))
            print("?", wrong)
            conn.close()
        except aiomysql.OperationalError as e:
            print(wrong, e.args, type(e.__cause__).__name__, e.__cause__)
    connections = [await aiomysql.connect(**GOOD) for _ in range(3)]
    try:
        await aiomysql.connect(**GOOD)
    except aiomysql.OperationalError as e:
        print(e.args, repr(e.__cause__))
    connections.pop().close()
    connections.append(await aiomysql.connect(**GOOD))
    print(len(connections))
    conn = connections[0]
    before = time.monotonic()
    async with conn.cursor() as cur:
        await cur.execute("SELECT * FROM users")
        print(await cur.fetchall(), round(time.monotonic() - before, 6))
        before = time.monotonic()
        await conn.commit()
        print(round(time.monotonic() - before, 6))
    task = asyncio.create_task(aiomysql.connect(**(GOOD | {"connect_timeout": 1})))
    await asyncio.sleep(0.01)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")
    cur = await conn.cursor()
    try:
        async with asyncio.timeout(0.01):
            await cur.execute("SELECT 1")
    except TimeoutError:
        print("too late", conn.closed)
    try:
        await cur.execute("SELECT 1")
    except aiomysql.InterfaceError as e:
        print(repr(e))
    for conn in connections:
        conn.close()


def blocking():
    for wrong in WRONG:
        try:
            pymysql.connect(**(GOOD | wrong)).close()
            print("?", wrong)
        except pymysql.OperationalError as e:
            print(wrong, e.args)
    with pymysql.connect(**GOOD, read_timeout=0.5) as conn, conn.cursor() as cur:
        try:
            cur.execute("SELECT SLEEP(3)")
        except pymysql.OperationalError as e:
            print(e.args, conn.open)
        conn.ping()
        print(conn.open, cur.execute("SELECT name, paid FROM users ORDER BY id"), cur.fetchall())
    print(round(time.monotonic(), 6))


asyncio.run(asynchronous())
blocking()
left = pymysql.connect(**GOOD)  # and is reported
for refused in (lambda: pymysql.connect(unix_socket="/tmp/mysql.sock"), lambda: pymysql.connect(**GOOD, defer_connect=True).nope, lambda: aiomysql.nope, lambda: left.cursor().execute("ALTER TABLE users ADD x INT")):
    try:
        refused()
    except (NotImplementedError, AttributeError) as e:
        print(type(e).__name__, e, [note[:30] for note in getattr(e, "__notes__", [])])
