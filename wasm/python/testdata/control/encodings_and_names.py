名字 = "中文变量"
print(名字)
ñ = 1
print(ñ, "日本語".upper(), len("é"))
class Ünï: pass
print(Ünï.__name__)
