import re

print(re.split(r"\W+", "Words, words, words."), re.split(r"(\W+)", "Words, words, words."), re.split(r"\W+", "Words, words, words.", maxsplit=1))
print(re.split("[a-f]+", "0a3B9", flags=re.IGNORECASE), re.split(r"(\W+)", "...words, words..."), re.split(r"\b", "Words, words"), re.split("x*", "axbc"))
print(re.split("(a)|b", "xaybz"), re.split(r"(?:,|;)\s*", "a, b;c,d"), re.split("", "abc"), re.split("x", ""), re.split(b",", b"a,b"))
print(re.split("(-)?(:)?", "a-b:c", maxsplit=2), re.compile(",").split("a,b,c", 1))
