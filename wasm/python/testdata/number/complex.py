print((1+2j) + 3, (1+2j) * (3-4j), (1+2j) / (3-4j), (1+2j) ** 2, abs(3+4j), (1+2j).conjugate(), (1+2j).real, (1+2j).imag, -(1+2j), 1j * 1j, (1+2j) == (1+2j), 2 ** 1j)
print(complex(1, 2), complex("1+2j"), complex("j"), complex(" -1.5e3-2j "), complex(3), complex("inf"), complex(), complex(real=1, imag=2), hash(1+0j), bool(0j), (2+0j) == 2)
