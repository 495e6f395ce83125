from datetime import datetime

print(datetime.utcfromtimestamp(0))
