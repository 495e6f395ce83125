import asyncio
import unittest

events = []


class T(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        events.append("setUp")

    async def asyncSetUp(self):
        events.append("asyncSetUp")
        await asyncio.sleep(1)

    async def test_response(self):
        events.append("test")
        self.assertEqual(await asyncio.sleep(2, "x"), "x")
        self.addAsyncCleanup(self.on_cleanup)

    async def test_fails(self):
        await asyncio.sleep(0.5)
        self.skipTest("skipped in a coroutine")

    def test_plain(self):
        events.append("plain")

    async def asyncTearDown(self):
        events.append("asyncTearDown")

    def tearDown(self):
        events.append("tearDown")

    async def on_cleanup(self):
        events.append("cleanup")


unittest.main(exit=False)
print(events)
