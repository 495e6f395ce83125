e = ValueError("base")
e.add_note("first note")
e.add_note("second\nline")
print(e.__notes__)
try:
    e.add_note(3)
except TypeError as t:
    print(t)
raise e
