stack = []
for c in "(a[b]{c})":
    if c in "([{": stack.append(c)
    elif c in ")]}":
        print(stack.pop() + c, end=" ")
print(stack)
queue = [1, 2, 3]
while queue:
    x = queue.pop(0)
    if x < 3: queue.append(x + 10)
    print(x, queue)
