"""How long code takes, on the clock of the playground."""
import itertools
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]
default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter


class Timer:
    """Runs a statement many times."""

    def __init__(self, stmt="pass", setup="pass", timer=None, globals=None):
        self.timer = timer or (lambda: time.perf_counter())
        self._space = {} if globals is None else globals
        self._stmt = stmt if callable(stmt) else self._compiled(stmt)
        self._setup = setup if callable(setup) else self._compiled(setup)

    def _compiled(self, text):
        if not isinstance(text, str):
            raise ValueError("stmt is neither a string nor callable")
        code = compile(text, "<timeit-src>", "exec")
        return lambda: exec(code, self._space)

    def timeit(self, number=default_number):
        """Seconds for number runs."""
        self._setup()
        stmt, start = self._stmt, self.timer()
        for _ in itertools.repeat(None, number):
            stmt()
        return self.timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        taken = self.timeit(1)
        return 1, taken


def timeit(stmt="pass", setup="pass", timer=None, number=default_number, globals=None):
    """Seconds for number runs of a statement."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=None, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
