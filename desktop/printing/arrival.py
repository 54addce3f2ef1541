"""到院回执: the receiving desk's receipt, which the escort takes home to the centre."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from desktop.domain.codes import ReceptionRoute
from desktop.domain.reception import Reception
from desktop.printing import referral_words as words
from desktop.printing.paper import Html, Paper, PaperSize, fill
from desktop.printing.referral_words import line
from desktop.services.papers import Imprint

TEMPLATE = "arrival-receipt"
ROUTES = {
    ReceptionRoute.NETWORK: "县平台",
    ReceptionRoute.SLIP: "扫接诊联",
    ReceptionRoute.PHONE_CODE: "电话转诊码",
    ReceptionRoute.PAPER: "纸质单登记",
    ReceptionRoute.WALKED_IN: "自行到院",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What the receipt says.

    Attributes:
        left_at: departure as the sending side told it; None when it did not.
        name, sex, age_text: the patient as on the slip; sex in GB/T 2261.1.
    """

    no: str
    reception: Reception
    from_org: str
    to_org: str
    name: str = field(repr=False)
    sex: str = ""
    age_text: str = ""
    left_at: datetime | None = None


def arrival_receipt(facts: Arrival, imprint: Imprint, templates: Path) -> Paper:
    """One A5 page; lines stay blank for what is not known yet."""
    said = facts.reception
    again = f"【补打第{imprint.copy_no - 1}次】" if imprint.copy_no > 1 else ""
    values = {
        "copy_mark": Html(f"<b>{again}</b>"),
        "no": facts.no,
        "from_org": facts.from_org,
        "to_org": facts.to_org,
        "name": line(facts.name, 12),
        "sex": line(words.SEXES.get(facts.sex, ""), 4),
        "age": line(facts.age_text, 6),
        "left_at": line(words.minute(facts.left_at), 14),
        "arrived_at": line(words.minute(said.arrived_at), 14),
        "department": line(said.department, 14),
        "doctor": line(said.doctor, 10),
        "bed": line(f"{said.ward} {said.bed}".strip(), 16),
        "admission_no": line(said.admission_no, 16),
        "admitted_at": line(words.minute(said.admitted_at), 14),
        "phone": line(said.phone, 16),
        "routes": "、".join(ROUTES[each] for each in said.routes),
        "by": imprint.by,
    }
    return Paper(
        title=f"到院回执 {facts.no}",
        size=PaperSize.A5,
        html=fill(templates, TEMPLATE, values),
        footer=f"{facts.no}  {imprint.footer}",
        font_pt=11.5,
    )
