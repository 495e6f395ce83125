LETTERS = "abc"  # @param {type:"string"}


def say(words):
    for word in words:
        yield word


def in_turn(first, second):
    """A value of one, a value of the other, until both have ended."""
    waiting = [first, second]
    while waiting:
        speaker = waiting.pop(0)
        try:
            yield next(speaker)
        except StopIteration:
            continue
        waiting.append(speaker)


print("".join(in_turn(say(LETTERS), say("123"))))
