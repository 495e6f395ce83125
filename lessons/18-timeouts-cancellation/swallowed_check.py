from exercise import expect

expect("swallowed.py", ["too late", "3 s  instead of 3"], clock=3)
