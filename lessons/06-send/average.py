HOT = 30  # @param {type:"slider", min:0, max:50}


def average():
    total = 0
    count = 0
    mean = None
    while True:
        value = yield mean
        total += value
        count += 1
        mean = total / count


thermometer = average()
next(thermometer)
for degrees in [18, 21, 24, HOT]:
    mean = thermometer.send(degrees)
    print(f"{degrees} degrees, on average {mean:.2f}")
