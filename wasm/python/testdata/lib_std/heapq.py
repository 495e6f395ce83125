import heapq

h = []
for x in [5, 3, 8, 1, 9, 2]:
    heapq.heappush(h, x)
print(h, heapq.heappop(h), h, heapq.heappushpop(h, 4), heapq.heapreplace(h, 7), h, h[0])
x = [9, 8, 7, 6, 5, 4, 3, 2, 1]
heapq.heapify(x)
print(x, heapq.nlargest(3, x), heapq.nsmallest(3, x), heapq.nlargest(2, ["aa", "b", "cccc"], key=len), heapq.nsmallest(0, x), heapq.nlargest(20, x), heapq.nsmallest(1, x), heapq.nlargest(1, [], key=None))
print(list(heapq.merge([1, 4, 7], [2, 5], [3])), list(heapq.merge([3, 1], [4, 2], reverse=True)), list(heapq.merge(["a", "bbb"], ["cc"], key=len)), list(heapq.merge()), type(heapq.merge([1])))
for f in (lambda: heapq.heappop([]), lambda: heapq.heappush(3, 1), lambda: heapq.heapreplace([], 1), lambda: heapq.heapify((1,)), lambda: heapq.heappush([1], "a")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
import itertools
counter = itertools.count()
pq = []
for priority, task in ((5, "write code"), (7, "release"), (1, "spec"), (5, "tests")):
    heapq.heappush(pq, (priority, next(counter), task))
print([heapq.heappop(pq)[2] for _ in range(len(pq))])
