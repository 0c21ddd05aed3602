import random
import time

import httpx

URL = "@url@"
ATTEMPTS = 3

with httpx.Client(timeout=5) as client:
    for attempt in range(1, ATTEMPTS + 1):
        response = client.get(URL)
        if response.status_code != @status@:
            break
        if attempt == ATTEMPTS:
            break
        @why@
        time.sleep(random.uniform(0.1, 0.5) * 2**attempt)

print(response.status_code)
print("attempts:", attempt)
