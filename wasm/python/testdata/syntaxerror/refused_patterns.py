# Patterns that the compiler refuses.
for src in ['match 1:\n case f"{1}":\n  pass', 'match 1:\n case f"a":\n  pass', 'match 1:\n case "a" f"b":\n  pass', 'match 1:\n case [f"{x}"]:\n  pass', 'match 1:\n case {f"{x}": 1}:\n  pass', 'match 1:\n case {f"x": 1}:\n  pass', 'match 1:\n case -True: pass', 'match 1:\n case 1 + 1: pass','match 1:\n case X(f"b"): pass', 'match 1:\n case 1 | f"": pass', "match x:\n case f'{a}' | 'b' as c: pass",
    "match x:\n case {0: _, False: _}: pass", "match x:\n case {0: _, 0.0: _}: pass", "match x:\n case {0: _, -0: _}: pass", "match x:\n case {0: _, 0j: _}: pass", "match x:\n case {1: _, 1.5: _, '1': _, b'1': _, None: _, True: _}: pass", "match x:\n case {1: _, 1.5: _, '1': _, b'1': _, None: _}: pass"]:
    try: compile(src, "s", "exec"); print("compiled", repr(src))
    except SyntaxError as e: print(repr(src), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
