async def fetch():
    return 1

def main():
    fetch()
    print("inside")
    result = fetch()
    print("leaving")

main()
print("end")
