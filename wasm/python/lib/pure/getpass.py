"""Who uses the program."""

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    """What is typed can be seen."""


def getuser():
    """The name of the user."""
    import os
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        if os.environ.get(name):
            return os.environ[name]
    return os.getlogin()


def getpass(prompt="Password: ", stream=None):
    """Asks for a line, as input does: what is typed can be seen here."""
    return input(prompt)
