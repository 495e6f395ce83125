# Which characters an identifier may have (PEP 3131: XID_Start and XID_Continue), in programs and by str.isidentifier.
℘ = "the Weierstrass p is no letter and may begin a name"
print(℘)
a·b = "the middle dot may not begin one"
print(a·b)
x፩፪ = "digits of Ethiopic"
print(x፩፪)
a℮ = "neither is the estimated sign a letter"
print(a℮, "℮".isidentifier())
𮯰 = "an ideograph of Unicode 15.1"
print(𮯰)
for c in "\u037a\u0e33\u2118\u00b7\u0387\u19da\u2e2f\u309b\u212e\u30fb\uff65\ufe70\ufe71\uff9e\u200c\U0002ebf0":
    said = [c.isidentifier(), ("a" + c).isidentifier()]
    for text in (c + " = 1", "a" + c + " = 1"):
        try:
            exec(text)
            said.append("")
        except SyntaxError as e:
            said.append((e.msg, e.offset))
    print(ascii(c), said)
# A final sigma: what does not count as a neighbour.
for c in "'.:^`\xa8\u00b7\u0387\u2018\u2019\u2024\u2027\u02b0\u055f\u05f4\ufe13\ufe52\ufe55\uff07\uff0e\uff1a\U0001f3fb ,-_1":
    print(ascii(c), ascii(("A" + c + "Σ" + c).lower()), ascii(("A" + c + "Σ" + c + "B").lower()))
def f(x: "\U0002ebf0\u2ffc\u31ef\ue000"): pass
print(f.__annotations__, repr("\U0002ebf0\u2ffc\u31ef\ue000\u0378"))
