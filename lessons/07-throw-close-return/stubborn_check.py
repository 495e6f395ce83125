from exercise import expect

expect("stubborn.py", ["still here", "  no, I stay"])
