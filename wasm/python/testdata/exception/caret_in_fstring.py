x = {"a": 1}
print(f"value {x['a']} and {x['b']} end")
