"""Looks at a FHIR server past the program: plain HTTP, nothing of the client's."""

import json
import urllib.request
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from desktop.practice.county.replies import concept, text_output

Resource = dict[str, Any]
ANSWER = {
    "department": "神经内科",
    "doctor": "沈若兰 副主任医师",
    "ward": "神经内科二病区",
    "bed": "17床",
}


class CountyEyes:
    """What the server at `url` holds, and the hospital's hand on it."""

    def __init__(self, url: str) -> None:
        self.url = url

    def all(self, kind: str) -> list[Resource]:
        """Every resource of a kind."""
        return list(self._pages(f"{kind}?_count=200"))

    def versions(self, kind: str) -> list[Resource]:
        """Every version of every resource of a kind, as its history tells."""
        return list(self._pages(f"{kind}/_history?_count=200"))

    def without_effect(self, kind: str) -> list[str]:
        """Versions that changed nothing: something was done twice."""
        said: dict[str, list[str]] = {}
        for each in reversed(self.versions(kind)):
            body = {name: value for name, value in each.items() if name != "meta"}
            said.setdefault(each["id"], []).append(json.dumps(body, sort_keys=True))
        return [
            f"{kind}/{each}"
            for each, bodies in said.items()
            for before, after in pairwise(bodies)
            if before == after
        ]

    def answer(self, task: Resource) -> None:
        """Accept the referral as the hospital: department, doctor, ward and bed."""
        outputs = [text_output(code, words) for code, words in ANSWER.items()]
        changed = task | {
            "status": "accepted",
            "businessStatus": concept("referral-business-status", "arranged", "已安排"),
            "output": outputs,
        }
        request = urllib.request.Request(
            f"{self.url}/Task/{task['id']}",
            json.dumps(changed).encode(),
            {
                "Content-Type": "application/fhir+json",
                "If-Match": f'W/"{task["meta"]["versionId"]}"',
            },
            method="PUT",
        )
        urllib.request.urlopen(request, timeout=10).close()

    def _pages(self, path: str) -> Iterator[Resource]:
        url: str | None = f"{self.url}/{path}"
        while url:
            with urllib.request.urlopen(url, timeout=10) as answer:
                bundle = json.load(answer)
            yield from (entry["resource"] for entry in bundle.get("entry", ()))
            links = {link["relation"]: link["url"] for link in bundle.get("link", ())}
            url = links.get("next")
