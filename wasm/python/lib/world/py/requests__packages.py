"""The libraries that requests stands on, under their old names."""
import urllib3
