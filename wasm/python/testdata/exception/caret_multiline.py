value = max(
    1,
    2 + 3 +
    "four",
    5,
)
