from exercise import expect

expect("forgotten.py", ["main has nothing left to do", "saved: the important letter"], clock=2)
