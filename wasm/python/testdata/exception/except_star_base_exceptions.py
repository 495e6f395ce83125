import asyncio


class Stop(BaseException):
    pass


def shown(e, depth=0):
    where = []
    tb = e.__traceback__
    while tb:
        where.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print("  " * depth + repr(e), where, repr(e.__context__), repr(e.__cause__))
    for x in getattr(e, "exceptions", ()):
        shown(x, depth + 1)


def run(raised, handled):
    try:
        try:
            raise raised
        except* ValueError as e:
            print("value", repr(e))
            raise handled
        except* Stop as e:
            print("stop", repr(e))
    except BaseException as e:
        shown(e)
    else:
        print("nothing left")


run(ExceptionGroup("one", [ValueError(1), KeyError(2)]), Stop(3))
run(ExceptionGroup("two", [ValueError(1)]), Stop(2))
run(BaseExceptionGroup("three", [ValueError(1), Stop(2)]), KeyError(3))
run(BaseExceptionGroup("four", [ValueError(1), Stop(2), KeyError(3)]), Stop(4))
run(Stop("naked"), None)
run(ValueError("naked"), Stop(1))


async def main():
    task = asyncio.current_task()
    try:
        task.cancel("cancelled")
        await asyncio.sleep(1)
    except* asyncio.CancelledError as e:
        print(repr(e))
    try:
        try:
            async with asyncio.TaskGroup() as tg:
                tg.create_task(asyncio.sleep(0)).add_done_callback(lambda _: task.cancel())
                await asyncio.sleep(0)
                raise ValueError
        except* ValueError:
            await asyncio.sleep(1)
    except BaseException as e:
        print(repr(e), task.cancelling())


asyncio.run(main())
