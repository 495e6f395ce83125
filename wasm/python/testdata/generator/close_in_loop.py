def resource(n):
    print("open", n)
    try:
        while True:
            yield n
    finally:
        print("close", n)

for n in range(3):
    r = resource(n)
    next(r)
print("loop over")
r.close()
