prices = [12, 7, 30]

for price in prices:
    print("for gives", price)

it = iter(prices)
while True:
    try:
        price = next(it)
    except StopIteration:
        break
    print("next gives", price)
