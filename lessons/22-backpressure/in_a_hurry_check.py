from exercise import expect

expect("in_a_hurry.py", [f"put {job}" for job in range(5)])
