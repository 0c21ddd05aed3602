import httpx

URL = "@url@"

response = @first@
if response.status_code == @status@:
    @why@
    print(response.status_code)
    @fields@
    print("content:", len(response.content), "bytes")
else:
    response.raise_for_status()
