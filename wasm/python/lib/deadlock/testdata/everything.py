import queue, threading
q = queue.Queue(1)
ev = threading.Event()
sem = threading.Semaphore(1)
cond = threading.Condition()
bar = threading.Barrier(3)
def in_cond():
    with cond: cond.wait()
def hold_sem():
    sem.acquire()
    q2.get()
q2 = queue.SimpleQueue()
def full():
    while True: q.put(1)
ts = [threading.Thread(target=f, name=f.__name__) for f in (in_cond, hold_sem, full)]
ts += [threading.Thread(target=ev.wait, name="ev"), threading.Thread(target=sem.acquire, name="sem"), threading.Thread(target=bar.wait, name="bar"), threading.Thread(target=queue.Queue().get, name="get")]
for t in ts: t.start()
for t in ts: t.join()
