"""The numbers of system errors."""

_texts = {1: "Operation not permitted", 2: "No such file or directory", 3: "No such process", 4: "Interrupted system call", 5: "Input/output error",
          9: "Bad file descriptor", 10: "No child processes", 11: "Resource temporarily unavailable", 12: "Cannot allocate memory", 13: "Permission denied",
          14: "Bad address", 16: "Device or resource busy", 17: "File exists", 18: "Invalid cross-device link", 20: "Not a directory", 21: "Is a directory",
          22: "Invalid argument", 23: "Too many open files in system", 24: "Too many open files", 25: "Inappropriate ioctl for device", 27: "File too large",
          28: "No space left on device", 29: "Illegal seek", 30: "Read-only file system", 31: "Too many links", 32: "Broken pipe",
          33: "Numerical argument out of domain", 34: "Numerical result out of range", 36: "File name too long", 38: "Function not implemented",
          39: "Directory not empty", 40: "Too many levels of symbolic links", 95: "Operation not supported", 98: "Address already in use",
          99: "Cannot assign requested address", 100: "Network is down", 101: "Network is unreachable", 103: "Software caused connection abort",
          104: "Connection reset by peer", 105: "No buffer space available", 106: "Transport endpoint is already connected",
          107: "Transport endpoint is not connected", 110: "Connection timed out", 111: "Connection refused", 112: "Host is down", 113: "No route to host",
          114: "Operation already in progress", 115: "Operation now in progress"}
errorcode = dict(zip(_texts, (
    "EPERM ENOENT ESRCH EINTR EIO EBADF ECHILD EAGAIN ENOMEM EACCES EFAULT EBUSY EEXIST EXDEV ENOTDIR EISDIR EINVAL ENFILE EMFILE ENOTTY EFBIG ENOSPC "
    "ESPIPE EROFS EMLINK EPIPE EDOM ERANGE ENAMETOOLONG ENOSYS ENOTEMPTY ELOOP ENOTSUP EADDRINUSE EADDRNOTAVAIL ENETDOWN ENETUNREACH ECONNABORTED "
    "ECONNRESET ENOBUFS EISCONN ENOTCONN ETIMEDOUT ECONNREFUSED EHOSTDOWN EHOSTUNREACH EALREADY EINPROGRESS").split()))
globals().update({name: code for code, name in errorcode.items()})
EWOULDBLOCK, EOPNOTSUPP = 11, 95
