from exercise import expect, fail, source

expect("wishes.py", ["Ada wishes ['a window']", "x' OR 'a' = 'a wishes []", "Mr O'Hara wishes ['no onions']"])
if "{name" in source("wishes.py"):
    fail(
        en="These three names come out right. But the name is still a part of the SQL, and the next one may be cleverer: hand it over as the second argument.",
        zh="这三个名字都对了。可名字还是拼在SQL里，下一个也许更刁钻：放在第二个参数里交过去。",
    )
