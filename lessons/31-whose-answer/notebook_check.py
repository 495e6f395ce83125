from exercise import fail, run

ran = run("notebook.py")
if "Wrong answer" in ran.errors:
    who = next(line for line in ran.errors.splitlines() if "Wrong answer" in line).removeprefix("Wrong answer: ")
    fail(en=f"Somebody still gets another one's answer. {who}", zh=f"还是有人拿到别人的回答。{who}")
if ran.error:
    fail(en=f"It ends with {ran.error}.", zh=f"它以{ran.error}结束。")
if ran.lines != ["served"]:
    fail(en="In the end it should still print “served”.", zh="结束时还是要印出“served”。")
if ran.clock > 1.5:
    fail(en="Now they wait for one another. Each can be served in a tenth of a second.", zh="现在他们互相等了。每个人0.1秒就够。")
