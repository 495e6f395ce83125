import errno
import stat

print(errno.ENOENT, errno.errorcode[17], errno.EAGAIN == errno.EWOULDBLOCK, stat.filemode(0o100644), stat.filemode(0o040755), stat.S_ISDIR(0o040755), stat.S_ISREG(0o040755), oct(stat.S_IMODE(0o100644)), stat.filemode(0o104755))
try:
    open("nope")
except OSError as e:
    print(e.errno == errno.ENOENT, type(e))
