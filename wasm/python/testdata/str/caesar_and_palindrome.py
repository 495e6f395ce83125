def caesar(text, k):
    return "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else chr((ord(c) - 65 + k) % 26 + 65) if c.isupper() else c for c in text)
secret = caesar("Hello, World!", 3)
print(secret, caesar(secret, -3))
clean = lambda s: [c for c in s.casefold() if c.isalnum()]
for s in ("A man, a plan, a canal: Panama", "not one"):
    print(s, clean(s) == clean(s)[::-1])
