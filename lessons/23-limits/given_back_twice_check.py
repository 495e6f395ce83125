from exercise import expect, fail, source

expect("given_back_twice.py", ["generous: unlocked, value:2"], clock=2)
if not any(word in source("given_back_twice.py") for word in ("async with limit", ".acquire(")):
    fail(en="Now nobody takes a ticket at all. Take one, and give it back once.", zh="现在谁也不拿票了。票要拿，也要还，还一次。")
