"""wait in its three ways."""
import time
from concurrent import futures


def slow(n):
    time.sleep(abs(n))
    if n < 0:
        raise ValueError(n)
    return n


def shown(result):
    return sorted(f._result or 0 for f in result.done), len(result.not_done)


with futures.ThreadPoolExecutor() as pool:
    fs = [pool.submit(slow, n) for n in (0.1, 0.2, 0.3)]
    print(shown(futures.wait(fs, return_when=futures.FIRST_COMPLETED)))
    print(shown(futures.wait(fs, timeout=0.15)))
    done, not_done = futures.wait(fs)
    print(len(done), len(not_done))
    print(shown(futures.wait(fs, return_when=futures.FIRST_COMPLETED)))
    fs = [pool.submit(slow, n) for n in (0.1, -0.2, 0.4)]
    print(shown(futures.wait(fs, return_when=futures.FIRST_EXCEPTION)))
    fs = [pool.submit(slow, n) for n in (0.1, 0.2)]
    print(shown(futures.wait(fs, return_when=futures.FIRST_EXCEPTION)))
    print(futures.wait([]))
    try:
        futures.wait([pool.submit(slow, 0.1)], return_when="sometime")
    except ValueError as e:
        print(e)
