s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(3), slice(None, None, -1).indices(4), list(range(20))[s], "abcdefghijk"[s], slice(1, 2) == slice(1, 2), hash(slice(1)) == hash(slice(1)))
class G:
    def __getitem__(self, k): return k
g = G()
print(g[1], g[1:2], g[:, 1], g[::2, ...], g[1:2, 3:4:5], g["a", *[1, 2]], g[()], g[:])
