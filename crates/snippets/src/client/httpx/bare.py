import httpx

URL = "@url@"

response = @first@
if response.status_code == @status@:
    @why@
    print(response.status_code)
    @fields@
else:
    response.raise_for_status()
    print(response.json())
