from exercise import expect, fail

ran = expect("decorator.py", ["hello Ada"], clock=1)
if ran.errors:
    fail(
        en="It runs, but Python still warns: “" + ran.errors.splitlines()[0] + "”. Which call starts everything nowadays?",
        zh="能跑了，可Python还在警告：“" + ran.errors.splitlines()[0] + "”。如今该用哪个调用来开始？",
    )
