from exercise import expect

expect(
    "no_join.py",
    ["did job 1", "did job 2", "five jobs were put", "did job 3", "did job 4", "did job 5", "0 jobs lie in the queue, and nobody will come"],
)
