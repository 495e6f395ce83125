"""A pipe between two processes."""
import multiprocessing


def work(conn):
    while (x := conn.recv()) is not None:
        conn.send(x * 2)
    conn.close()


if __name__ == "__main__":
    here, there = multiprocessing.Pipe()
    p = multiprocessing.Process(target=work, args=(there,))
    p.start()
    for x in (1, "ab", [3]):
        here.send(x)
        print(here.recv())
    here.send(None)
    p.join()
    print(p.exitcode)
    r, w = multiprocessing.Pipe(duplex=False)
    w.send("one way")
    print(r.poll(), r.recv(), r.poll())
    try:
        r.send(1)
    except OSError as e:
        print(e)
