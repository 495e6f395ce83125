"""A thread may wait busily for one that sleeps."""
import threading
import time

done = False


def work():
    global done
    time.sleep(0.1)
    print("work done")
    done = True


threading.Thread(target=work).start()
while not done:
    pass
print("seen")
