import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(taskName)s %(message)s")


async def work(n):
    logging.warning("start %d", n)
    await asyncio.sleep(n)
    logging.warning("end %d", n)


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work(2), name="slow")
        tg.create_task(work(1), name="quick")


asyncio.run(main())
logging.warning("outside")
