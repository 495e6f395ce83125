from exercise import fail, run

ran = run("all_wrong.py")
if ran.error or ran.exit:
    fail(en=f"The program ends with {ran.error or ran.exit}.", zh=f"程序以{ran.error or ran.exit}结束。")
if "never awaited" in ran.errors:
    fail(en="Something is still not awaited: look at the warning.", zh="还有东西没有等，看一眼警告。")
if "never retrieved" in ran.errors:
    fail(en="The failure of page 2 is still seen by nobody: who awaits its task?", zh="第2页的失败还是没人知道：谁在等它的任务？")
if ran.clock > 1:
    fail(
        en=f"It takes {ran.clock:g} seconds. Something blocks the loop, or sleeps longer than the tasks need.",
        zh=f"用了{ran.clock:g}秒。有东西堵住了循环，或者睡得比任务还久。",
    )
for page in 1, 3, 4:
    if f"fetched page {page}" not in ran.lines:
        fail(en=f"Page {page} is not fetched.", zh=f"第{page}页没有取到。")
if "page 2" not in ran.output:
    fail(en="The output should say that page 2 failed.", zh="输出里应当说明第2页失败了。")
if ran.lines[-1] != "all fetched":
    fail(en="“all fetched” must come last, when it is true.", zh="“all fetched”应当在最后，等它成真的时候。")
if ran.clock < 1:
    fail(en="Fetching a page takes a second: let it be waited for, not left out.", zh="取一页要一秒：这一秒要等，不是去掉。")
