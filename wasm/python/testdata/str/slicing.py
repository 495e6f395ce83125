print("abcdef"[1:4], "abcdef"[::-1], "abcdef"[-3:], "abcdef"[::2], "abcdef"[4:1:-1], repr("abc"[5:]), "abcdef"[-2], "abc"[-100:100])
print("héllo日本"[4:6], "héllo日本"[::-1], "a😀b"[1], len("a😀b"), "a😀b"[::-1])
