from exercise import expect

expect("hog.py", [line for turn in range(3) for line in (f"a {turn}", f"HOG {turn} (and no yield)", f"b {turn}")])
