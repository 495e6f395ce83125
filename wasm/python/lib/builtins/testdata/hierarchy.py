# The tree of exceptions.

def tree(c, d=0):
    if c.__module__ != 'builtins': return
    print('  '*d + c.__name__)
    for s in c.__subclasses__(): tree(s, d+1)
tree(BaseException)
