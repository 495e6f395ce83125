from exercise import expect

expect("polite.py", [*(f"hall {number}: 200 OK" for number in range(6)), "6 of 6 halls seen"], clock=5)
