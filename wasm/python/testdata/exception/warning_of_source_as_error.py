# A filter makes a warning of the compiler a SyntaxError at its place.
import warnings
print(len(warnings.filters) > 0)
exec("1 is x if 0 else 0; 2 is x if 0 else 0")
warnings.simplefilter("error")
for source in ("y = 1 is x", "a = 5\nassert (a, 'text')", "[(1, 2) (3, 4)]", "'\\d'"):
    try:
        compile(source, "<text>", "exec")
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
