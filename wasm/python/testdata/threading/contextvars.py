"""A new thread has an empty context."""
import contextvars
import threading

v = contextvars.ContextVar("v", default="default")
v.set("main")


def work():
    print(v.get())
    v.set("thread")
    print(v.get())


t = threading.Thread(target=work)
t.start()
t.join()
print(v.get())
t = threading.Thread(target=contextvars.copy_context().run, args=(work,))
t.start()
t.join()
print(v.get())
