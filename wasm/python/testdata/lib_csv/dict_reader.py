import csv
import io

text = "first,last\nEric,Idle\nJohn,Cleese,extra,more\nTerry\n"
r = csv.DictReader(io.StringIO(text))
print(r.fieldnames, r.line_num)
for row in r:
    print(row, r.line_num)
print(list(csv.DictReader(["1,2", "", "3,4"], fieldnames=["a", "b"])), list(csv.DictReader(["a", "1,2"], restkey="rest")), list(csv.DictReader(["a,b", "1"], restval="?")), list(csv.DictReader([])))
