from exercise import expect

for letters, wanted in ("abc", "a1b2c3"), ("a", "a123"), ("abcdef", "a1b2c3def"), ("", "123"):
    expect("zipper.py", [wanted], LETTERS=letters)
