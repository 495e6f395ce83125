def f[T, T](x: T): pass
