data = {"a": {"b": [1, 2]}}
print(data["a"]["c"][0])
