def server():
    print("open")
    try:
        while True:
            request = yield
            print("serving", request)
    except GeneratorExit:
        print("asked to stop")
        raise
    finally:
        print("close")
s = server()
next(s)
s.send("a")
s.send("b")
s.close()
s.send("c")
