"""TLS as HTTP clients want it."""


def context(verify=True):
    """A context for a client's connection; verify: False takes whoever is there, and a context is itself."""
    import ssl  # few programs need it
    if isinstance(verify, ssl.SSLContext):
        return verify
    made = ssl.create_default_context()
    if verify is False:
        made.check_hostname = False
        made.verify_mode = ssl.CERT_NONE
    return made
