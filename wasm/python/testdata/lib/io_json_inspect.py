import io, json, inspect, gc, textwrap, contextlib, sys
s=io.StringIO(); s.write("a\nb"); print(repr(s.getvalue()), s.tell()); s.seek(0); print(s.readline(), s.read(), list(io.StringIO("x\ny\n")))
b=io.BytesIO(b"abc"); print(b.read(2), b.getvalue()); s.seek(1); s.write("ZZ"); print(s.getvalue())
print("to buf", file=s); print(s.getvalue())
with contextlib.redirect_stdout(io.StringIO()) as f: print("hidden")
print(f.getvalue())
print(json.dumps({"a":[1,2.5,None,True,"x\n\u00e9"],"b":{}}), json.dumps([1,{"z":1,"a":2}],indent=2,sort_keys=True), json.loads('{"a":[1,2.5e3,null,true,"\\u00e9\\n"],"b":{}}'), json.dumps("é",ensure_ascii=False), json.dumps([1,2],separators=(",",":")))
for t in ("[1,", "{a}", '"abc', "1 2", "", '{"a":1,}', "[1,]", "tru"):
    try: json.loads(t)
    except json.JSONDecodeError as e: print(e)
for o in (object(), {1,2}, {(1,2):3}):
    try: print(json.dumps(o))
    except TypeError as e: print(e)
def f(a, /, b: int, c=3, *args, d, e: str="x", **kw) -> int:
    "Doc.\n    more"
    return 1
print(inspect.signature(f), repr(inspect.signature(f)), inspect.getdoc(f), inspect.isfunction(f), inspect.signature(f).parameters["b"])
print(inspect.getsource(f))
def g(): yield 1
x=g(); print(inspect.getgeneratorstate(x)); next(x); print(inspect.getgeneratorstate(x), inspect.isgeneratorfunction(g), inspect.isgenerator(x), x.gi_frame.f_lineno); list(x); print(inspect.getgeneratorstate(x))
async def c(): pass
k=c(); print(inspect.getcoroutinestate(k), inspect.iscoroutinefunction(c), inspect.iscoroutine(k), inspect.isawaitable(k)); k.close(); print(inspect.getcoroutinestate(k))
async def ag(): yield
z=ag(); print(inspect.getasyncgenstate(z), inspect.isasyncgenfunction(ag))
class A:
    def m(self, q=1): pass
    def __init__(self, w): pass
print(inspect.signature(A), inspect.signature(A(1).m), inspect.getsource(A), inspect.isclass(A), inspect.currentframe().f_lineno, [n for n,v in inspect.getmembers(A, inspect.isfunction)])
print(inspect.signature(f).bind(1,2,d=4), gc.isenabled())
print(textwrap.fill("The quick brown fox jumps over the well-known lazy dog again and again.", 30), textwrap.dedent("  a\n    b\n"), textwrap.indent("a\n\nb","> "), textwrap.shorten("hello big world", 12))
