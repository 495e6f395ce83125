def load():
    return {}["missing"]

def run():
    try:
        load()
    except KeyError as e:
        raise RuntimeError("load failed") from e

try:
    run()
except RuntimeError:
    raise ValueError("while handling")
