import csv

print(sorted(csv.__all__))
print([csv.QUOTE_ALL, csv.QUOTE_MINIMAL, csv.QUOTE_NONE, csv.QUOTE_NONNUMERIC, csv.QUOTE_NOTNULL, csv.QUOTE_STRINGS], csv.reader([]), csv.writer(open("x", "w")))
