print(f"{1+2j} {1+2j:.2f} {1-2j:+.1e} {1j:g} {complex(1.5, -0.0)} {3+4j:>12} {3+4j:<12}| {1e20+1j:,} {0j:.1f} {complex('nan', 1) if False else 1}")
print(repr(1j), repr(-1j), repr(-(1j)), str(complex(-0.0, 1)), repr(complex(1, float("inf"))), complex(0, -0.0), (1+2j)*(3-1j), 5j**2)
