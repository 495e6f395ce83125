from exercise import expect

expect("joined.py", ["2 s  photo is there", "3 s  map is there", "4 s  letter is there"], clock=4)
