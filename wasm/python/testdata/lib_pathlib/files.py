from pathlib import Path

p = Path("notes.txt")
print(p, repr(p), p.exists(), p.write_text("héllo\nworld\n", encoding="utf-8"), p.read_text(encoding="utf-8"), p.read_bytes(), p.exists(), p.is_file(), p.is_dir(), p.stat().st_size)
with p.open("a", encoding="utf-8") as f:
    f.write("more")
print(p.read_text(encoding="utf-8").splitlines(), p.write_bytes(b"\x00\x01"), p.read_bytes())
d = Path("data")
d.mkdir()
(d / "sub" / "deep").mkdir(parents=True)
for name in ("b.txt", "a.py", "sub/c.txt", "sub/deep/d.py"):
    (d / name).write_text(name)
print(sorted(d.iterdir()), sorted(d.glob("*.txt")), sorted(d.rglob("*.py")), sorted(d.glob("**/*.txt")), sorted(d.glob("*")), sorted(d.glob("**")), sorted(d.rglob("*")))
print(sorted((str(a), sorted(b), sorted(c)) for a, b, c in d.walk()))
(d / "a.py").rename(d / "z.py")
print((d / "z.py").read_text(), (d / "a.py").exists(), (d / "z.py").replace(d / "b.txt"), (d / "b.txt").read_text())
(d / "t").touch()
(d / "t").unlink()
(d / "t").unlink(missing_ok=True)
print(sorted(x.name for x in d.iterdir()))
d.mkdir(exist_ok=True)
for f in (lambda: d.mkdir(), lambda: d.rmdir(), lambda: Path("no").read_text(), lambda: Path("no/x").write_text("a"), lambda: Path("no").unlink(), lambda: Path("no/x").mkdir(), lambda: list(Path("no").iterdir()), lambda: d.read_text(), lambda: p.write_text(3), lambda: Path("no").stat(), lambda: list(d.glob("")), lambda: list(d.glob("/a")), lambda: Path("no").resolve(strict=True) and 0, lambda: (d / "b.txt").touch(exist_ok=False), lambda: Path("no").rename("x"), lambda: p.mkdir(exist_ok=True)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).replace(str(Path.cwd()), "CWD"))
print(Path("a") / "b", type(Path("a")), Path("x/../y").absolute().relative_to(Path.cwd()), Path("x/../y").resolve().relative_to(Path.cwd().resolve()), isinstance(Path(), __import__("os").PathLike), open(p, "rb").read(), Path.from_uri("file:///a%20b"))
