from exercise import expect

expect("outside.py", ["letter 200", "My dear Ada, the machine can do whatever we know how to order it to perform. Yours, C."])
