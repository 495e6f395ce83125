from greenlet import greenlet


def odd():
    print(1)
    g2.switch()
    print(3)
    g2.switch()


def even():
    print(2)
    g1.switch()
    print(4)


g1 = greenlet(odd)
g2 = greenlet(even)
g1.switch()
print("back in the main program")
