import csv
import io

out = io.StringIO()
w = csv.writer(out)
print(w.writerow(["a", 1, 2.5, None, True, "x,y", 'q"q', "line\nbreak", ""]), w.writerow([]), w.writerow([""]), w.writerow([None]), w.writerow(("Ä", " b ")))
w.writerows([[1, 2], range(3), "abc"])
print(repr(out.getvalue()))
for options in ({"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"delimiter": "\t", "lineterminator": "\n"},
                {"quoting": csv.QUOTE_STRINGS}, {"quoting": csv.QUOTE_NOTNULL}, {"doublequote": False, "escapechar": "!"}, {"quotechar": "'"}, {"dialect": "unix"}, {"dialect": "excel-tab"}):
    out = io.StringIO()
    csv.writer(out, **options).writerow(["a", 1, "b c", None, 'd"e', "f,g", 2.5, ""])
    print(options, repr(out.getvalue()))
