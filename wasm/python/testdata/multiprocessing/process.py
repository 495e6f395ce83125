"""A process has its own copies of the program's variables."""
import multiprocessing
import os

counter = 0
items = []


def work(n):
    global counter
    counter += n
    items.append(n)
    print("child", counter, items, multiprocessing.current_process().name, os.getpid() != parent, flush=True)


if __name__ == "__main__":
    parent = os.getpid()
    for n in (1, 2):
        p = multiprocessing.Process(target=work, args=(n,))
        p.start()
        p.join()
        print(p.exitcode, p.is_alive(), p.name, flush=True)
    print("parent", counter, items)
    print(multiprocessing.current_process().name, multiprocessing.parent_process())
