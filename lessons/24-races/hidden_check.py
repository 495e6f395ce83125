from exercise import expect

expect("hidden.py", ["balance: 10"], clock=1)
