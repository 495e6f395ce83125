def outer():
    def inner():
        raise LookupError("here")
    inner()
outer()
