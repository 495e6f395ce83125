try: exec("import " + "a." * 20000 + "a")
except (ImportError, RecursionError): print("refused")
