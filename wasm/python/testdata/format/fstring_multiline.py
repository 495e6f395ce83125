a = 1
print(f"""first {a}
second {a + 1:>4}
  {"""
quoted
"""!r} third""")
print(f"one {a}" " plain {a} " f"two {a}" rf"\n{a}" fr"\{a}")
print(rf"{a}\d{2}" f"{a!r:\x3e5}")
