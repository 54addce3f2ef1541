"""Patient search by key table (stack.md, "Patient search")."""

from uuid import UUID

from sqlalchemy import Connection, delete, insert

from desktop.domain.patient import Patient
from desktop.domain.pinyin import search_keys
from desktop.models.house import PatientKeyRow


def index_patient(connection: Connection, patient_id: UUID, patient: Patient) -> None:
    """Make the search keys of one patient again."""
    connection.execute(delete(PatientKeyRow).where(PatientKeyRow.patient_id == str(patient_id)))
    keys = keys_of(patient)
    if keys:
        connection.execute(
            insert(PatientKeyRow), [{"key": key, "patient_id": str(patient_id)} for key in keys]
        )


def keys_of(patient: Patient) -> set[str]:
    """Every key the patient can be found by."""
    keys = set(search_keys(patient.name, patient.reading))
    for number in (patient.id_no, patient.phone, patient.contact_phone):
        plain = "".join(number.split()).upper()
        if plain:
            keys.add(plain)
            keys.add(REVERSED + plain[::-1])
    return keys


REVERSED = "<"  # marks a number written backwards, so that its last digits are a prefix
