import httpx

URL = "@url@"

@why@
response = @first@
response.raise_for_status()
print(response.status_code)
print("content:", len(response.content), "bytes")
