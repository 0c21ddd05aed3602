"""Asks once with requests and prints what came of it.

Usage: python3 with_requests.py URL
"""

import json
import sys

import requests

seen = {}
try:
    # Streamed only so that the status is known where the content breaks.
    with requests.get(sys.argv[1], timeout=10, stream=True) as response:
        seen["status"] = response.status_code
        seen["bytes"] = len(response.content)
except requests.RequestException as error:
    seen["error"] = f"{type(error).__name__}: {error}"
print(json.dumps(seen))
