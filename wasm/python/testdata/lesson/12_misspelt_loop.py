import asyncio
loop = asyncio.get_eevent_loop()
