# Frames of generators and coroutines, cleared.
import warnings
async def f(): pass
def g():
    x = 1
    yield x
def show(frame):
    try:
        frame.clear()
        print("cleared")
    except RuntimeError as e:
        print(e)
warnings.simplefilter("ignore")
show(f().cr_frame)
gen = g()
fr = gen.gi_frame
next(gen)
show(fr)
gen.close()
show(fr)
print(gen.gi_frame)
gen = g()
fr = gen.gi_frame
list(gen)
show(fr)
def itself():
    show(me.gi_frame)
    yield
me = itself()
next(me)
