from exercise import expect

expect("wishes.py", ["Ada wishes ['a window']", "x' OR 'a' = 'a wishes []", "Mr O'Hara wishes ['no onions']"])
