"""What needs signals, processes or sockets is there by name."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(hasattr(loop, "add_signal_handler"), hasattr(loop, "sock_recv"), callable(asyncio.create_subprocess_exec), callable(asyncio.open_connection))


asyncio.run(main())
