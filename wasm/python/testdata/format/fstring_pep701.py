songs = ["a", "b"]
print(f"list: {", ".join(songs)} {"\n".join(songs)!r} {f"{f"{1 + 1}"}"}")
print(f"{  # a comment
    len(songs)  # another
}")
print(f"{songs[0]!r:>10} {songs!r:*^14} {dict(a=1)['a']} {(lambda x: x * 2)(4)} {songs if songs else None}")
print(f"{'a' 'b'} {1 if songs else 2} {not songs} {songs and 1} {1 == 1} {1 != 2} {3 > 2} {(x := 5)} {x}")
