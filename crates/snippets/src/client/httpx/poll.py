import time

import httpx

URL = "@url@"
MOST_LOOKS = 3

response = @first@
@why@
monitor = httpx.URL(URL).join(response.headers.get("Location", ""))
looks = 0
while response.status_code == @status@ and looks < MOST_LOOKS:
    time.sleep(0.2 * 2**looks)
    response = httpx.get(monitor)
    looks += 1

response.raise_for_status()
print(response.status_code)
print("looks:", looks)
