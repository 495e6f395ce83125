def greet(name, greeting="hi"): return greeting + name
greet("a", greting="yo")
