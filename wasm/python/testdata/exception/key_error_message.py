prices = {"apple": 1}
prices["pear's"]
