import csv
import io

text = 'name,age,city\r\n"Smith, John",42,"New ""York"""\r\nAda,36,\r\n\r\n"multi\nline",1,x\n'
r = csv.reader(io.StringIO(text, newline=""))
for row in r:
    print(r.line_num, row)
print(list(csv.reader(["a;b;c", "1;2;3"], delimiter=";")), list(csv.reader(["a b  c"], delimiter=" ")), list(csv.reader(["'a,b',c"], quotechar="'")))
print(list(csv.reader(["a, b, \"c\""], skipinitialspace=True)), list(csv.reader(["a\\,b,c"], escapechar="\\")), list(csv.reader(['a"b,"c"d'])))
print(list(csv.reader(['1,"2",3.5'], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(['"a",b'], quoting=csv.QUOTE_NONE)), list(csv.reader(["", "a", "\n"])))
print(list(csv.reader(['a,"b'])), list(csv.reader(["a,b\r", "c,d\n"])), list(csv.reader(['"a""b"', '"a"b"'])), list(csv.reader([",", ",,"])))
