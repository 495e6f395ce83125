import traceback

attempts = [
    "import asynic",
    "import asyncio; asyncio.sheep(1)",
    "import asyncio; asyncio.get_eevent_loop()",
    "import asyncio; asyncio.creat_task(None)",
    "async def main(): awite nothing",
    "asnyc def main(): pass",
    "def main(): await nothing",
]
for source in attempts:
    try:
        exec(source)
    except Exception as error:
        print(source)
        print("   ", traceback.format_exception_only(error)[-1], end="")
