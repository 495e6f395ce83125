"""A context that is entered cannot be entered again."""
import asyncio
import contextvars

context = contextvars.copy_context()
try:
    context.run(context.run, print)
except RuntimeError as e:
    print(str(e).partition(":")[0])


async def main():
    context = contextvars.copy_context()

    async def inner():
        try:
            context.run(print, "never")
        except RuntimeError as e:
            print(str(e).partition(":")[0])

    await asyncio.create_task(inner(), context=context)


asyncio.run(main())
