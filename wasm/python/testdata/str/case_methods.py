print("Hello World".upper(), "Hello".lower(), "hello world".title(), "hELLO".capitalize(), "Hello".swapcase())
print("ß".upper(), "Straße".casefold(), "İ".lower() == "i̇", "ǆ".title())
print("they're bill's".title(), "x1y2".title(), "ΑΣ".lower())
