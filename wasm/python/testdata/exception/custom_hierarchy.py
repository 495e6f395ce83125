class BankError(Exception): pass
class Insufficient(BankError):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
        self.missing = need - have
class Account:
    def __init__(self, balance): self.balance = balance
    def withdraw(self, n):
        if n <= 0: raise ValueError(f"amount must be positive: {n}")
        if n > self.balance: raise Insufficient(n, self.balance)
        self.balance -= n
        return self.balance
a = Account(100)
for n in (30, 100, -1):
    try:
        print(a.withdraw(n))
    except Insufficient as e:
        print("missing", e.missing, "|", e)
    except ValueError as e:
        print(e)
a.withdraw(1000)
