raise GeneratorExit("by hand")
