def seasons():
    yield "spring"
    yield "summer"
    yield "autumn"
    yield "winter"


g = seasons()
for _ in range(5):
    print(next(g))
print("this line is never reached")
