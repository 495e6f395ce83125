"""The world's disk: opening a file, and getting bytes from it and to it, takes time for the thread that does it.

Every access waits for `latency`, those of several threads side by side. Then its bytes pass at `bandwidth`, one access after the other. A handle gets bytes ahead
and keeps them back in pieces of BUFFER, as Python's own buffers do, so that reading a file line by line costs few accesses; module _io says what each handle gets
and when.
"""
import time

import _world
from _chance import Part

BUFFER = 8192


class Disk:
    def __init__(self, description):
        self.latency, self.bandwidth = description.get("latency"), description.get("bandwidth")
        self.part = Part("disks")
        self.free = 0.0  # when the bytes of all accesses so far have passed
        self.busy = 0

    def access(self, what, name, size):
        """Waits for as long as so many bytes of a file take; what is open, read or write."""
        now = time.monotonic()
        end = now + self.part.draw(self.latency)
        if size and self.bandwidth:
            end = self.free = max(end, self.free) + size / self.bandwidth
        if end <= now:
            return
        request = _world.request("disk", f"{what} {name}")
        _world.phase(request, "waiting" if what == "open" else "receiving" if what == "read" else "sending")
        self.count(1)
        time.sleep(end - now)
        self.count(-1)
        _world.done(request, "ok")

    def count(self, change):
        self.busy += change
        _world.occupancy("disk", self.busy, 0, 0)


disk = Disk(_world.config()["disks"])
