"""Orders in which every node comes after those it depends on."""
from types import GenericAlias as _GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    """The nodes depend on one another in a circle."""


class TopologicalSorter:
    """Sorts the nodes of a graph."""

    def __init__(self, graph=None):
        self._waits = {}  # node: how many of its predecessors are not done; None: it is out or done
        self._after = {}
        self._ready = None
        self._out = self._done = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _know(self, node):
        if node not in self._waits:
            self._waits[node] = 0
            self._after[node] = []

    def add(self, node, *predecessors):
        """Adds a node and those it depends on."""
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        self._know(node)
        self._waits[node] += len(predecessors)
        for p in predecessors:
            self._know(p)
            self._after[p].append(node)

    def prepare(self):
        """Ends the adding of nodes, and looks for circles."""
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [node for node, n in self._waits.items() if n == 0]
        cycle = self._cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def _cycle(self):
        stack, steps, seen, place = [], [], set(), {}
        for node in self._waits:
            if node in seen:
                continue
            while True:
                if node in seen:
                    if node in place:
                        return stack[place[node]:] + [node]
                else:
                    seen.add(node)
                    steps.append(iter(self._after[node]).__next__)
                    place[node] = len(stack)
                    stack.append(node)
                while stack:
                    try:
                        node = steps[-1]()
                        break
                    except StopIteration:
                        del place[stack.pop()]
                        steps.pop()
                else:
                    break
        return None

    def get_ready(self):
        """The nodes whose predecessors are all done."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        out = tuple(self._ready)
        for node in out:
            self._waits[node] = None
        self._ready.clear()
        self._out += len(out)
        return out

    def is_active(self):
        """Whether there is more to do."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._done < self._out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Says that nodes are done."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            if node not in self._waits:
                raise ValueError(f"node {node!r} was not added using add()")
            state = self._waits[node]
            if state is not None:
                if state >= 0:
                    raise ValueError(f"node {node!r} was not passed out (still not ready)")
                raise ValueError(f"node {node!r} was already marked done")
            self._waits[node] = -1
            for after in self._after[node]:
                self._waits[after] -= 1
                if self._waits[after] == 0:
                    self._ready.append(after)
            self._done += 1

    def static_order(self):
        """The nodes in order."""
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            yield from group
            self.done(*group)

    __class_getitem__ = classmethod(_GenericAlias)
