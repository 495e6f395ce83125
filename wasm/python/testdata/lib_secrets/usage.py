import secrets

print(len(secrets.token_bytes(16)), len(secrets.token_hex(16)), len(secrets.token_urlsafe(16)), len(secrets.token_bytes()), secrets.choice([7]), 0 <= secrets.randbelow(10) < 10, secrets.randbits(8) < 256)
print(type(secrets.token_hex()), secrets.compare_digest("a", "a"), sorted(secrets.__all__))
try:
    secrets.randbelow(0)
except ValueError as e:
    print(e)
