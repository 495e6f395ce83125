import re

for p in ("a*", "a+", "a?", "a*?", "a+?", "a??", "a{2}", "a{2,}", "a{,2}", "a{1,2}?", "a{2,3}", "a{0}", "a{", "a{,}", "a{x}", "a{1,x}", "(?:ab){2}", "(?:a|ab){2}",
          "a*+", "a++", "a?+", "a{1,2}+", "(?>a+)", "(?>a*)a", "a*+a", "(?:ab?)*+", "(?:a|ab)(?:c|bcd)(?:d*)", "{", "x{}", "a{1}{2}", "(?:a{1}){2}"):
    try:
        print(p, [m[0] for m in re.finditer(p, "aaab abab a{ a{x} abcd")][:6])
    except re.error as e:
        print(p, e)
print(re.match("<.*>", "<a> b <c>")[0], re.match("<.*?>", "<a> b <c>")[0], re.fullmatch("(?:a|ab)+?c", "aababc"), re.match("(?:a?)*?y", "aay"))
print(re.match(r"(?:(?:a)*)*b", "aaab"), re.match("(a{2,3}?)+", "aaaaaaa").groups(), re.match("(?:(?=(a))a)+", "aaa").groups())
try:
    re.compile("a{4294967295}")
except OverflowError as e:
    print(e)
