import csv

for quoting in (csv.QUOTE_NONNUMERIC, csv.QUOTE_STRINGS, csv.QUOTE_NOTNULL, csv.QUOTE_ALL):
    for line in ('1,"2",3', '"",,4.5', '"a","b"', ","):
        try:
            print(quoting, line, list(csv.reader([line], quoting=quoting)))
        except ValueError as e:
            print(quoting, line, e)
