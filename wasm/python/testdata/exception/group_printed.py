def fail(n):
    raise ValueError(f"number {n}")
errors = []
for i in range(2):
    try:
        fail(i)
    except ValueError as e:
        errors.append(e)
errors.append(ExceptionGroup("nested", [TypeError("deep")]))
raise ExceptionGroup("several things", errors)
