try:
    import no_such_module_here
except ModuleNotFoundError as e:
    print(e.name, e.path)
import another_missing.sub
