async def bad(): raise ValueError("v")
async def main():
    try:
        await bad()
    except ValueError as e:
        try:
            raise KeyError("k") from e
        except KeyError as k:
            print(repr(k.__cause__), repr(k.__context__))
    finally:
        print("fin")
try:
    main().send(None)
except StopIteration: pass
