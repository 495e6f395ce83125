"""Workers on a queue under a timeout, with errors, all cancelled in the end."""
import asyncio


async def worker(name, q, results):
    while True:
        n = await q.get()
        try:
            async with asyncio.timeout(0.5):
                await asyncio.sleep(n / 10)
                if n == 3:
                    raise ValueError(n)
            results.append((name, n))
        except TimeoutError:
            results.append((name, n, "late"))
        except ValueError as e:
            results.append((name, repr(e)))
        finally:
            q.task_done()


async def main():
    q, results = asyncio.Queue(), []
    for n in range(10):
        q.put_nowait(n)
    workers = [asyncio.create_task(worker(f"w{i}", q, results)) for i in range(3)]
    await q.join()
    for w in workers:
        w.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))
    for r in results:
        print(r)
    print(asyncio.get_running_loop().time())


asyncio.run(main())
