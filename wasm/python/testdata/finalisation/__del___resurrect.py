class Phoenix:
    def __del__(self):
        print("rising")
        kept.append(self)

kept = []
p = Phoenix()
del p
print(len(kept))
kept.clear()
print("second time is silent")
