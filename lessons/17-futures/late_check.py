from exercise import expect, fail

for seconds, wanted in (5, "no answer within 3 seconds"), (2, "yes"):
    ran = expect("late.py", [wanted], ANSWER_AFTER=seconds)
    if ran.errors:
        fail(
            en=f"With ANSWER_AFTER = {seconds} the second one to fill the future still complains: {ran.errors.strip().splitlines()[-1]}",
            zh=f"ANSWER_AFTER = {seconds}时，后来填期物的那个还在报错：{ran.errors.strip().splitlines()[-1]}",
        )
    if ran.clock < max(seconds, 3):
        fail(
            en=f"With ANSWER_AFTER = {seconds} the program is over before the second one comes. Leave the sleep at the end.",
            zh=f"ANSWER_AFTER = {seconds}时，晚的那个还没来，程序就结束了。末尾的sleep要留着。",
        )
