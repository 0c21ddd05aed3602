import httpx

URL = "@url@"

copy = {"etag": '@tag@', "content": b"the stored content"}

response = httpx.get(URL, headers={"If-None-Match": copy["etag"]})
if response.status_code == @status@:
    @why@
    copy["etag"] = response.headers.get("ETag", copy["etag"])
else:
    response.raise_for_status()
    copy = {
        "etag": response.headers.get("ETag"),
        "content": response.content,
    }

print(response.status_code)
@fields@
print("content:", copy["content"].decode())
