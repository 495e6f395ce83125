print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(1234, -2), round(1250, -2), round(1350, -2), round(2.5, None), round(5), round(5, 2), round(1e20), round(0.5), round(1.5))
print(round(-0.4), round(1.005, 2), round(1e300, 3), round(True), type(round(2.0)), type(round(2.0, 0)), round(15, -1), round(25, -1), round(-15, -1))
for x in (float("nan"), float("inf"), "a"):
    try:
        round(x)
    except Exception as e:
        print(type(e).__name__, e)
