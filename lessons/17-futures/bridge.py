import asyncio


def old_style_download(url, callback):
    """Calls callback(text) some time later, as libraries did before await."""
    asyncio.get_running_loop().call_later(2, callback, f"the text of {url}")


async def download(url):
    future = asyncio.get_running_loop().create_future()
    old_style_download(url, future.set_result)
    return await future


async def main():
    print(await asyncio.gather(download("page-1"), download("page-2")))


asyncio.run(main())
