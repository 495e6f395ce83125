# aiomysql: connections, the four cursors, parameters, results and what goes wrong with them.
import asyncio
import datetime
from decimal import Decimal

import aiomysql
import pymysql


async def rows_of(cur, query, args=None):
    count = await cur.execute(query, args)
    return count, await cur.fetchall()


async def fetching(conn):
    cur = await conn.cursor()
    print(cur.rowcount, cur.rownumber, cur.lastrowid, cur.description, cur.arraysize, cur.closed, cur.connection is conn)
    try:
        await cur.fetchone()
    except Exception as e:
        print(type(e).__name__, e)
    await cur.execute("DROP TABLE IF EXISTS people")
    print(await cur.execute("CREATE TABLE people (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(20) NOT NULL, born DATE, paid DECIMAL(8,2), seen DATETIME, score DOUBLE, ok BOOL)"), cur.rowcount, cur.lastrowid)
    print(await cur.execute("INSERT INTO people (name) VALUES ('Ada')"), cur.rowcount, cur.lastrowid, cur.description)
    print(await cur.fetchall(), await cur.fetchone(), await cur.fetchmany())
    row = ("O'Brien", datetime.date(1990, 1, 2), Decimal("12.50"), datetime.datetime(2024, 2, 29, 12, 30, 1), 0.1, True)
    print(await cur.execute("INSERT INTO people (name, born, paid, seen, score, ok) VALUES (%s, %s, %s, %s, %s, %s)", row), cur.lastrowid)
    print(await cur.executemany("INSERT INTO people (name, ok) VALUES (%s, %s)", [("Cy", 1), ("Di", None), ("Ed%", False)]), cur.rowcount, cur.lastrowid)
    print(await cur.executemany("UPDATE people SET ok = %s WHERE name = %s", [(1, "Di"), (1, "Nobody"), (0, "Cy")]), cur.rowcount)
    print(await cur.executemany("INSERT INTO people (name) VALUES (%s)", []))
    await conn.commit()
    print(await cur.execute("SELECT id, name FROM people ORDER BY id"), cur.rowcount, cur.lastrowid)
    print(cur.description)
    print(await cur.fetchone(), cur.rownumber, await cur.fetchmany(2), cur.rownumber, await cur.fetchmany(), await cur.fetchall(), await cur.fetchall(), await cur.fetchone(), cur.rownumber)
    await cur.scroll(1, "absolute")
    print(await cur.fetchone())
    await cur.scroll(-1)
    print(await cur.fetchone())
    try:
        await cur.scroll(10)
    except Exception as e:
        print(type(e).__name__, e)
    cur.arraysize = 3
    await cur.scroll(0, "absolute")
    print(await cur.fetchmany())
    print([row async for row in cur])
    print(await rows_of(cur, "SELECT * FROM people WHERE name = %s", "O'Brien"))
    print(await rows_of(cur, "SELECT name FROM people WHERE id IN %s ORDER BY id", ([1, 3],)))
    print(await rows_of(cur, "SELECT name FROM people WHERE name = %(n)s OR id = %(i)s ORDER BY id", {"n": "Di", "i": 1}))
    print(await rows_of(cur, "SELECT name FROM people WHERE name LIKE 'E%'"))
    print(await rows_of(cur, "SELECT name FROM people WHERE name LIKE %s", ("%d%%",)))
    print(await rows_of(cur, "SELECT '%%', %s", (None,)))
    print(cur.mogrify("SELECT %s, %s, %s", ("a\\b'c\n", b"x", [1, 2.5, None])))
    print(await cur.nextset(), await rows_of(cur, "SELECT 1; SELECT 2, 3"))
    print(await cur.nextset(), await cur.fetchall(), await cur.nextset())
    for query, args in [("SELECT %s", ()), ("SELECT %s, %s", (1,)), ("SELECT 1", (1,)), ("SELECT %d", (1,)), ("SELECT %(a)s", {"b": 1}), ("SELECT 100%", None)]:
        try:
            print(await rows_of(cur, query, args))
        except Exception as e:
            print(query, type(e).__name__, e.args[0] if isinstance(e, pymysql.MySQLError) else e)
    await cur.close()
    print(cur.closed, cur.connection)
    try:
        await cur.execute("SELECT 1")
    except Exception as e:
        print(type(e).__name__, e)
    await cur.close()


async def kinds(conn):
    async with conn.cursor(aiomysql.DictCursor) as cur:
        await cur.execute("SELECT id, name AS who FROM people WHERE id < 3 ORDER BY id")
        print(await cur.fetchone(), await cur.fetchall())
        await cur.execute("SELECT a.id, b.id FROM people a JOIN people b ON a.id = b.id WHERE a.id = 1")
        print(await cur.fetchall())
        await cur.execute("SELECT id FROM people WHERE id < 0")
        print(await cur.fetchone(), await cur.fetchall())
    async with conn.cursor(aiomysql.SSCursor) as cur:
        print(await cur.execute("SELECT id FROM people ORDER BY id"), cur.rowcount)
        print(await cur.fetchone(), await cur.fetchmany(2), cur.rownumber)
        await cur.scroll(1)
        print(await cur.fetchall(), await cur.fetchone())
        try:
            await cur.scroll(-1)
        except Exception as e:
            print(type(e).__name__, e)
    async with conn.cursor(aiomysql.SSDictCursor) as cur:
        await cur.execute("SELECT id FROM people ORDER BY id LIMIT 2")
        async for row in cur:
            print(row)
    try:
        conn.cursor(dict)
    except Exception as e:
        print(type(e).__name__, e)


async def mistakes(conn):
    async with conn.cursor() as cur:
        for query in [
            "SELEC 1", "SELECT * FROM nowhere", "INSERT INTO people (id, name) VALUES (1, 'Twin')", "INSERT INTO people (name) VALUES (NULL)", "INSERT INTO people (name) VALUES ('a name that is longer than it')",
            "INSERT INTO people (id, name) VALUES (99999999999, 'x')", "INSERT INTO people (name) VALUES ('a', 'b')", "INSERT INTO people () VALUES ()", "CREATE TABLE people (id INT)", "DROP TABLE nowhere", "", "SELECT SUM(COUNT(*)) FROM people",
        ]:
            try:
                await cur.execute(query)
            except pymysql.MySQLError as e:
                print(type(e).__module__, type(e).__name__, e.args[0], isinstance(e, aiomysql.Error), isinstance(e, cur.DatabaseError))
        print(await rows_of(cur, "SELECT COUNT(*) FROM people"))


async def main():
    conn = await aiomysql.connect(host="127.0.0.1", port=3306, user="root", password="", db="test")
    print(conn.host, conn.port, conn.user, conn.db, conn.closed, conn.echo, conn.unix_socket, conn.get_autocommit(), conn.get_transaction_status())
    print(type(conn).__module__, type(conn).__name__, conn.charset)
    await fetching(conn)
    await kinds(conn)
    await mistakes(conn)
    await conn.autocommit(True)
    print(conn.get_autocommit())
    await conn.begin()
    print(conn.get_transaction_status())
    await conn.rollback()
    print(conn.get_transaction_status())
    await conn.ping()
    await conn.select_db("mysql")
    try:
        await conn.select_db("nowhere")
    except Exception as e:
        print(type(e).__name__, e)
    conn.close()
    print(conn.closed)
    for what in (lambda: conn.cursor(), lambda: conn.close()):
        try:
            print(what())
        except Exception as e:
            print(type(e).__name__, e)
    await conn.ensure_closed()
    try:
        await conn.ping(reconnect=False)
    except Exception as e:
        print(type(e).__name__, e)
    await conn.ping()
    print(conn.closed)
    await conn.ensure_closed()
    async with aiomysql.connect(host="127.0.0.1", port=3306, user="root", db="test") as conn:
        async with conn.cursor() as cur:
            await cur.execute("SELECT DATABASE(), CONNECTION_ID() > 0")
            print(await cur.fetchone())
    print(conn.closed)
    async with aiomysql.connect(host="127.0.0.1", port=3306, user="root", db="test", cursorclass=aiomysql.DictCursor, autocommit=True) as conn:
        cur = await conn.cursor()
        await cur.execute("SELECT 1 AS one")
        print(await cur.fetchall(), conn.get_autocommit())
        await cur.execute("DROP TABLE people")


asyncio.run(main())
