"""What kind of content a file has, by the end of its name."""

_KINDS = {
    "txt": "text/plain", "md": "text/markdown", "html": "text/html", "htm": "text/html", "css": "text/css", "csv": "text/csv", "js": "text/javascript", "mjs": "text/javascript", "py": "text/x-python",
    "xml": "text/xml", "json": "application/json", "pdf": "application/pdf", "zip": "application/zip", "tar": "application/x-tar", "wasm": "application/wasm", "png": "image/png", "jpg": "image/jpeg",
    "jpeg": "image/jpeg", "gif": "image/gif", "bmp": "image/bmp", "svg": "image/svg+xml", "webp": "image/webp", "ico": "image/vnd.microsoft.icon", "mp3": "audio/mpeg", "wav": "audio/x-wav",
    "mp4": "video/mp4", "webm": "video/webm",
}


def kind_of(name, default="application/octet-stream"):
    """text/plain for notes.txt; the default for what is not known."""
    _, dot, end = str(name).rpartition("/")[2].rpartition(".")
    return _KINDS.get(end.lower(), default) if dot else default
