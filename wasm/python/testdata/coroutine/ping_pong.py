def consumer():
    r = ""
    while True:
        n = yield r
        if not n: return
        print(f"consuming {n}")
        r = f"{n} ok"
def produce(c):
    c.send(None)
    for n in range(1, 6):
        print("producing", n)
        print("consumer says", c.send(n))
    c.close()
produce(consumer())
