from greenlet import greenlet

ROUNDS = 3  # @param {type:"slider", min:1, max:6}


def ping():
    for n in range(1, ROUNDS + 1):
        print("ping", n)


def pong():
    for n in range(1, ROUNDS + 1):
        print("    pong", n)


a = greenlet(ping)
b = greenlet(pong)
a.switch()
b.switch()
