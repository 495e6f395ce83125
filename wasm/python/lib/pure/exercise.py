"""What the check of an exercise is written with.

    from exercise import expect, fail, run

    expect("mend.py", ["0", "1"])            # runs it; it must end well and print these lines
    expect("mend.py", ["0"], clock=3, N=1)   # with N = 1, in 3 virtual seconds

    for seed in 1, 2, 3:
        ran = run("mend.py", seed=seed, WORKERS=5)
        if ran.error:
            fail(en=f"With seed {seed} it ends with {ran.error}.", zh=f"种子是{seed}时，以{ran.error}结束。")
        if ran.lines[-1] != "done":
            fail(en="...", zh="...")

A check that comes to its end has found nothing wrong. The page gives the reader's language as the first argument.
"""

import sys

import _exercise

__all__ = ["Ran", "expect", "fail", "run", "source"]

_STEPS = 5_000_000


class Ran:
    """How a run went: output and errors as text, lines of output, error (an exception's type, or ''), exit, clock in virtual seconds."""

    def __init__(self, output, errors, error, exit, clock):
        self.output = output
        self.lines = output.splitlines()
        self.errors = errors
        self.error = error
        self.exit = exit
        self.clock = clock


def source(name):
    """The learner's text of a file."""
    return _exercise.files()[name]


def run(name, *args, seed=0, input=(), **params):
    """Runs the learner's program from its beginning; params take the place of values that a `# @param` comment marks."""
    files = _exercise.files()
    text = files[name]
    for param, value in params.items():
        text = _with_param(text, param, value)
    files[name] = text
    return Ran(*_exercise.run(files, name, [str(arg) for arg in args], seed, [str(line) for line in input], _STEPS))


def expect(name, lines, *args, clock=None, **settings):
    """Runs the learner's program, which must end well, print these lines and, if clock is given, take so many virtual seconds. Returns the run."""
    ran = run(name, *args, **settings)
    en = zh = ""
    if settings or args:
        shown = ", ".join([*map(str, args), *(f"{key} = {value!r}" for key, value in settings.items())])
        en, zh = f"With {shown}: ", f"{shown}时："
    if ran.exit == 3:
        fail(en=en + "the program stands still: everybody waits for somebody.", zh=zh + "程序停住了：谁都在等别人。")
    if ran.exit == 4:
        fail(en=en + "the program does not come to an end.", zh=zh + "程序停不下来。")
    if ran.error:
        last = _last_words(ran.errors)
        fail(en=en + f"the program ends with an error: {last}", zh=zh + f"程序以错误结束：{last}")
    for number, (wanted, found) in enumerate(zip([*lines, None], [*ran.lines, None]), 1):
        if wanted == found:
            continue
        if wanted is None:
            fail(en=en + f"line {number} of the output is one too many: {found}", zh=zh + f"输出的第{number}行多了出来：{found}")
        if found is None:
            fail(en=en + f"line {number} of the output is missing: {wanted}", zh=zh + f"输出少了第{number}行：{wanted}")
        fail(en=en + f"line {number} of the output should be “{wanted}” and is “{found}”.", zh=zh + f"输出的第{number}行应当是“{wanted}”，现在是“{found}”。")
    if clock is not None and ran.clock > clock + 0.001:
        fail(en=en + f"the run takes {ran.clock:g} seconds; it can be done in {clock:g}.", zh=zh + f"运行用了{ran.clock:g}秒，其实{clock:g}秒就够。")
    if clock is not None and ran.clock < clock - 0.001:
        fail(
            en=en + f"the run is over after {ran.clock:g} seconds, and should take {clock:g}: something was not waited for.",
            zh=zh + f"运行{ran.clock:g}秒就结束了，本来要{clock:g}秒：有什么没有等。",
        )
    return ran


def _last_words(errors):
    """What an uncaught exception says in the last line of its traceback; of an exception group, the last exception in it."""
    said = ""
    for line in errors.splitlines():
        line = line.lstrip(" |")
        if line and not line.startswith("+-"):
            said = line
    return said


def _with_param(text, name, value):
    lines = text.split("\n")
    for i, line in enumerate(lines):
        if "# @param" in line and line.partition("=")[0].partition(":")[0].strip() == name:
            lines[i] = f"{name} = {value!r}  #{line.partition('#')[2]}"
            return "\n".join(lines)
    fail(
        en=f"The line that begins with {name} and has a # @param comment is missing. The check needs it: take it from the original.",
        zh=f"少了以{name}开头、带# @param注释的那一行。检查要用到它，请照原样补上。",
    )


def fail(*, en, zh):
    """Ends the check: says what is wrong, in the reader's language."""
    print(zh if sys.argv[1:2] == ["zh"] else en[:1].upper() + en[1:])
    sys.exit(1)
