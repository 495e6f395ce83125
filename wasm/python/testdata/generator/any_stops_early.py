def loud(items):
    for item in items:
        print("checking", item)
        yield item

print(any(x == 2 for x in loud([1, 2, 3])))
print(all(x < 2 for x in loud([1, 2, 3])))
print(2 in loud([1, 2, 3]))
it = loud([1, 2, 3])
for x in it:
    break
print("rest", list(it))
