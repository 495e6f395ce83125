from exercise import expect

expect("plain_for.py", ["0", "1", "2"], clock=3)
