import httpx

URL = "@url@"

with httpx.Client(follow_redirects=True, max_redirects=5) as client:
    response = @first@
response.raise_for_status()

for redirect in response.history:
    @why@
    print(redirect.status_code)
    @fields@
print(f"then {response.request.method}: {response.status_code}")
