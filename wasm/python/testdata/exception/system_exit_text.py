import sys
try:
    sys.exit("message to stderr")
except SystemExit as e:
    print("code", e.code)
    raise
