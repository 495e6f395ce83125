from exercise import fail, run, source

ran = run("slow_for_all.py")
if ran.error:
    fail(en=f"It ends with {ran.error}.", zh=f"它以{ran.error}结束。")
if len(ran.lines) != 6:
    said = (ran.errors.strip().splitlines() or [""])[-1]
    fail(en=f"Six users ask, and {len(ran.lines)} lines are printed. {said}", zh=f"六个用户来问，却打印了{len(ran.lines)}行。{said}")
# A pool of threads may have one fewer than there are users: then it is 3.2.
if ran.clock > 3.5:
    fail(en=f"The last one still waits until {ran.clock:.1f} seconds. Nobody has to wait for anybody: it can be done in 2.1.",
         zh=f"最后一个还是要等到{ran.clock:.1f}秒。谁也不必等谁：2.1秒就够了。")
if ran.clock < 2 or "library.example" not in source("slow_for_all.py"):
    fail(en="Now the library is not asked any more. Each user wants its answer.", zh="现在没有谁去问图书馆了。每个人都要它的回答。")
