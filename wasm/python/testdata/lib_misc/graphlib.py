from graphlib import CycleError, TopologicalSorter

ts = TopologicalSorter({"D": {"B", "C"}, "C": {"A"}, "B": {"A"}})
print(tuple(TopologicalSorter({"D": ["B", "C"], "C": ["A"], "B": ["A"]}).static_order()))
ts = TopologicalSorter()
ts.add(3, 1, 2)
ts.add(2, 1)
ts.prepare()
while ts.is_active():
    ready = ts.get_ready()
    print(ready)
    ts.done(*ready)
try:
    TopologicalSorter({1: [2], 2: [3], 3: [1]}).prepare()
except CycleError as e:
    print(e, e.args)
for f in (lambda: TopologicalSorter().get_ready(), lambda: ts.prepare(), lambda: ts.add(5), lambda: ts.done(9), lambda: ts.done(1)):
    try:
        print(f())
    except ValueError as e:
        print(e)
