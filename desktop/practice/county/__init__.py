"""A small strict FHIR R4 server on loopback, with a hospital desk that answers by itself.

Standard library only, and nothing of the client: a shared mapping would hide its bugs.
"""

from desktop.practice.county.faults import Fault, Faults
from desktop.practice.county.handler import Logged
from desktop.practice.county.server import CountyServer, DeskSettings
from desktop.practice.county.service import CountyService, Limits

__all__ = [
    "CountyServer",
    "CountyService",
    "DeskSettings",
    "Fault",
    "Faults",
    "Limits",
    "Logged",
]
