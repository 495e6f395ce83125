from exercise import expect, fail, source

expect("forgotten.py", ["main has nothing left to do", "saved: the important letter"], clock=2)
text = source("forgotten.py")
if text.count("asyncio.sleep(") > 2 or "asyncio.sleep(1)" not in text:
    fail(
        en="A longer sleep only guesses how long the saving takes. Await the task itself.",
        zh="多睡一会儿，不过是在猜存信要多久。去等任务本身。",
    )
