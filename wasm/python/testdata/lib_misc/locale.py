import locale

print(locale.setlocale(locale.LC_ALL, "C"), locale.localeconv()["decimal_point"], locale.format_string("%d %.2f", (1234567, 1.5)), locale.atof("1.5"), locale.atoi("12"), locale.str(0.1), locale.strcoll("a", "b") < 0, sorted("ba", key=locale.strxfrm), f"{1234567:n}")
for f in (lambda: locale.setlocale(locale.LC_ALL, "xx_YY"), lambda: locale.currency(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
