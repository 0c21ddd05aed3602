import httpx

URL = "@url@"
ATTEMPTS = 3

with httpx.Client() as client:
    for attempt in range(1, ATTEMPTS + 1):
        @why@
        current = client.get(URL)
        headers = {}
        if "ETag" in current.headers:
            headers["If-Match"] = current.headers["ETag"]
        order = {"item": "tea", "amount": 2}
        response = client.put(URL, headers=headers, json=order)
        if response.status_code != @status@:
            break

print(response.status_code)
@fields@
print("attempts:", attempt)
