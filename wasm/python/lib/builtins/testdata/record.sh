#!/bin/sh
# Records what CPython 3.13 prints for each program of this folder. PYTHON names the interpreter.
cd "$(dirname "$0")" || exit 1
for f in *.py; do
	PYTHONHASHSEED=0 "${PYTHON:-python3.13}" -W ignore "$f" >"${f%.py}.out" || echo "$f failed" >&2
done
