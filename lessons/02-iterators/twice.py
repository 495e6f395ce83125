class Countdown:
    def __init__(self, start):
        self.left = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left + 1


down = Countdown(3)
print("first time:", list(down))
print("second time:", list(down))

numbers = [3, 2, 1]
print("a list, twice:", list(numbers), list(numbers))
print("two of its iterators are the same one:", iter(numbers) is iter(numbers))
