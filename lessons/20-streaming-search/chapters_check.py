from exercise import expect

for chapters in 4, 1, 8:
    lines = [f"{n} s  chapter {chapters + 1 - n}" for n in range(1, chapters + 1)]
    expect("chapters.py", lines, CHAPTERS=chapters, clock=chapters)
