"""What the module has."""
import greenlet

print(greenlet.greenlet.getcurrent() is greenlet.getcurrent())
print(greenlet.greenlet.GreenletExit is greenlet.GreenletExit, greenlet.greenlet.error is greenlet.error)
print(issubclass(greenlet.GreenletExit, Exception), issubclass(greenlet.error, Exception))
print(greenlet.greenlet, greenlet.GreenletExit, greenlet.error, greenlet.gettrace())
