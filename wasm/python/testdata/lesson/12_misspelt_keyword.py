async def main():
    awite fetch()
