class A:
    def __init__(self): self.value = 3
    def show(self): return value
A().show()
