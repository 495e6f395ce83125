def traffic_light():
    while True:
        for colour, seconds in (("red", 3), ("green", 4), ("yellow", 1)):
            command = yield colour, seconds
            if command == "reset":
                print("reset from", colour)
                break

light = traffic_light()
print(next(light), next(light))
print(light.send("reset"))
print(next(light), next(light), next(light))
