async def fetch(): return 3
async def main():
    x = fetch()
    try:
        print(x + 1)
    except TypeError as e:
        print(e)
    print(await x + 1)
try:
    main().send(None)
except StopIteration: pass
