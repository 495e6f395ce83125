import threading, time, queue
lock = threading.Lock()
def work(n):
    for i in range(2):
        with lock:
            time.sleep(0.1)
q = queue.Queue(1)
def prod():
    for i in range(3):
        q.put(i)
ts = [threading.Thread(target=work, args=(i,), name=f"w{i}") for i in range(2)]
ts.append(threading.Thread(target=prod))
for t in ts: t.start()
for i in range(3):
    print(q.get())
for t in ts: t.join()
