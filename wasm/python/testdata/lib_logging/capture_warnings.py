import logging
import sys
import warnings

logging.basicConfig(stream=sys.stdout)
logging.captureWarnings(True)
warnings.warn("captured")
logging.captureWarnings(False)
warnings.warn("shown")
