def consumer():
    r = ""
    while True:
        n = yield r
        print("consuming", n)
        r = "200 OK"

c = consumer()
for n in range(1, 6):
    print("consumer returns", c.send(n))
