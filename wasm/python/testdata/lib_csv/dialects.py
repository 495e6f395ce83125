import csv

print(csv.list_dialects())
csv.register_dialect("pipes", delimiter="|", quoting=csv.QUOTE_NONE)
d = csv.get_dialect("pipes")
print(d.delimiter, d.quoting, d.quotechar, repr(d.lineterminator), d.doublequote, d.skipinitialspace, d.strict, d.escapechar)
print(list(csv.reader(["a|b"], "pipes")), list(csv.reader(["a|b;c"], "pipes", delimiter=";")))


class semi(csv.excel):
    delimiter = ";"


csv.register_dialect("semi", semi)
print(list(csv.reader(["a;b"], "semi")), list(csv.reader(["a;b"], semi)), list(csv.reader(["a;b"], semi())))
csv.unregister_dialect("semi")
for f in (lambda: csv.get_dialect("semi"), lambda: csv.unregister_dialect("semi"), lambda: csv.register_dialect(3), lambda: csv.Dialect(), lambda: setattr(d, "delimiter", ",")):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
print(csv.reader([]).dialect.delimiter, issubclass(csv.excel_tab, csv.excel), csv.Error.__module__)
