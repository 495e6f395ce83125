class User:
    def __init__(self): self.username = "ada"
    def get_name(self): return self.username
print(User().get_nam())
