def gen():
    try:
        yield 1
        yield 2
    finally:
        print("finally runs")

for x in gen():
    print(x)
    break
print("after loop")
