# The answers of two hosts.
def answer(request):
    if request.path == "/file":
        return b"x" * 50_000
    return f"<title>Page {request.params['number']}</title>"
