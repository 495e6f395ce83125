print(
    first
    second
)
