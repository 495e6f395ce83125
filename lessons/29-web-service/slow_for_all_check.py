from exercise import fail, run

ran = run("slow_for_all.py")
if ran.error:
    fail(en=f"It ends with {ran.error}.", zh=f"它以{ran.error}结束。")
if len(ran.lines) != 6:
    fail(en=f"Six users ask, and {len(ran.lines)} lines are printed.", zh=f"六个用户来问，却印出了{len(ran.lines)}行。")
if ran.clock > 2.5:
    fail(en=f"The last one still waits until {ran.clock:.1f} seconds. Nobody has to wait for anybody: it can be done in 2.1.",
         zh=f"最后一个还是要等到{ran.clock:.1f}秒。谁也不必等谁：2.1秒就够了。")
