from exercise import expect

expect("emptied.py", ["highest: 25", "lowest: 18"])
