account = {"safe": 0, "split": 0}


def careful():
    while True:
        account["safe"] = account["safe"] + 1
        yield


def careless():
    while True:
        seen = account["split"]
        yield
        account["split"] = seen + 1


workers = [careful(), careful(), careless(), careless()]
for turn in range(10):
    for worker in workers:
        next(worker)

print("two careful workers, ten turns each:", account["safe"])
print("two careless workers, ten turns each:", account["split"])
