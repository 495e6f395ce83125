import asyncio, threading, time

async def forever():
    while True:
        await asyncio.sleep(1)

def run():
    asyncio.run(forever())

threading.Thread(target=run, daemon=True).start()
time.sleep(2.5)
print("main is over")
