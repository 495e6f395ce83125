import unittest


class T(unittest.TestCase):
    def runTest(self):
        pass


t = T()
t.maxDiff = None
checks = [
    lambda: t.assertEqual(1, 2), lambda: t.assertEqual("a", "b"), lambda: t.assertEqual("a\nb\nc\n", "a\nx\nc\n"), lambda: t.assertEqual("abc def", "abd def"), lambda: t.assertEqual([1, 2], [1, 3]), lambda: t.assertEqual([1], [1, 2, 3]), lambda: t.assertEqual((1,), (2,)), lambda: t.assertEqual({"a": 1, "b": 2}, {"a": 1, "b": 3}),
    lambda: t.assertEqual({1, 2}, {2, 3}), lambda: t.assertEqual(1, 1.5, "message"), lambda: t.assertEqual(None, 0), lambda: t.assertNotEqual(1, 1), lambda: t.assertIs([], []), lambda: t.assertIsNot(None, None), lambda: t.assertIsNone(3), lambda: t.assertIsNotNone(None), lambda: t.assertIn(3, [1, 2]), lambda: t.assertNotIn(1, [1]),
    lambda: t.assertIsInstance(3, str), lambda: t.assertNotIsInstance(3, int), lambda: t.assertGreater(1, 2), lambda: t.assertGreaterEqual(1, 2), lambda: t.assertLess(2, 1), lambda: t.assertLessEqual(2, 1), lambda: t.assertAlmostEqual(1.0, 1.1), lambda: t.assertAlmostEqual(1.0, 1.5, delta=0.1), lambda: t.assertAlmostEqual(1, 2, places=2),
    lambda: t.assertNotAlmostEqual(1.0, 1.0), lambda: t.assertNotAlmostEqual(1.0, 1.01, delta=1), lambda: t.assertRegex("abc", "x+"), lambda: t.assertNotRegex("axc", "x+"), lambda: t.assertCountEqual([1, 2, 2], [2, 1, 3]), lambda: t.assertCountEqual([[1]], [[2]]), lambda: t.assertRaises(ValueError, int, "3"), lambda: t.assertRaisesRegex(ValueError, "xyz", int, "a"),
    lambda: t.assertTrue(0), lambda: t.assertFalse([1]), lambda: t.fail("no"), lambda: t.fail(), lambda: t.assertSequenceEqual([1], (2,)), lambda: t.assertListEqual([1], (1,)), lambda: t.assertDictEqual({}, []), lambda: t.assertEqual(list(range(50)), list(range(1, 51))), lambda: t.assertEqual("a" * 100, "a" * 99 + "b"), lambda: t.assertMultiLineEqual("a", "b"),
    lambda: t.assertSetEqual({1}, [1]), lambda: t.assertEqual({"k": [1, 2, {"x": "y" * 30}]}, {"k": [1, 2, {"x": "z" * 30}]}), lambda: t.assertWarns(UserWarning, int, "3"), lambda: t.assertRaises(3), lambda: t.assertAlmostEqual(1, 2, places=1, delta=1), lambda: t.assertEqual("", "x"), lambda: t.assertEqual("a\n", "a"), lambda: t.assertTupleEqual((1, 2, 3), (1, 2)),
]
for check in checks:
    try:
        check()
        print("passes")
    except Exception as e:
        print(type(e).__name__, str(e))
