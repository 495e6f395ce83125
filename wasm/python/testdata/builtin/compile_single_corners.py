# compile() in mode single: expression statements are shown by sys.displayhook.
import types, sys
def t(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
for s in ["5 * 5","None","x = 3\n","1; 2","1\n2","1\n2\n","if 1: 3","if 1: 3\n","if 1: 3\n\n","for i in range(2): i\n","def f(): 5\n","","\n","# c","# c\n","   1","1 # c","1\n# c\n","1\n\n\n","class A: 5\n","'a'; 'b'","if 1:\n 1\n 2\n","if 1:\n 1\nelse:\n 2\n",  "x =", "(1,","1\n 2","yield 1","return","a:int=5","a","pass","import sys","lambda: 1","if 1:\n 7\n8\n","@x","try: 1\nexcept: 2\n","match 1:\n case 1: 5\n", ";", "1;", "5 if", "def g():\n 1\n\n", "for i in 1,2:\n  i\n\n\n#x\n"]:
    print(repr(s))
    try: exec(compile(s, "<y>", "single"))
    except BaseException as e: print(type(e).__name__, e, getattr(e,'lineno',None), getattr(e,'offset',None))
import builtins
print(builtins._ if hasattr(builtins,'_') else 'no _')
sys.displayhook = lambda v: print('hook', v)
exec(compile("1;None;'x'", "<y>", "single"))
del sys.displayhook
t(lambda: exec(compile("1;None;'x'", "<y>", "single")))
t(compile, "1", "f", "bad")
t(compile, "1", 5, "exec")
t(compile, 5, "f", "exec")
t(compile, "1", "f", "exec", 1<<30)
t(compile, "x = 1", "f", "eval")
sys.displayhook = sys.__displayhook__
t(sys.displayhook, [1,2])
print(builtins._)
t(sys.displayhook, None); print(builtins._)
