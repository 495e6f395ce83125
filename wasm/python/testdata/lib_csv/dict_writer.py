import csv
import io

out = io.StringIO()
w = csv.DictWriter(out, fieldnames=["first", "last"], restval="-")
w.writeheader()
w.writerow({"first": "Baked", "last": "Beans"})
w.writerows([{"first": "Lovely"}, {"last": "Spam"}])
print(out.getvalue())
try:
    w.writerow({"first": 1, "middle": 2})
except ValueError as e:
    print(e)
csv.DictWriter(out, ["a"], extrasaction="ignore").writerow({"a": 1, "b": 2})
print(repr(out.getvalue()[-4:]))
try:
    csv.DictWriter(out, ["a"], extrasaction="x")
except ValueError as e:
    print(e)
