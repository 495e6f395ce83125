from exercise import expect

for items, wanted in ("abcdefg", "aceg"), ("ab", "a"), ("x", "x"), ("", ""):
    expect("every_other.py", [wanted], ITEMS=items)
