def ask(question):
    answer = yield question
    while not answer:
        answer = yield question + " (please)"
    return answer

def form():
    name = yield from ask("name?")
    age = yield from ask("age?")
    return {"name": name, "age": age}

f = form()
print(next(f))
print(f.send(""))
print(f.send("Ada"))
try:
    f.send("36")
except StopIteration as done:
    print(done.value)
