"""Requests of every kind through one session, which keeps its connections."""

import json
import sys

import requests

origin, count = sys.argv[1], int(sys.argv[2])
with open("mixed.json", encoding="utf-8") as file:
    kinds = json.load(file)

right = failed = 0
with requests.Session() as session:
    for number in range(count):
        kind = kinds[number % len(kinds)]
        name = f"{kind['method']} {kind['target']}"
        content = b"x" * kind["bytes"]
        try:
            answer = session.request(kind["method"], origin + kind["target"], data=content)
        except requests.RequestException as error:
            failed += 1
            print(f"{name}: {error}")
            continue
        if answer.status_code == kind["status"]:
            right += 1
        else:
            print(f"{name}: {answer.status_code}")
print(f"{right} answered as expected, {failed} failed")
