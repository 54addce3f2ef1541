"""Reading what may be none of our business: one closed resource stops nothing else."""

from desktop.domain.errors import NotSignedIn, Refused
from desktop.wire.county import County, Resource


def may_read(county: County, resource_type: str, resource_id: str) -> Resource | None:
    """A resource; None also where the county does not let us read it, or knows no such name.

    Raises:
        NotSignedIn: our whole session, not this resource, is in question.
        WireError: the line broke.
    """
    try:
        return county.read(resource_type, resource_id)
    except NotSignedIn:
        raise
    except Refused:
        return None
