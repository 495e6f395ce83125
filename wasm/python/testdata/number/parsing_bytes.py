for text in (b"12", b" 12 ", "１２".encode(), b"1_0", b"0x1f", b"\xff", bytearray(b"7"), b"nan", b"1e5", b""):
    for f in (int, float, lambda t: int(t, 16), lambda t: int(t, 0)):
        try:
            print(f(text))
        except ValueError as e:
            print(e)
