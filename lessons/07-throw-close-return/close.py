def reader(lines):
    print("  open the file")
    try:
        for line in lines:
            yield line
    finally:
        print("  close the file")


g = reader(["first", "second", "third"])
print(next(g))
g.close()
print("closed by hand")

for line in reader(["first", "second", "third"]):
    print(line)
    if line == "second":
        break
print("the loop was left")
