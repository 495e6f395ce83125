"""Names of processes, and the main guard."""
import multiprocessing as mp


def nothing():
    pass


if __name__ == "__main__":
    print(mp.current_process().name, mp.get_start_method(), mp.active_children(), mp.cpu_count() > 0)
    p, q = mp.Process(target=nothing), mp.Process(target=nothing, name="named", daemon=True)
    print(p.name, q.name, p.daemon, q.daemon, p.pid, q.exitcode)
    for what in (p.join,):
        try:
            what()
        except AssertionError as e:
            print(e)
    p.start()
    p.join()
    try:
        p.start()
    except AssertionError as e:
        print(e)
