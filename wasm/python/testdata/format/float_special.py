print(f"{float('inf')} {float('-inf'):f} {float('nan'):.2f} {float('inf'):F} {float('nan'):E} {float('inf'):08} {float('inf'):+} {float('nan'):8}| {float('inf'):%} {float('inf'):,}")
