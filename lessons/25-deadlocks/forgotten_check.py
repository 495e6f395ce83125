from exercise import expect, fail, source

ran = expect("forgotten.py", ["done: wash", "done: dry"])
if ran.errors:
    last = ran.errors.strip().splitlines()[-1]
    fail(en=f"Both jobs are done, but the helper ends with an error: {last}", zh=f"两件活都做完了，可是帮手以错误结束：{last}")
if source("forgotten.py").count("task_done") > 1:
    fail(en="Report each job once: the queue counts the reports.", zh="每件活只报一次：队列数的就是报过几次。")
if ran.clock > 0:
    fail(
        en="Do not guess how long the work takes: join knows when it is done, if the worker reports it.",
        zh="别去猜活要做多久：只要干活的报了完工，join自会知道。",
    )
