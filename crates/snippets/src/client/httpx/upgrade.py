import base64
import secrets

import httpx

URL = "@url@"

headers = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": base64.b64encode(secrets.token_bytes(16)).decode(),
}
with httpx.stream("GET", URL, headers=headers) as response:
    if response.status_code != @status@:
        raise SystemExit(f"no upgrade: {response.status_code}")
    print(response.status_code)
    @fields@
    # From here on the connection speaks WebSocket: a closing frame, masked,
    # ends it (RFC 6455 section 5.5.1).
    stream = response.extensions["network_stream"]
    stream.write(b"\x88\x82" + bytes(4) + b"\x03\xe8")
    print("closing frame:", stream.read(2).hex())
