from exercise import expect

expect("too_early.py", ["nobody has primed it", "heard good", "heard morning", "the program goes on"])
