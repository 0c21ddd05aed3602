import httpx

URL = "@url@"

orders = [{"item": "tea", "amount": n} for n in range(1, 9)]
size = len(orders)
while True:
    response = httpx.post(URL, json=orders[:size])
    if response.status_code != @status@:
        break
    if size == 1:
        break
    @why@
    size //= 2

print(response.status_code)
print("orders in one request:", size)
