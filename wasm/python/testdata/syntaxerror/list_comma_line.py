names = [
    "a",
    b
    "c",
]
