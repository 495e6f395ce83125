attempts = 0
def flaky():
    global attempts
    attempts += 1
    if attempts < 3:
        raise ConnectionError(f"attempt {attempts}")
    return "connected"
while True:
    try:
        result = flaky()
    except ConnectionError as e:
        print("retry after", e)
    else:
        print(result)
        break
    finally:
        print("attempt over")
