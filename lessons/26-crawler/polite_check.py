from exercise import expect, fail

ran = expect("polite.py", [*(f"hall {number}: 200 OK" for number in range(6)), "6 of 6 halls seen"])
if ran.clock > 5.001:
    fail(en=f"The run takes {ran.clock:g} seconds; it can be done in 5: two at a time.", zh=f"运行用了{ran.clock:g}秒，其实5秒就够：一次两个。")
