from exercise import expect, fail, source

ran = expect("stubborn.py", ["still here", "  no, I stay"])
if ran.errors or ".close(" not in source("stubborn.py"):
    fail(
        en="Leave g.close() where it is: stubborn itself must go when it is told to.",
        zh="g.close()别动：是stubborn自己要听话，叫它走，它就走。",
    )
