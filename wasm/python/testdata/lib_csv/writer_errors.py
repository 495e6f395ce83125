import csv
import io

for row, options in ((3, {}), ([""], {"quoting": csv.QUOTE_NONE}), (["a,b"], {"quoting": csv.QUOTE_NONE}), ([None], {"quoting": csv.QUOTE_STRINGS}), (['a"'], {"doublequote": False})):
    try:
        csv.writer(io.StringIO(), **options).writerow(row)
    except Exception as e:
        print(type(e).__name__, e)
try:
    csv.writer(None)
except TypeError as e:
    print(e)
