from exercise import expect, fail, run, source

for seed in range(3):
    ran = run("last.py", seed=seed)
    if ran.exit == 3:
        fail(en="It stands still: somebody holds the row, and has not committed.", zh="程序停住了：有人占着那一行，还没有commit。")
    if ran.error:
        fail(en=f"It ends with {ran.error}.", zh=f"它以{ran.error}结束。")
    late = sum("comes too late" in line for line in ran.lines)
    if ran.lines[-1:] != ["2 pieces, 2 sold, 0 left"] or late != 2:
        fail(
            en=f"Two pieces for four guests: two of them have one, two come too late, none is left. Here: {ran.lines[-1] if ran.lines else 'nothing'}",
            zh=f"两块蛋糕，四位客人：两位买到，两位来晚，一块不剩。现在是：{ran.lines[-1] if ran.lines else '什么都没有'}",
        )
if "gather" not in source("last.py"):
    fail(en="The guests come at the same time, as before.", zh="客人还是要同时来。")
