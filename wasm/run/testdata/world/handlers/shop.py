stock = {"apple": 3}


def answer(request):
    name = request.params["name"]
    if request.method == "POST":
        stock[name] = request.json()["count"]
        return {"name": name, "by": request.headers.get("X-Who"), "number": request.number}
    if name not in stock:
        return 404, {"error": f"no {name}"}, {"X-Known": ",".join(stock)}
    if request.query.get("as") == "bytes":
        return bytes(range(stock[name]))
    if request.query.get("as") == "lines":
        return (f"{n}\n" for n in range(stock[name]))
    return str(stock[name])
