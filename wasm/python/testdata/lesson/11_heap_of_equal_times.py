import heapq
def t():
    yield
heap = []
heapq.heappush(heap, (1.0, t()))
heapq.heappush(heap, (1.0, t()))
