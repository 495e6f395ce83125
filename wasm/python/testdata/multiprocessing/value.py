"""Value and Array are shared."""
import multiprocessing


def add(value, array, n):
    for _ in range(10):
        with value.get_lock():
            value.value += n
    array[n - 1] = n


if __name__ == "__main__":
    value, array = multiprocessing.Value("i", 0), multiprocessing.Array("d", 3)
    ps = [multiprocessing.Process(target=add, args=(value, array, n)) for n in (1, 2, 3)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(value.value, list(array), len(array))
