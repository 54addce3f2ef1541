"""What an operator's command says when it could not do its work: plain words, and the code."""

from desktop.domain.errors import DesktopError

WORDS = {
    "error.file_in_use": "The program is open on this computer; close it, or name the address.",
    "sign_in.nobody": "Nobody of that name signs in here; name the person: --person NAME",
    "error.wrong_key": "The password is wrong.",
    "place.no_file": "This computer is not set up: name the county's address.",
    "exchange.no_county": "This computer is not enrolled: name the county's address.",
    "county.certificate": (
        "Nobody trusted here vouches for the server's certificate (county.certificate):"
        "\nname the file of the county's own authority with --ca."
    ),
    "enrol.authority": "The file named with --ca holds no certificate in PEM.",
    "error.offline": "The county cannot be reached. Is the address right, and the server running?",
    "error.busy": "The county is too busy to answer. Try again in a few minutes.",
    "error.not_signed_in": "The county asks for a sign-in: --token-file, or the enrolment here.",
    "error.not_permitted": "The county does not permit this with the sign-in that was given.",
    "error.outcome_unknown": "The line broke before the county had answered. Ask once more.",
    "county.server_error": "The server reported a fault of its own; its log says more.",
    "county.not_fhir": "What answers there is no FHIR server: a proxy's page, or another program.",
    "county.bad_address": "The address cannot be used. It looks like https://county.example/fhir",
    "county.needs_tls": "Only https:// is used, but for a server on this computer.",
    "county.no_tls": "The server does not speak TLS at this address and port.",
    "county.certificate_name": "The server's certificate is for another name than the address.",
    "county.certificate_expired": "The server's certificate has run out.",
}


def words_of(error: DesktopError) -> str:
    """What the terminal says."""
    return words_of_code(error.problem.code)


def words_of_code(code: str) -> str:
    """A sentence for an operator, with the code to look for; the code alone where there is none."""
    words = WORDS.get(code, "")
    return f"{words} ({code})" if words and "(" not in words else words or code
