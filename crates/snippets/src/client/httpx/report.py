import httpx

URL = "@url@"

response = @first@
if response.status_code == @status@:
    @why@
    print(response.status_code)
    @fields@
    media_type = response.headers.get("Content-Type", "")
    if media_type.startswith("application/problem+json"):
        print("problem:", response.json()["title"])
else:
    response.raise_for_status()
