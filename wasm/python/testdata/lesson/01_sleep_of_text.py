import time
seconds = "2"
time.sleep(seconds)
