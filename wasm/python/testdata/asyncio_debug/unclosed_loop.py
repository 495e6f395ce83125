"""A loop that is not closed: a ResourceWarning that is hidden unless asked for."""
import asyncio
import warnings

loop = asyncio.new_event_loop()
loop = None
print("hidden")
warnings.simplefilter("always")
loop = asyncio.new_event_loop()
loop = None
print("shown")
