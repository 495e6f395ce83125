import asyncio


async def receive(text, size):
    for start in range(0, len(text), size):
        await asyncio.sleep(0.1)
        yield text[start : start + size]


async def main():
    whole = ""
    async for chunk in receive("Nothing is lost, it only comes in pieces.", 9):
        whole += chunk
        print(f"{len(whole):3} characters so far")
    print(whole)
    lengths = [len(chunk) async for chunk in receive("one two three", 4)]
    print(lengths, "together", sum(lengths))


asyncio.run(main())
