import base64
import datetime
import decimal
import fractions
import hashlib
import json
import re
import string
import struct
import textwrap

for module, names in ((re, ["compile", "error"]), (json, ["dumps", "JSONDecodeError"]), (datetime, ["datetime", "timezone"]), (decimal, ["Decimal", "getcontext"]), (fractions, ["Fraction"]), (string, ["Template"]), (struct, ["pack"]), (base64, ["b64encode"]), (textwrap, ["dedent"]), (hashlib, ["sha256"])):
    print(module.__name__, [hasattr(module, n) for n in names])
print(decimal.Decimal.__name__, datetime.datetime.__qualname__, re.Pattern.__qualname__, fractions.Fraction(1, 3).__class__)
