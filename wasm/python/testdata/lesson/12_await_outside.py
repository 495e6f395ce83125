def main():
    await fetch()
