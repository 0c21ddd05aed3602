"""Serves the text of each code on a port of its own, and says where."""

import asyncio
import importlib
import logging
import socket
import sys
import warnings

import uvicorn

# A name that is on its way out is an untruth.
warnings.simplefilter("error", DeprecationWarning)


async def main(codes: list[str]) -> None:
    serving = []
    for code in codes:
        app = importlib.import_module(f"codes.c{code}").app
        listener = socket.create_server(("127.0.0.1", 0))
        host, port = listener.getsockname()
        config = uvicorn.Config(app, lifespan="off", log_config=None)
        serving.append(uvicorn.Server(config).serve(sockets=[listener]))
        print(f"{code} {host}:{port}")
    print("ready", flush=True)
    await asyncio.gather(*serving)


logging.basicConfig(level=logging.INFO)
asyncio.run(main(sys.argv[1:]))
