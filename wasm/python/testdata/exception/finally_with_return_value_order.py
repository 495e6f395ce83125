def f(log):
    try:
        log.append("try")
        return log.append("return value") or len(log)
    finally:
        log.append("finally")
log = []
print(f(log), log)
def g():
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
        finally:
            print("finally", i, end="; ")
        print("end", i, end="; ")
    return "g"
print(g())
