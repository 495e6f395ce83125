def greet(name):
    message = "Hello, " + name
    return message

print(greet("Ada)
print("done")
