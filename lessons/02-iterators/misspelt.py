class Countdown:
    def __init__(self, start):
        self.left = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteraton
        self.left -= 1
        return self.left + 1


for n in Countdown(2):
    print(n)
