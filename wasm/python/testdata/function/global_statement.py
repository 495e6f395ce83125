count = 0
def bump():
    global count, fresh
    count += 1
    fresh = "made in function"
bump(); bump()
print(count, fresh)
def shadow():
    count = 100
    return count
print(shadow(), count)
