import warnings


async def job():
    pass


for i in range(3):
    job()
for action in "always", "default", "once", "module", "ignore":
    print(action, flush=True)
    warnings.simplefilter(action)
    for i in range(2):
        job()
    job()
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("default")
    for i in range(2):
        job()
print([str(w.message) for w in log])

original = warnings.showwarning
warnings.showwarning = lambda *what: print("shown", what)
for i in range(2):
    job()
warnings.showwarning = original
warnings.simplefilter("default")
kept = [job() for i in range(3)]
