LETTERS = "abc"  # @param {type:"string"}


def say(words):
    for word in words:
        yield word


def in_turn(first, second):
    """A value of one, a value of the other, until both have ended."""
    yield from first
    yield from second


print("".join(in_turn(say(LETTERS), say("123"))))
