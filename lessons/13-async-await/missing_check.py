from exercise import expect, fail

ran = expect("missing.py", ["saved first letter", "saved second letter", "done"])
if ran.errors:
    fail(
        en="Both letters are saved. But Python still warns: “" + ran.errors.splitlines()[0] + "”.",
        zh="两封信都存上了。可Python还在警告：“" + ran.errors.splitlines()[0] + "”。",
    )
