import hashlib
import io

print(hashlib.pbkdf2_hmac("sha256", b"password", b"bad salt" * 2, 10).hex(), hashlib.pbkdf2_hmac("sha1", b"p", b"s", 2, 33).hex())
print(hashlib.file_digest(io.BytesIO(b"abc"), "md5").hexdigest())
with open("f.bin", "wb") as f:
    f.write(b"abc" * 1000)
with open("f.bin", "rb") as f:
    print(hashlib.file_digest(f, hashlib.sha1).hexdigest())
