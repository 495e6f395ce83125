# A pool under load: how long everything takes is arithmetic.
import asyncio
import aiomysql


def clock():
    return round(asyncio.get_running_loop().time(), 6)


async def measured(name, awaitable):
    before = clock()
    result = await awaitable
    print(name, round(clock() - before, 6))
    return result


async def query(pool, seconds=0):
    async with pool.acquire() as conn, conn.cursor() as cur:
        await cur.execute("SELECT SLEEP(%s)", (seconds,))
        await cur.fetchone()


async def buy(pool, locked):
    async with pool.acquire() as conn, conn.cursor() as cur:
        await conn.begin()
        await cur.execute("SELECT pieces FROM stock WHERE id = 1" + (" FOR UPDATE" if locked else ""))
        (pieces,) = await cur.fetchone()
        await cur.execute("UPDATE stock SET pieces = %s WHERE id = 1", (pieces - 1,))
        await conn.commit()


async def left(pool):
    async with pool.acquire() as conn, conn.cursor() as cur:
        await cur.execute("SELECT pieces FROM stock")
        return (await cur.fetchone())[0]


async def main():
    conn = await measured("one connection", aiomysql.connect(user="root", db="shop"))
    conn.close()
    async with aiomysql.create_pool(minsize=3, maxsize=3, user="root", db="shop", autocommit=True) as pool:
        print("three more, one after the other", clock())
        await measured("30 workers on 3 connections, 0.1 each", asyncio.gather(*(query(pool) for _ in range(30))))
        await measured("30 workers on 3 connections, 0.3 each", asyncio.gather(*(query(pool, 0.2) for _ in range(30))))
        await measured("10 buyers", asyncio.gather(*(buy(pool, False) for _ in range(10))))
        print(await measured("left", left(pool)))
        await measured("10 buyers who lock", asyncio.gather(*(buy(pool, True) for _ in range(10))))
        print(await measured("left", left(pool)))
    async with aiomysql.create_pool(minsize=8, maxsize=8, user="root", db="shop", autocommit=True) as pool:
        await measured("80 workers on 8 connections, of which 4 are served", asyncio.gather(*(query(pool) for _ in range(80))))


asyncio.run(main())
