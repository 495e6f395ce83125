"""Addresses: see urllib.parse."""
__path__ = []
