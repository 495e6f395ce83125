# aiomysql's pool: how many connections there are, who gets which, and what happens to those who must wait.
import asyncio
import aiomysql

WHERE = dict(host="127.0.0.1", port=3306, user="root", password="", db="test")


def state(pool, *more):
    print(pool.size, pool.freesize, pool.minsize, pool.maxsize, pool.closed, *more)


async def sizes():
    pool = await aiomysql.create_pool(minsize=2, maxsize=3, **WHERE)
    state(pool)
    a, b, c = await pool.acquire(), await pool.acquire(), await pool.acquire()
    state(pool, len({a, b, c}))
    try:
        await asyncio.wait_for(pool.acquire(), 0.05)
    except Exception as e:
        print(type(e).__name__, e)
    state(pool)
    waiter = asyncio.create_task(pool._acquire())
    await asyncio.sleep(0.01)
    print(waiter.done())
    print(await pool.release(b))
    d = await waiter
    state(pool, d is b)
    pool.release(a)
    pool.release(c)
    await pool.release(d)
    state(pool)
    e = await pool.acquire()
    print(e is a, e is b, e is c)
    await pool.release(e)
    await pool.clear()
    state(pool)
    pool.close()
    try:
        await pool.acquire()
    except RuntimeError as e:
        print(e)
    await pool.wait_closed()
    state(pool)
    pool.close()
    pool.terminate()
    await pool.wait_closed()


async def cancelled():
    pool = await aiomysql.create_pool(minsize=1, maxsize=1, **WHERE)
    got = []

    async def worker(name, seconds):
        async with pool.acquire() as conn:
            got.append(name)
            async with conn.cursor() as cur:
                await cur.execute("SELECT SLEEP(%s)", (seconds,))
                await cur.fetchone()

    tasks = [asyncio.create_task(worker(name, 0.1), name=name) for name in "abcd"]
    await asyncio.sleep(0.02)
    tasks[1].cancel()
    await asyncio.sleep(0.02)
    state(pool, got)
    print([type(one).__name__ for one in await asyncio.gather(*tasks, return_exceptions=True)], got)
    state(pool)
    try:
        await asyncio.wait_for(worker("e", 1), 0.1)  # in the middle of its query: that connection is of no use any more
    except TimeoutError as e:
        print(type(e).__name__)
    state(pool)
    await worker("f", 0.01)
    state(pool, got)
    pool.close()
    await pool.wait_closed()
    state(pool)


async def given_back():
    async with aiomysql.create_pool(maxsize=2, **WHERE) as pool:
        state(pool)
        async with pool.acquire() as conn:
            async with conn.cursor() as cur:
                await cur.execute("SELECT 1")
            first = conn
        state(pool)
        async with pool.acquire() as conn:
            print(conn is first)
            await conn.begin()
        state(pool, conn.closed)
        async with pool.acquire() as conn:
            print(conn is first, conn.closed)
            conn.close()
        state(pool)
        try:
            async with pool.acquire() as conn:
                async with conn.cursor() as cur:
                    await cur.execute("SELECT * FROM there_is_none")
        except aiomysql.ProgrammingError as e:
            print(e.args[0])
        state(pool, conn.closed)
        conn = await pool.acquire()
        await pool.release(conn)
        try:
            pool.release(conn)
        except AssertionError as e:
            print("AssertionError", len(e.args[0]))
    state(pool)


async def transactions():
    async with aiomysql.create_pool(maxsize=1, **WHERE) as pool:
        async with pool.acquire() as first, first.cursor() as cur:
            await cur.execute("CREATE TABLE counts (n INT)")
            await cur.execute("INSERT INTO counts VALUES (1)")
            print(first.get_transaction_status())
            await first.commit()
            print(first.get_transaction_status())
            await cur.execute("SELECT * FROM counts")
            print(first.get_transaction_status(), await cur.fetchall())
        async with aiomysql.connect(autocommit=True, **WHERE) as other, other.cursor() as cur:
            await cur.execute("UPDATE counts SET n = 2")
        async with pool.acquire() as second, second.cursor() as cur:
            await cur.execute("SELECT * FROM counts")
            print(second is first, await cur.fetchall())  # the transaction of the first SELECT goes on
            await second.commit()
            await cur.execute("SELECT * FROM counts")
            print(await cur.fetchall())
            await cur.execute("UPDATE counts SET n = 3")
        async with pool.acquire() as third, third.cursor() as cur:
            await cur.execute("SELECT * FROM counts")
            print(third is first, await cur.fetchall())  # an UPDATE that nobody committed: that connection was closed
            await cur.execute("DROP TABLE counts")
        state(pool)


async def terminated():
    pool = await aiomysql.create_pool(minsize=1, maxsize=2, **WHERE)
    a = await pool.acquire()
    b = await pool.acquire()
    pool.terminate()
    state(pool, a.closed, b.closed)
    pool.release(a)
    await pool.release(b)
    await pool.wait_closed()
    state(pool)
    pool = await aiomysql.create_pool(minsize=0, maxsize=1, **WHERE)
    state(pool)
    try:
        await pool.wait_closed()
    except RuntimeError as e:
        print(e)
    conn = await pool.acquire()
    pool.close()
    closing = asyncio.create_task(pool.wait_closed())
    await asyncio.sleep(0.01)
    state(pool, closing.done())
    await pool.release(conn)
    await closing
    state(pool, conn.closed)


async def wrong():
    for minsize, maxsize in (-1, 3), (5, 3):
        try:
            await aiomysql.create_pool(minsize=minsize, maxsize=maxsize, **WHERE)
        except ValueError as e:
            print(e)
    try:
        await aiomysql.create_pool(**(WHERE | {"port": 3399}))
    except aiomysql.OperationalError as e:
        print(e.args, type(e.__cause__).__name__)
    async with aiomysql.create_pool(minsize=0, maxsize=0, **WHERE) as pool:
        connections = [await pool.acquire() for _ in range(12)]
        state(pool, len(set(connections)))
        for conn in connections:
            pool.release(conn)


async def main():
    for part in sizes, cancelled, given_back, transactions, terminated, wrong:
        print(f"- {part.__name__}")
        await part()


asyncio.run(main())
