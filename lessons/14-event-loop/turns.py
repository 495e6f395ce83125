import asyncio


def say(text):
    print(f"{loop.time() - start:.1f} s  {text}")


def first():
    say("first, and it adds two more")
    loop.call_soon(say, "added: for the next turn")
    loop.call_later(0, say, "a timer of no seconds")


loop = asyncio.new_event_loop()
start = loop.time()
loop.call_soon(first)
loop.call_soon(say, "second")
loop.call_later(2, say, "after two seconds")
loop.call_later(1, say, "after one second")
loop.call_later(3, loop.stop)
loop.run_forever()
say("the loop has stopped")
loop.close()
