import asyncio

import aiomysql

INN = dict(host="127.0.0.1", user="waiter", password="tip", db="inn")


async def wishes(connection, name):
    async with connection.cursor() as cursor:
        await cursor.execute("SELECT wish FROM guests WHERE name = %s", (name,))
        return [wish for (wish,) in await cursor.fetchall()]


async def main():
    async with aiomysql.connect(**INN) as connection:
        for name in ["Ada", "x' OR 'a' = 'a", "Mr O'Hara"]:
            print(name, "wishes", await wishes(connection, name))


asyncio.run(main())
