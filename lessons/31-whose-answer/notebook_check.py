from exercise import fail, run

ran = run("notebook.py")
if "Wrong answer" in ran.errors:
    first = next(line for line in ran.errors.splitlines() if "Wrong answer" in line).removeprefix("Wrong answer: ")
    one, _, other = first.partition(":")[0].partition(" got the answer that belongs to ")
    fail(en=f"Somebody still gets another one's answer. {first}", zh=f"还是有人拿到别人的回答：{one}拿到的是{other}的。")
if ran.error:
    fail(en=f"It ends with {ran.error}.", zh=f"它以{ran.error}结束。")
if ran.lines != ["served"]:
    fail(en="In the end it should still print “served”.", zh="结束时还是要打印“served”。")
if ran.clock > 1.5:
    fail(en="Now they wait for one another. Each can be served in a tenth of a second.", zh="现在他们互相等了。每个人0.1秒就够。")
if ran.clock < 1.05:
    fail(en="Leave the wait in look_up: looking up takes a tenth of a second.", zh="look_up里的等待要留着：查一次要0.1秒。")
