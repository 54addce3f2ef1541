"""The hospital desk of the practice county: answers referrals and requests by itself.

It keeps no state of its own: what comes next follows from the Task as it stands, so it goes on
after a restart. It writes only what a hospital writes, on the version it read; when somebody
was faster it looks again.
"""

import uuid
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from threading import Event, Thread

from desktop.practice.county.numbers import answered, asked_for
from desktop.practice.county.params import CHINA
from desktop.practice.county.refusal import Refusal, Resource
from desktop.practice.county.replies import (
    EMERGENCIES,
    QUESTION,
    REFUSALS,
    STATUS_TEXTS,
    Dice,
    arrangement,
    codes,
    concept,
    text_output,
    time_output,
)
from desktop.practice.county.service import CountyService

OPEN = "requested,received,on-hold,accepted,in-progress"
LOOK_EVERY_S = 0.25
# Of ten referrals that are no emergency, by hash of the id: one is asked about, one refused.
SIDES, ASKED, REFUSED = 10, 0, 1
DEPARTURES = {"departed", "departure"}


class Desk:
    """Moves Tasks as a hospital would, in a thread of its own.

    Args:
        service: the county; this is its only user that writes besides HTTP.
        delay_s: seconds from arrival to acceptance, and between later steps.
        hospitals: references of the organizations it answers for; empty for all.
    """

    def __init__(
        self, service: CountyService, delay_s: float = 4.0, hospitals: Sequence[str] = ()
    ) -> None:
        self._service = service
        self._delay = timedelta(seconds=delay_s)
        self._hospitals = frozenset(hospitals)
        self._stopping = Event()
        self._thread = Thread(target=self._run, name="hospital desk", daemon=True)

    def start(self) -> None:
        """Begin to answer; returns at once."""
        self._thread.start()

    def stop(self) -> None:
        """Stop, and wait until the step under way is done."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while not self._stopping.wait(LOOK_EVERY_S):
            self.look()

    def look(self) -> int:
        """Take every step that is due; how many were taken."""
        now = self._service.now()
        taken = 0
        for task in self._service.find("Task", status=OPEN):
            half = self._delay / 2 if task["status"] in ("requested", "received") else self._delay
            if self._ours(task) and self._changed_at(task) + half <= now:
                taken += self._step(task, now)
        for request in asked_for(self._service):
            if self._changed_at(request) + self._delay <= now:
                taken += self._answer(request, now)
        return taken

    def _answer(self, request: Resource, now: datetime) -> int:
        try:
            self._service.put(answered(request, now), request["meta"]["versionId"])
        except Refusal:
            return 0  # it was taken back meanwhile: look again
        return 1

    def _ours(self, task: Resource) -> bool:
        owner = task.get("owner", {}).get("reference", "")
        if self._hospitals:
            return owner in self._hospitals
        # A down-referral's Task is for the township centre to answer.
        return "down" not in codes(self._referral(task).get("category", []))

    def _step(self, task: Resource, now: datetime) -> int:
        try:
            if "abort" in codes(task.get("code")):
                return self._abort(task)
            return self._next(task, now)
        except Refusal:
            return 0  # somebody wrote first, or took back what it refers to: look again

    def _next(self, task: Resource, now: datetime) -> int:
        match task["status"]:
            case "requested":
                return self._write(task, "received", "submitted")
            case "received":
                return self._decide(task, now)
            case "on-hold":
                return self._arrange(task, now) if self._was_answered(task) else 0
            case "accepted":
                return self._arrive(task, now) if self._has_left(task) else 0
            case _:
                return self._admit(task, now)

    def _decide(self, task: Resource, now: datetime) -> int:
        roll = Dice(task["id"]).roll("answer", SIDES)
        if task.get("priority") in EMERGENCIES or roll not in (ASKED, REFUSED):
            return self._arrange(task, now)
        if roll == REFUSED:
            code, text = REFUSALS[Dice(task["id"]).roll("refusal", len(REFUSALS))]
            reason = concept("reject-reason", code, text)
            return self._write({**task, "statusReason": reason}, "rejected", "")
        reason = concept("hold-reason", "more-information", QUESTION)
        done = self._write({**task, "statusReason": reason}, "on-hold", "")
        self._ask(task, now)
        return done

    def _arrange(self, task: Resource, now: datetime) -> int:
        kept = {name: value for name, value in task.items() if name != "statusReason"}
        department = self._referral(task).get("code", {}).get("text", "")
        outputs = arrangement(task, department, self._doctor(task), now)
        return self._write({**kept, "output": outputs}, "accepted", "arranged")

    def _arrive(self, task: Resource, now: datetime) -> int:
        outputs = [*task.get("output", []), time_output("arrived-at", now)]
        return self._write({**task, "output": outputs}, "in-progress", "arrived")

    def _admit(self, task: Resource, now: datetime) -> int:
        if "arrived" not in codes(task.get("businessStatus")):
            return 0
        number = f"ZY{now.astimezone(CHINA):%Y%m%d}{Dice(task['id']).roll('admission', 10_000):04}"
        outputs = [
            *task["output"],
            text_output("admission-no", number),
            time_output("admitted-at", now),
        ]
        return self._write({**task, "output": outputs}, "in-progress", "admitted")

    def _abort(self, request: Resource) -> int:
        task = self._target(request.get("focus"))
        if task and task["status"] in OPEN.split(",") and task["status"] != "in-progress":
            self._write(task, "cancelled", "")
            return self._write(request, "completed", "")
        text = "患者已到院，不能撤销"
        reason = concept("reject-reason", "already-arrived", text)
        return self._write({**request, "statusReason": reason}, "rejected", "")

    def _ask(self, task: Resource, now: datetime) -> None:
        """Send the question as a message besides, as the two sides talk by messages."""
        message: Resource = {
            "resourceType": "Communication",
            "id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"{task['id']}/question")),
            "status": "completed",
            "category": [concept("communication-category", "question")],
            "partOf": [{"reference": f"Task/{task['id']}"}],
            "sent": now.astimezone(CHINA).isoformat(timespec="seconds"),
            "payload": [{"contentString": QUESTION}],
        }
        sides = {"sender": task.get("owner"), "recipient": task.get("requester")}
        message |= {"sender": sides["sender"]} if sides["sender"] else {}
        message |= {"recipient": [sides["recipient"]]} if sides["recipient"] else {}
        message |= {"basedOn": [task["focus"]]} if "focus" in task else {}
        message |= {"subject": task["for"]} if "for" in task else {}
        self._service.put(message)

    def _was_answered(self, task: Resource) -> bool:
        held_at = self._changed_at(task)
        own = task.get("owner")
        answers = [each for each in self._messages(task) if own is None or each["sender"] != own]
        return any(self._changed_at(each) > held_at for each in (*answers, self._referral(task)))

    def _has_left(self, task: Resource) -> bool:
        said = (set(codes(each.get("category"))) for each in self._messages(task))
        return any(DEPARTURES & kinds for kinds in said)

    def _messages(self, task: Resource) -> Iterator[Resource]:
        found = self._service.find("Communication", part_of=f"Task/{task['id']}")
        if focus := task.get("focus", {}).get("reference"):
            found += self._service.find("Communication", based_on=focus)
        return (each for each in found if each["status"] != "entered-in-error")

    def _doctor(self, task: Resource) -> str:
        """Somebody who works at the hospital, if the county knows anyone."""
        owner = task.get("owner", {}).get("reference")
        roles = self._service.find("PractitionerRole", organization=owner) if owner else []
        if not roles:
            return ""
        role = roles[Dice(task["id"]).roll("doctor", len(roles))]
        names = self._target(role.get("practitioner")).get("name", [{}])
        return str(names[0].get("text", ""))

    def _referral(self, task: Resource) -> Resource:
        return self._target(task.get("focus"))

    def _target(self, reference: Resource | None) -> Resource:
        kind, _, resource_id = (reference or {}).get("reference", "").partition("/")
        row = self._service.vault.current(kind, resource_id)
        return row.resource() if row and not row.deleted else {}

    def _changed_at(self, resource: Resource) -> datetime:
        found = resource.get("meta", {}).get("lastUpdated", "0001-01-01T00:00:00Z")
        return datetime.fromisoformat(found)

    def _write(self, task: Resource, status: str, business: str) -> int:
        now = self._service.now().astimezone(CHINA).isoformat(timespec="seconds")
        moved = {**task, "status": status, "lastModified": max(now, task.get("authoredOn", now))}
        if business:
            moved["businessStatus"] = concept(
                "referral-business-status", business, STATUS_TEXTS[business]
            )
        self._service.put(moved, task["meta"]["versionId"])
        return 1
