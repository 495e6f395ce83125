import asyncio

import aiomysql

INN = dict(host="127.0.0.1", user="waiter", password="tip", db="inn")


async def buy(guest, pool):
    """Sells a piece of cake, if one is left. Gives how many have been sold: 1 or 0."""
    async with pool.acquire() as connection, connection.cursor() as cursor:
        await cursor.execute("SELECT pieces FROM dishes WHERE name = 'cake'")
        (pieces,) = await cursor.fetchone()
        sold = 1 if pieces > 0 else 0
        if sold:
            await cursor.execute("UPDATE dishes SET pieces = %s WHERE name = 'cake'", (pieces - 1,))
        await connection.commit()
    print(guest, "has a piece" if sold else "comes too late")
    return sold


async def left(pool):
    async with pool.acquire() as connection, connection.cursor() as cursor:
        await cursor.execute("SELECT pieces FROM dishes WHERE name = 'cake'")
        (pieces,) = await cursor.fetchone()
        await connection.commit()
        return pieces


async def main():
    async with aiomysql.create_pool(minsize=3, maxsize=3, **INN) as pool:
        before = await left(pool)
        sold = await asyncio.gather(*(buy(guest, pool) for guest in ["Ada", "Bo", "Cleo", "Dan"]))
        print(f"{before} pieces, {sum(sold)} sold, {await left(pool)} left")


asyncio.run(main())
