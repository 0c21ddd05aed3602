import random
import time
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime

import httpx

URL = "@url@"
ATTEMPTS = 3
LONGEST_WAIT = 60.0


def seconds_to_wait(response: httpx.Response, attempt: int) -> float:
    @why@
    value = response.headers.get("Retry-After", "")
    if value.isdigit():
        return float(value)
    try:
        wait = parsedate_to_datetime(value) - datetime.now(timezone.utc)
        return max(wait.total_seconds(), 0.0)
    except (TypeError, ValueError):
        return 0.25 * 2**attempt


with httpx.Client() as client:
    for attempt in range(1, ATTEMPTS + 1):
        response = client.get(URL)
        if response.status_code != @status@:
            break
        if attempt == ATTEMPTS:
            break
        wait = seconds_to_wait(response, attempt)
        if wait > LONGEST_WAIT:
            break  # Asking sooner than told would be rude.
        time.sleep(wait + random.uniform(0, 0.3))

print(response.status_code)
@fields@
print("attempts:", attempt)
