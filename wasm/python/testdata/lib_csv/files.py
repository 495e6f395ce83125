import csv

with open("people.csv", "w", newline="", encoding="utf-8") as f:
    w = csv.writer(f, delimiter=" ", quotechar="|", quoting=csv.QUOTE_MINIMAL)
    w.writerow(["Spam"] * 5 + ["Baked Beans"])
    w.writerow(["Spam", "Lovely Spam", "Wonderful 垃圾"])
with open("people.csv", newline="") as f:
    for row in csv.reader(f, delimiter=" ", quotechar="|"):
        print(", ".join(row))
