from exercise import expect

expect("not_called.py", ["0", "1", "2"])
