import re

print(re.error is re.PatternError, re.PatternError.__mro__, re.PatternError.__module__)
e = re.PatternError("wrong", "ab\ncd", 4)
print(e, repr(e), e.args, e.msg, e.pattern, e.pos, e.lineno, e.colno)
e = re.error("plain")
print(e, e.pattern, e.pos, e.lineno)
