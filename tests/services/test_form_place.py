"""Where a printer puts the words on a form."""

from desktop.services.form_place import FormPlace, FormPlaces
from tests.factory import Clinic


def test_nothing_is_moved_until_somebody_sets_it(clinic: Clinic) -> None:
    assert FormPlaces(clinic.store, lambda: clinic.nurse).get() == FormPlace()


def test_what_was_set_is_there_after_the_next_start(clinic: Clinic) -> None:
    set_ = FormPlace(preprinted=True, right_mm=-1.5, down_mm=3.0)
    FormPlaces(clinic.store, lambda: clinic.nurse).set(set_)
    assert FormPlaces(clinic.store, lambda: clinic.doctor).get() == set_
