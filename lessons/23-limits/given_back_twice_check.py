from exercise import expect

expect("given_back_twice.py", ["generous: unlocked, value:2"], clock=2)
