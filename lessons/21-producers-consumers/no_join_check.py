from exercise import expect, fail

ran = expect(
    "no_join.py",
    ["did job 1", "did job 2", "five jobs were put", "did job 3", "did job 4", "did job 5", "0 jobs lie in the queue, and nobody will come"],
)
if abs(ran.clock - 9.5) > 0.001:
    fail(
        en=f"The last job is done at 9.5 seconds, and the program ends at {ran.clock:g}. Do not guess how long it takes: let the queue say when it is done.",
        zh=f"最后一件9.5秒就做完了，程序却在{ran.clock:g}秒才结束。别去猜要多久：让队列告诉你做完了。",
    )
