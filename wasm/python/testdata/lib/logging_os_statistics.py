import logging, os, os.path, statistics, reprlib, timeit, numbers, sys
logging.warning("hello %s", 1)
log=logging.getLogger("a.b"); log.info("no"); log.error("yes"); print(log, log.parent)
logging.basicConfig(level=logging.DEBUG, format="%(asctime)s %(levelname)-8s %(message)s", force=True, stream=sys.stdout)
log.debug("dbg %d", 5)
try: 1/0
except ZeroDivisionError: log.exception("oops")
h=logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter("{name}-{message}-{lineno}-{funcName}",style="{")); log.addHandler(h); log.propagate=False; log.warning("w")
print(os.path.join("a","b","/c"), os.path.splitext("x.tar.gz"), os.path.basename("/a/b.py"), os.path.normpath("a/../b//c"), os.getenv("NOPE","d"), os.sep)
print(statistics.mean([1,2,3,4]), statistics.median([3,1,2]), statistics.stdev([1,2,3,4]), statistics.mode("aab"), statistics.variance([1.5,2.5]), statistics.pstdev([1,2,3]), statistics.quantiles([1,2,3,4,5]), statistics.mean([.1,.2]), statistics.fmean([1,2]))
print(reprlib.repr(list(range(100))), reprlib.repr("x"*100), isinstance(3,numbers.Integral), isinstance(2.5,numbers.Real))
print(timeit.timeit("x=1", number=10)>=0)
