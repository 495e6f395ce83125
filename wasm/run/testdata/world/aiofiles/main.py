# aiofiles: every mode, what can be done with a file, what it looks like, and what goes wrong.
import asyncio
import os

import aiofiles
import aiofiles.os
import aiofiles.tempfile


async def writing():
    async with aiofiles.open("notes.txt", mode="w") as f:
        print(await f.write("one\ntwo\n"), await f.tell(), f.name, f.mode, f.closed, f.encoding, await f.readable(), await f.writable(), await f.seekable())
        await f.writelines(["three\n", "four"])
        await f.flush()
    print(f.closed, repr(f).partition(" object at")[0], repr(f).partition("wrapping ")[2])
    async with aiofiles.open("notes.txt", "a", encoding="utf-8") as f:
        await f.write("\nfünf\n")
    f = await aiofiles.open("notes.txt", "r+")
    print(await f.read(3), await f.tell(), await f.seek(0), await f.readline(), await f.readlines())
    await f.seek(0)
    print(await f.truncate(4))
    await f.close()
    async with aiofiles.open("new.txt", "x") as f:
        print(await f.read() if await f.readable() else "only written")


async def reading():
    async with aiofiles.open("notes.txt") as f:
        print(await f.read(), end="")
    async with aiofiles.open("lines.txt", "w") as f:
        await f.write("".join(f"line {n}\n" for n in range(4)))
    async with aiofiles.open("lines.txt") as f:
        async for line in f:
            print(line, end="")
        print(repr(await f.read()), repr(await f.readline()))
    async with aiofiles.open("lines.txt", "rb") as f:
        print(type(f).__name__, await f.read(6), await f.peek(2) != b"", await f.readline(), await f.seek(-7, os.SEEK_END), await f.read(), await f.read1(4))
        buffer = bytearray(4)
        await f.seek(0)
        print(await f.readinto(buffer), buffer)
    async with aiofiles.open("lines.txt", "rb", buffering=0) as f:
        print(type(f).__name__, await f.readall())
    async with aiofiles.open("bytes", "wb") as f:
        print(type(f).__name__, await f.write(b"\x00\x01"), f.mode)
    async with aiofiles.open("bytes", "rb+") as f:
        print(type(f).__name__, await f.read())


async def mistakes():
    for arguments in (("missing.txt",), ("new.txt", "x"), ("new.txt", "q"), ("new.txt", "rb", -1, "utf-8"), ("/tmp",)):
        try:
            async with aiofiles.open(*arguments):
                print("?")
        except Exception as e:
            print(type(e).__name__, e)
    async with aiofiles.open("new.txt") as f:
        try:
            await f.write("x")
        except Exception as e:
            print(type(e).__name__, e)
        try:
            f.nope
        except AttributeError as e:
            print(e)
    try:
        await f.read()
    except ValueError as e:
        print(e)
    try:
        with aiofiles.open("new.txt") as f:
            pass
    except (TypeError, AttributeError) as e:
        print(type(e).__name__)


async def folders():
    await aiofiles.os.makedirs("a/b", exist_ok=True)
    await aiofiles.os.rename("new.txt", "a/b/new.txt")
    print(await aiofiles.os.listdir("a"), await aiofiles.os.path.exists("new.txt"), await aiofiles.os.path.isfile("a/b/new.txt"), await aiofiles.os.path.isdir("a"), await aiofiles.os.path.getsize("lines.txt"))
    print((await aiofiles.os.stat("bytes")).st_size)
    await aiofiles.os.remove("a/b/new.txt")
    await aiofiles.os.rmdir("a/b")
    await aiofiles.os.removedirs("a")
    try:
        await aiofiles.os.remove("new.txt")
    except FileNotFoundError as e:
        print(e)
    async with aiofiles.tempfile.TemporaryFile("wb+") as f:
        await f.write(b"Hello, World!")
        await f.seek(0)
        print(await f.read())
    async with aiofiles.tempfile.NamedTemporaryFile("w+") as f:
        await f.write("text")
        await f.flush()
        print(type(f).__name__, await aiofiles.os.path.exists(f.name))
        name = f.name
    print(await aiofiles.os.path.exists(name))
    async with aiofiles.tempfile.TemporaryDirectory() as d:
        async with aiofiles.open(os.path.join(d, "x"), "w") as f:
            await f.write("y")
        print(type(d), await aiofiles.os.listdir(d))
    print(await aiofiles.os.path.exists(d))
    await aiofiles.stdout.write("written to stdout\n")
    await aiofiles.stdout.flush()


async def main():
    for part in writing, reading, mistakes, folders:
        print(f"- {part.__name__}", flush=True)
        await part()


asyncio.run(main())
