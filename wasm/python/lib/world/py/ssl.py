"""TLS towards the hosts of the world: a handshake that takes a round trip and checks the host's name. What follows is not really encrypted, for nobody else is there."""

import socket as _socket
from enum import IntEnum, IntFlag
from _hosts import HELLO as _HELLO, WELCOME as _WELCOME

OPENSSL_VERSION = "OpenSSL 3.0.0 (simulated)"
HAS_SNI = HAS_TLSv1_2 = HAS_TLSv1_3 = True
HAS_ALPN = False
_PLACE = "(_ssl.c:1018)"


class VerifyMode(IntEnum):
    CERT_NONE = 0
    CERT_OPTIONAL = 1
    CERT_REQUIRED = 2


class TLSVersion(IntEnum):
    MINIMUM_SUPPORTED = -2
    TLSv1_2 = 771
    TLSv1_3 = 772
    MAXIMUM_SUPPORTED = -1


class _SSLMethod(IntEnum):
    PROTOCOL_TLS = 2
    PROTOCOL_TLS_CLIENT = 16
    PROTOCOL_TLS_SERVER = 17


class Purpose(IntEnum):
    SERVER_AUTH = 1
    CLIENT_AUTH = 2


class Options(IntFlag):
    OP_NO_COMPRESSION = 131072


for _names in (VerifyMode, _SSLMethod, Options):
    globals().update(_names.__members__)
del _names


class SSLError(OSError):
    library = reason = None

    def __str__(self):
        return self.strerror or super().__str__()


class SSLZeroReturnError(SSLError):
    pass


class SSLWantReadError(SSLError):
    pass


class SSLWantWriteError(SSLError):
    pass


class SSLSyscallError(SSLError):
    pass


class SSLEOFError(SSLError):
    pass


class SSLCertVerificationError(SSLError, ValueError):
    pass


CertificateError = SSLCertVerificationError


class SSLContext:
    """What a client asks of the other end."""

    _CIPHER = ("TLS_AES_256_GCM_SHA384", "TLSv1.3", 256)

    def __init__(self, protocol=_SSLMethod.PROTOCOL_TLS_CLIENT):
        if protocol == _SSLMethod.PROTOCOL_TLS_SERVER:
            raise NotImplementedError("a server with TLS is not supported in the playground")
        self.protocol = protocol
        self.check_hostname = protocol == _SSLMethod.PROTOCOL_TLS_CLIENT
        self.verify_mode = VerifyMode.CERT_REQUIRED if self.check_hostname else VerifyMode.CERT_NONE
        self.minimum_version, self.maximum_version = TLSVersion.TLSv1_2, TLSVersion.MAXIMUM_SUPPORTED
        self.options = Options.OP_NO_COMPRESSION

    def load_default_certs(self, purpose=Purpose.SERVER_AUTH):
        pass

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        pass

    def set_ciphers(self, ciphers, /):
        pass

    def set_alpn_protocols(self, alpn_protocols):
        pass

    def load_cert_chain(self, certfile, keyfile=None, password=None):
        raise NotImplementedError("certificates of one's own are not supported in the playground")

    def wrap_socket(self, sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True, server_hostname=None, session=None):
        if server_side:
            raise NotImplementedError("a server with TLS is not supported in the playground")
        if self.check_hostname and not server_hostname:
            raise ValueError("check_hostname requires server_hostname")
        return SSLSocket._wrap(sock, self, server_hostname)


class SSLSocket(_socket.socket):
    """A socket on which the handshake is done."""

    @classmethod
    def _wrap(cls, sock, context, server_hostname):
        sock._file.check()
        made = cls.__new__(cls)
        made.__dict__.update(sock.__dict__)
        sock._fd = -1
        sock._closed = True
        made.context, made.server_hostname = context, server_hostname
        made.do_handshake()
        return made

    def do_handshake(self, block=False):
        try:
            self.sendall(_HELLO)
            answer = b""
            while (rest := _wanted(answer)):
                more = self.recv(rest)
                answer += more
                if not more:
                    break
            _judge(answer, self.context, self.server_hostname)
        except BaseException:
            self.close()
            raise

    def version(self):
        return "TLSv1.3"

    def cipher(self):
        return self.context._CIPHER

    def getpeercert(self, binary_form=False):
        return {"subjectAltName": (("DNS", self.server_hostname),)} if self.context.verify_mode else {}

    def selected_alpn_protocol(self):
        return None

    def unwrap(self):
        raise NotImplementedError("SSLSocket.unwrap is not supported in the playground")


def _wanted(answer):
    """How many bytes of the other end's answer are to be read next; 0: it is whole, or none."""
    if answer[:1] not in (b"", _WELCOME[:1]):
        return 0
    if len(answer) < len(_WELCOME):
        return len(_WELCOME) - len(answer)
    return 0 if answer.endswith(b"\n") else 1


def _judge(answer, context, server_hostname):
    """Raises what is wrong with the other end's answer."""
    if not answer:
        raise SSLEOFError(8, f"[SSL: UNEXPECTED_EOF_WHILE_READING] EOF occurred in violation of protocol {_PLACE}")
    if not answer.startswith(_WELCOME):
        error = SSLError(1, f"[SSL: WRONG_VERSION_NUMBER] wrong version number {_PLACE}")
        error.library, error.reason = "SSL", "WRONG_VERSION_NUMBER"
        raise error
    name = answer[len(_WELCOME):-1].decode()
    if context.check_hostname and server_hostname.lower() != name:
        error = SSLCertVerificationError(1, "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Hostname mismatch, certificate is not valid for "
                                            f"'{server_hostname}'. {_PLACE}")
        error.library, error.reason, error.verify_code = "SSL", "CERTIFICATE_VERIFY_FAILED", 62
        raise error


async def _shake_hands_async(loop, sock, context, server_hostname, timeout):
    """The same on a socket of an event loop."""
    from asyncio import timeout as limit
    try:
        async with limit(60 if timeout is None else timeout):
            await loop.sock_sendall(sock, _HELLO)
            answer = b""
            while (rest := _wanted(answer)):
                more = await loop.sock_recv(sock, rest)
                answer += more
                if not more:
                    break
    except TimeoutError:
        raise ConnectionAbortedError(f"SSL handshake is taking longer than {60 if timeout is None else timeout} seconds: aborting the connection") from None
    if not answer:
        raise ConnectionResetError
    _judge(answer, context, server_hostname)


def create_default_context(purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None, cadata=None):
    return SSLContext(_SSLMethod.PROTOCOL_TLS_CLIENT)


def _create_unverified_context(*args, **kwargs):
    context = SSLContext(_SSLMethod.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, VerifyMode.CERT_NONE
    return context


_create_default_https_context = create_default_context
