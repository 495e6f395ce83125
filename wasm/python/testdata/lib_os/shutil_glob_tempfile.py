import glob
import os
import shutil
import tempfile

os.makedirs("src/sub")
for name in ("a.py", "b.txt", "sub/c.py", ".hidden"):
    open("src/" + name, "w").write(name)
print(sorted(glob.glob("src/*")), sorted(glob.glob("src/*.py")), sorted(glob.glob("src/**/*.py", recursive=True)), sorted(glob.glob("**", recursive=True)), glob.glob("src/[ab].*") and sorted(glob.glob("src/[ab].*")), glob.glob("nope*"), sorted(glob.glob("*.py", root_dir="src")), glob.escape("a*[b]"), sorted(glob.glob("src/*/")))
print(shutil.copy("src/a.py", "copy.py"), open("copy.py").read(), shutil.copytree("src", "dst", ignore=shutil.ignore_patterns("*.txt")), sorted(os.listdir("dst")), shutil.move("copy.py", "dst"), sorted(os.listdir("dst")))
shutil.rmtree("dst")
print(os.path.exists("dst"))
for f in (lambda: shutil.rmtree("dst"), lambda: shutil.copy("no", "x"), lambda: shutil.copyfile("src/a.py", "src/a.py"), lambda: shutil.copytree("src", "src")):
    try:
        f()
    except OSError as e:
        print(type(e).__name__, e)
with tempfile.TemporaryDirectory() as d:
    path = os.path.join(d, "f")
    open(path, "w").write("x")
    print(os.path.isdir(d), os.listdir(d))
print(os.path.exists(d))
with tempfile.NamedTemporaryFile("w+", suffix=".txt") as f:
    f.write("hello")
    f.seek(0)
    print(f.read(), os.path.exists(f.name), f.name.endswith(".txt"))
print(os.path.exists(f.name))
with tempfile.TemporaryFile() as f:
    f.write(b"ab")
    f.seek(0)
    print(f.read())
