import os

print(os.listdir(), os.path.exists("d"))
os.makedirs("d/e/f")
with open("d/x.txt", "w") as f:
    f.write("hello")
open("d/e/y.txt", "w").close()
print(sorted(os.listdir("d")), os.path.getsize("d/x.txt"), os.path.isfile("d/x.txt"), os.path.isdir("d"), os.stat("d/x.txt").st_size, sorted(e.name for e in os.scandir("d") if e.is_dir()))
for root, dirs, files in os.walk("d"):
    dirs.sort()
    print(root, dirs, sorted(files))
print([r for r, _, _ in os.walk("d", topdown=False)], list(os.walk("nope")))
os.rename("d/x.txt", "d/z.txt")
os.replace("d/z.txt", "w.txt")
print(sorted(os.listdir()), open("w.txt").read())
for f in (lambda: os.listdir("no"), lambda: os.remove("no"), lambda: os.rmdir("d"), lambda: os.mkdir("d"), lambda: os.mkdir("no/x"), lambda: os.rename("no", "x"), lambda: os.stat("no"), lambda: os.makedirs("d/e"), lambda: os.remove("d"), lambda: os.listdir("w.txt"), lambda: os.chdir("no"), lambda: os.path.getsize("no"), lambda: open("d"), lambda: os.rmdir("no"), lambda: os.rename("w.txt", "d")):
    try:
        print(f())
    except OSError as e:
        print(type(e).__name__, e, e.errno, e.filename, e.filename2)
os.remove("w.txt")
os.unlink("d/e/y.txt")
os.removedirs("d/e/f")
print(os.listdir(), os.path.exists("d"))
os.makedirs("d", exist_ok=True)
os.chdir("d")
open("in_d", "w").close()
print(os.path.basename(os.getcwd()), os.listdir("."), sorted(os.listdir("..")))
