print("reading", __name__)
count = 0


def greet(name):
    global count
    count += 1
    return f"Hello {name}, you are number {count}"
