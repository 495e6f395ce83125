print("é日😀".encode(), "é".encode("latin-1"), "abc".encode("ascii"), "é".encode("utf-16"), "é".encode("utf-16-le"), "a".encode("utf-32-be"))
print("é日".encode("ascii", "ignore"), "é日".encode("ascii", "replace"), "é日".encode("ascii", "xmlcharrefreplace"), "é日".encode("ascii", "backslashreplace"))
print(b"\xc3\xa9".decode(), b"\xff\xfea".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"), b"\xe9".decode("latin-1"), b"\xff".decode("utf-8", "backslashreplace"))
print(b"\xff\xfeh\x00".decode("utf-16"), b"\xff".decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape"))
