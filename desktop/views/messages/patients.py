"""Sentences about patients and identity documents."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "patient.too_long": QT_TRANSLATE_NOOP("messages", "Please shorten this to {limit} characters."),
    "patient.allergy_text_missing": QT_TRANSLATE_NOOP(
        "messages", "Please write what the patient is allergic to."
    ),
    "patient.allergy_contradicts": QT_TRANSLATE_NOOP(
        "messages", "“None” is chosen, but an allergy is written. Please choose one."
    ),
    "patient.allergy_wanted": QT_TRANSLATE_NOOP("messages", "Allergies have not been asked yet."),
    "patient.birth_missing": QT_TRANSLATE_NOOP(
        "messages", "Please give the birth date, or estimate the age."
    ),
    "patient.age_range": QT_TRANSLATE_NOOP("messages", "An age is 0 to {limit} years."),
    "patient.born_in_future": QT_TRANSLATE_NOOP(
        "messages", "This day has not come yet. Please check the year."
    ),
    "patient.born_too_early": QT_TRANSLATE_NOOP(
        "messages", "That would be more than {limit} years ago. Please check the year."
    ),
    "patient.born_at_other_day": QT_TRANSLATE_NOOP(
        "messages", "The time of birth falls on another day than the birth date."
    ),
    "patient.id_type_missing": QT_TRANSLATE_NOOP(
        "messages", "Please choose what kind of document this number is from."
    ),
    "patient.id_no_missing": QT_TRANSLATE_NOOP(
        "messages", "Please type the number, or choose “no document”."
    ),
    "patient.no_id_reason_missing": QT_TRANSLATE_NOOP(
        "messages", "Please say why there is no document, such as “not brought”."
    ),
    "patient.sex_differs": QT_TRANSLATE_NOOP(
        "messages", "The ID card says otherwise. Please choose which one stands."
    ),
    "patient.birth_differs": QT_TRANSLATE_NOOP(
        "messages", "The ID card says {birth}. Please choose which one stands."
    ),
    "patient.guardian_missing": QT_TRANSLATE_NOOP(
        "messages", "Under {age} years a guardian is needed. Please write the name."
    ),
    "patient.guardian_relation_missing": QT_TRANSLATE_NOOP(
        "messages", "Please choose what the guardian is to the child."
    ),
    "patient.guardian_self": QT_TRANSLATE_NOOP(
        "messages", "Nobody is his own guardian. Please choose another relation."
    ),
    "patient.phone_wanted": QT_TRANSLATE_NOOP(
        "messages", "No telephone number yet: nobody can be called when a visit is moved."
    ),
    "patient.health_record_unusual": QT_TRANSLATE_NOOP(
        "messages", "A health record number usually has {count} digits. Please compare."
    ),
    "patient.mother_male": QT_TRANSLATE_NOOP(
        "messages", "This patient is a man. Please choose the mother."
    ),
    "patient.not_found": QT_TRANSLATE_NOOP(
        "messages", "This patient is not on this computer yet. Please search again."
    ),
    "patient.reading_letters": QT_TRANSLATE_NOOP(
        "messages", "A reading is written in letters, such as Shàn Guóqiáng."
    ),
}
