START = 3  # @param {type:"slider", min:0, max:9}


class Countdown:
    def __init__(self, start):
        self.left = start

    def __iter__(self):
        print("  for asks for an iterator")
        return self

    def __next__(self):
        if self.left == 0:
            print("  nothing left")
            raise StopIteration
        self.left -= 1
        return self.left + 1


for n in Countdown(START):
    print(n)
print("lift-off")
