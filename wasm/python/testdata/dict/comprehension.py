print({k: v for k, v in zip("abc", range(3))}, {v: k for k, v in {"a": 1}.items()}, {x: {y: x * y for y in range(2)} for x in range(2)}, {**{i: i for i in range(2)}, 5: 5})
