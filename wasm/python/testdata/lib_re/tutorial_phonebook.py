import re

text = """Ross McFluff: 834.345.1254 155 Elm Street

Ronald Heathmore: 892.345.3428 436 Finley Avenue
Frank Burger: 925.541.7625 662 South Dogwood Way"""
entries = re.split("\n+", text)
print([re.split(":? ", entry, maxsplit=3) for entry in entries])
print([re.split(":? ", entry, maxsplit=4) for entry in entries])
