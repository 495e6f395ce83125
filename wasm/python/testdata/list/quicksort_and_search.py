def quicksort(items):
    if len(items) < 2: return items
    pivot, *rest = items
    return quicksort([x for x in rest if x < pivot]) + [pivot] + quicksort([x for x in rest if x >= pivot])
def search(items, x):
    low, high = 0, len(items)
    while low < high:
        mid = (low + high) // 2
        if items[mid] < x: low = mid + 1
        else: high = mid
    return low if low < len(items) and items[low] == x else None
data = quicksort([5, 2, 9, 1, 5, 6, -3])
print(data, search(data, 6), search(data, 7), search([], 1))
