from pathlib import PurePosixPath as P

p = P("/home/gil/docs/setup.tar.gz")
print(p.with_name("x.py"), p.with_stem("y"), p.with_suffix(".zip"), p.with_suffix(""), p.relative_to("/home"), p.relative_to("/home", "gil") if False else "", P("/a/b").relative_to("/a/c", walk_up=True), p.is_relative_to("/home"), p.is_relative_to("/x"), p.as_posix(), p.as_uri(), p.parents[0], p.parents[-1], p.parents[1:3], len(p.parents))
for pattern in ("*.gz", "docs/*.gz", "/home/*/docs/*", "*.py", "**/*.gz", "setup*", "/*.gz", "SETUP*"):
    print(pattern, p.match(pattern), p.full_match(pattern), p.match(pattern, case_sensitive=False))
for pattern, path in (("a/**/b", "a/b"), ("a/**/b", "a/x/y/b"), ("**", "a/b"), ("*", "a/b"), ("a/*", "a/b"), ("**/*.py", "x.py"), ("a/**", "a"), ("a/**", "a/b/c")):
    print(pattern, path, P(path).full_match(pattern))
for f in (lambda: p.relative_to("/etc"), lambda: P("a").relative_to("/b", walk_up=True), lambda: P("/").with_name("a"), lambda: p.with_name("a/b"), lambda: p.with_suffix("zip"), lambda: p.with_suffix("."), lambda: P("a").as_uri(), lambda: P(3), lambda: P("a") / 3, lambda: P("a") < "b", lambda: p.match(""), lambda: p.parents[9], lambda: P(b"a"), lambda: p.foo, lambda: P("a.b").with_stem("")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
