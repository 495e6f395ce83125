def compute(values):
    total_sum = sum(values)
    return total_sun
compute([1])
