x = f"""hello
world
