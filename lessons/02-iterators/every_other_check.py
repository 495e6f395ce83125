from exercise import expect, fail, run

ran = run("every_other.py", ITEMS="x")
if ran.exit == 4 or ran.error == "MemoryError":
    fail(
        en="It hands out values without end: when nothing is left, StopIteration must come out of __next__.",
        zh="它没完没了地给下去：没有东西可给了，__next__就要抛出StopIteration。",
    )
for items, wanted in ("abcdefg", "aceg"), ("ab", "a"), ("x", "x"), ("", ""):
    expect("every_other.py", [wanted], ITEMS=items)
