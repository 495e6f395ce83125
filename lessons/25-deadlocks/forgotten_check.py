from exercise import expect

expect("forgotten.py", ["done: wash", "done: dry"])
