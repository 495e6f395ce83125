# What transactions see of each other, who waits for whom, and two tasks on one connection.
import asyncio
import aiomysql

WHERE = dict(host="127.0.0.1", port=3306, user="root", password="", db="test")


async def do(conn, query, *args):
    async with conn.cursor() as cur:
        count = await cur.execute(query, args or None)
        return [*await cur.fetchall()] if cur.description else count


async def trying(name, conn, query):
    try:
        print(name, await do(conn, query))
    except aiomysql.Error as e:
        print(name, type(e).__name__, e.args)


async def fresh(conn):
    await do(conn, "DROP TABLE IF EXISTS accounts")
    await do(conn, "CREATE TABLE accounts (id INT PRIMARY KEY, owner VARCHAR(20) UNIQUE, money INT NOT NULL, note VARCHAR(20))")
    await do(conn, "INSERT INTO accounts VALUES (1, 'Ada', 100, 'x'), (2, 'Bob', 50, 'y'), (3, 'Cy', 0, 'z')")
    await conn.commit()


async def snapshots(a, b):
    print(await do(a, "SELECT money FROM accounts"))
    print(await do(b, "UPDATE accounts SET money = money - 10 WHERE id = 1"))
    print(await do(b, "SELECT money FROM accounts WHERE id = 1"), await do(a, "SELECT money FROM accounts WHERE id = 1"))
    await b.commit()
    print(await do(a, "SELECT money FROM accounts WHERE id = 1"))  # the snapshot of its first read
    print(await do(a, "UPDATE accounts SET money = money + 1 WHERE id = 1"))
    print(await do(a, "SELECT money FROM accounts WHERE id = 1"))  # but it changed the newest
    await a.commit()
    print(await do(b, "SELECT money FROM accounts WHERE id = 1"))
    await b.rollback()
    await do(a, "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED")
    print(await do(a, "SELECT money FROM accounts WHERE id = 2"))
    await do(b, "UPDATE accounts SET money = 51 WHERE id = 2")
    print(await do(a, "SELECT money FROM accounts WHERE id = 2"))
    await b.commit()
    print(await do(a, "SELECT money FROM accounts WHERE id = 2"))
    await do(a, "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ")
    await a.commit()


async def taken_back(a, b):
    await do(a, "INSERT INTO accounts VALUES (4, 'Di', 5, NULL)")
    await do(a, "DELETE FROM accounts WHERE id = 2")
    await do(a, "UPDATE accounts SET money = 7")
    print(await do(a, "SELECT id, money FROM accounts"), await do(b, "SELECT COUNT(*) FROM accounts WHERE id IN (2, 4)"))
    await a.rollback()
    print(await do(a, "SELECT id, money FROM accounts"))
    await a.begin()
    await do(a, "UPDATE accounts SET money = 8 WHERE id = 3")
    await trying("twice", a, "INSERT INTO accounts VALUES (9, 'Ed', 1, NULL), (1, 'Fy', 2, NULL)")
    print(await do(a, "SELECT id, money FROM accounts WHERE id > 2"))  # the statement is taken back, the transaction is not
    await do(a, "BEGIN")
    await a.rollback()
    print(await do(a, "SELECT money FROM accounts WHERE id = 3"))
    await a.commit()
    await b.commit()


async def waiting(a, b):
    order = []
    await do(a, "UPDATE accounts SET money = money + 1 WHERE id = 1")

    async def second(query):
        await do(b, query)
        order.append("b")
        await b.commit()

    for query in (
        "UPDATE accounts SET money = money * 2 WHERE id = 1", "SELECT * FROM accounts WHERE owner = 'ada' FOR UPDATE", "UPDATE accounts SET note = 'n' WHERE note = 'y'", "DELETE FROM accounts WHERE money < -1",
        "INSERT INTO accounts VALUES (7, 'ADA', 1, NULL) ON DUPLICATE KEY UPDATE money = money",
    ):
        task = asyncio.create_task(second(query))
        await asyncio.sleep(0.1)
        order.append("a" if not task.done() else "a late")
        await a.commit()
        await task
        await do(a, "UPDATE accounts SET money = money + 1 WHERE id = 1")
    await do(b, "UPDATE accounts SET money = 0 WHERE id = 2")
    print(await do(b, "SELECT money FROM accounts WHERE id = 1"), order)  # reading waits for nobody
    await b.commit()
    await a.commit()
    print(await do(a, "SELECT id, money, note FROM accounts"))
    await a.commit()
    await do(a, "SELECT id FROM accounts WHERE money >= 0 FOR UPDATE")
    task = asyncio.create_task(second("INSERT INTO accounts VALUES (5, 'Flo', 1, NULL)"))
    await asyncio.sleep(0.1)
    print(task.done())
    await a.rollback()
    await task
    await do(a, "DELETE FROM accounts WHERE id = 5")
    await a.commit()


async def deadlock(a, b):
    await do(a, "UPDATE accounts SET money = 1 WHERE id = 1")
    await do(a, "UPDATE accounts SET money = 1 WHERE id = 3")
    await do(b, "UPDATE accounts SET money = 2 WHERE id = 2")
    task = asyncio.create_task(trying("a", a, "UPDATE accounts SET money = 1 WHERE id = 2"))
    await asyncio.sleep(0.1)
    await trying("b", b, "UPDATE accounts SET money = 2 WHERE id = 1")
    await task
    print(b.get_transaction_status(), await do(b, "SELECT id, money FROM accounts WHERE id = 2"))
    await a.commit()
    await b.commit()
    print(await do(a, "SELECT id, money FROM accounts"))
    await a.commit()


async def impatient(a, b):
    await do(b, "SET innodb_lock_wait_timeout = 1")
    await do(a, "UPDATE accounts SET money = 3 WHERE id = 1")
    await do(b, "UPDATE accounts SET money = 4 WHERE id = 2")
    await trying("b", b, "UPDATE accounts SET money = 5 WHERE id = 1")
    await a.commit()
    await b.commit()
    print(await do(b, "SELECT id, money FROM accounts"))
    await b.commit()
    await do(a, "UPDATE accounts SET money = 6 WHERE id = 1")
    try:
        await asyncio.wait_for(do(b, "UPDATE accounts SET money = 7 WHERE id = 1"), 0.1)
    except TimeoutError as e:
        print(type(e).__name__, b.closed)
    try:
        await do(b, "SELECT 1")
    except Exception as e:
        print(type(e).__name__, e)
    await a.commit()
    print(await do(a, "SELECT money FROM accounts WHERE id = 1"))
    await a.commit()


async def crossed(a, b):
    async def ask(number):
        try:
            return await do(a, "SELECT SLEEP(0.05), %s", number)
        except Exception as e:
            return type(e).__name__, str(e)

    print(await asyncio.gather(ask(1), ask(2)))
    print(await ask(3), await ask(4))  # each gets the answer to the question before
    a.close()


async def main():
    async with aiomysql.create_pool(minsize=2, **WHERE) as pool:
        for part in snapshots, taken_back, waiting, deadlock, impatient, crossed:
            print(f"- {part.__name__}")
            async with pool.acquire() as a, pool.acquire() as b:
                await fresh(a)
                await part(a, b)


asyncio.run(main())
