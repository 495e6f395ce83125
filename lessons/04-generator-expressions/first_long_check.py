from exercise import expect

WORDS = ["tea", "coffee", "water", "lemonade"]
for least in 5, 3, 7, 12:
    lines, found = [], "none"
    for word in WORDS:
        lines.append(f"  fetching {word}")
        if len(word) >= least:
            found = word
            break
    expect("first_long.py", [*lines, f"the first long word: {found}"], LEAST=least)
