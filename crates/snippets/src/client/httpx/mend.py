import httpx

URL = "@url@"

response = @first@
if response.status_code == @status@:
    @why@
    print(response.status_code)
    @fields@
    response = @second@

print("again:", response.status_code)
