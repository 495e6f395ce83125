LAST = 5  # @param {type:"slider", min:1, max:12}


def consumer():
    r = "ready"
    while True:
        n = yield r
        print(f"          consumer: got {n}")
        r = f"{n} tasted fine"


def producer(c):
    print("producer: heard", c.send(None))
    for n in range(1, LAST + 1):
        print(f"producer: made {n}")
        r = c.send(n)
        print("producer: heard", r)
    c.close()


producer(consumer())
