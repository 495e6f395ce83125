for text in ("1", "x", "3"):
    try:
        n = int(text)
    except ValueError:
        print("skip", text)
        continue
    else:
        if n == 3: break
    finally:
        print("done with", text)
else:
    print("never")
print(n)
