"""Amounts of the world that may be random: latencies, thinking times, failure rates."""

from _world import random

__all__ = ("Part",)


class Part:
    """What one part of the world draws. Two parts of different names draw nothing from each other."""

    def __init__(self, name):
        self._random = random(name)

    def draw(self, amount):
        """An amount: a number is itself, [low, high] is uniform, {normal: [mean, sd]} is never below 0, {exponential: mean}."""
        if amount is None:
            return 0.0
        if isinstance(amount, (int, float)):
            return amount
        if isinstance(amount, list):
            return self._random.uniform(*amount)
        if "normal" in amount:
            return max(0.0, self._random.gauss(*amount["normal"]))
        return self._random.expovariate(1 / amount["exponential"]) if amount["exponential"] else 0.0

    def happens(self, rate):
        """Whether something of a rate from 0 to 1 happens this time. It draws in any case, so that a rate of 0 leaves the rest as it is."""
        return self._random.random() < rate

    def choose(self, items):
        return self._random.choice(items)
