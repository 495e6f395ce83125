print("hello".translate({ord("l"): "L", ord("o"): None, ord("h"): 72}))
print("hello".translate(str.maketrans("el", "ip")), "hello".translate(str.maketrans("lo", "01", "h")))
print(str.maketrans({"a": 1, 98: "x"}), str.maketrans("a", "b", "c"))
