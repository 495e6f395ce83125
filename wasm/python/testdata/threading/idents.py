"""Identifiers."""
import os
import threading

main = threading.main_thread()
print(main.ident == threading.get_ident(), threading.get_native_id() == os.getpid())
seen = []


def work():
    me = threading.current_thread()
    seen.append((me.ident == threading.get_ident(), me.native_id == threading.get_native_id(), me.ident != main.ident))


t = threading.Thread(target=work)
t.start()
t.join()
print(seen, isinstance(t.ident, int), t.ident > 0)
