import asyncio
import time

import aiomysql

STREAM = False  # @param {type:"boolean"}

clock = time.perf_counter()


def lap(what):
    global clock
    before, clock = clock, time.perf_counter()
    print(f"{what:<8} {clock - before:.2f} s")


async def main():
    connection = await aiomysql.connect(host="127.0.0.1", user="waiter", password="tip", db="inn")
    lap("connect")
    cursor = await connection.cursor(aiomysql.SSCursor if STREAM else aiomysql.Cursor)
    lap("cursor")
    await cursor.execute("SELECT name, price FROM dishes WHERE pieces > %s ORDER BY price", (0,))
    lap("execute")
    rows = await cursor.fetchall()
    lap("fetchall")
    await cursor.close()
    await connection.ensure_closed()
    lap("close")
    for name, price in rows:
        print(name, price)


asyncio.run(main())
