import re

from exercise import expect, fail, source

expect("in_a_hurry.py", [f"put {job}" for job in range(5)])
text = source("in_a_hurry.py")
if not re.search(r"Queue\((maxsize *= *)?3\)", text):
    fail(en="Leave the queue its three places: with more of them nobody has to wait.", zh="队列还是要三个位置：位置多了，就用不着等了。")
if ".put(" not in text:
    fail(en="Whoever puts is to wait until there is room: await queue.put(job).", zh="放东西的要等到有空位：await queue.put(job)。")
