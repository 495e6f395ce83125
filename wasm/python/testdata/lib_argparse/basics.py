import argparse

parser = argparse.ArgumentParser(prog="prog", description="A tool.", epilog="The end.")
parser.add_argument("file", nargs="+", help="files")
parser.add_argument("-n", "--num", type=int, default=3, metavar="N", help="a number (default: %(default)s)")
parser.add_argument("-v", action="count", default=0)
parser.add_argument("--flag", action="store_true")
parser.add_argument("--no-x", dest="x", action="store_false")
parser.add_argument("--mode", choices=["a", "b"])
parser.add_argument("--list", action="append")
print(parser.parse_args(["f", "g", "-n", "5", "-vv", "--flag", "--mode=a", "--list", "1", "--list", "2"]), parser.parse_args(["x"]), parser.parse_known_args(["f", "--zzz"]))
parser.print_help()
print(parser.format_usage())
for args in ([], ["f", "-n", "x"], ["f", "--mode", "c"], ["f", "--nope"], ["f", "-n"]):
    try:
        parser.parse_args(args)
    except SystemExit as e:
        print("exit", e.code)
sub = argparse.ArgumentParser(prog="git")
subs = sub.add_subparsers(dest="cmd", required=True)
add = subs.add_parser("add", help="add it")
add.add_argument("path")
add.set_defaults(func=len)
group = sub.add_mutually_exclusive_group()
group.add_argument("-a", action="store_true")
group.add_argument("-b", action="store_true")
print(sub.parse_args(["add", "x"]))
for args in ([], ["-a", "-b", "add", "x"], ["rm"]):
    try:
        sub.parse_args(args)
    except SystemExit as e:
        print("exit", e.code)
