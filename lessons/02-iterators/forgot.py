class Words:
    def __init__(self, text):
        text.split()

    def __iter__(self):
        return iter(self.words)


for word in Words("to be or not to be"):
    print(word)
