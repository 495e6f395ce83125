"""What goes through a Queue is a copy."""
import multiprocessing


def work(inbox, outbox):
    for n in iter(inbox.get, None):
        n.append("seen")
        outbox.put((n, len(n)))


if __name__ == "__main__":
    inbox, outbox = multiprocessing.Queue(), multiprocessing.Queue()
    p = multiprocessing.Process(target=work, args=(inbox, outbox))
    p.start()
    mine = [1, 2]
    inbox.put(mine)
    print(outbox.get(), mine)
    inbox.put([])
    print(outbox.get())
    inbox.put(None)
    p.join()
