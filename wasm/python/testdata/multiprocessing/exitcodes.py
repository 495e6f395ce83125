"""Exit codes of processes."""
import multiprocessing
import sys


def leaves(code):
    sys.exit(code)


class Own(multiprocessing.Process):
    def run(self):
        print("own run", self.name, flush=True)


if __name__ == "__main__":
    for code in (None, 0, 3):
        p = multiprocessing.Process(target=leaves, args=(code,))
        print(p.exitcode, p.is_alive())
        p.start()
        p.join()
        print(code, p.exitcode, flush=True)
    p = Own(name="mine")
    p.start()
    p.join()
    print(p.exitcode)
