def answer(request):
    number = request.params["id"]
    if number == "9":
        raise ValueError("nine")
    if number == "8":
        return 418, "a teapot", {"X-Teapot": "yes"}
    if number == "7":
        return (f"{n} " for n in range(3))
    return {"id": int(number), "query": request.query, "method": request.method}
