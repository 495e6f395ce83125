from datetime import datetime

print(datetime.strptime("5 Mar", "%d %b"))
