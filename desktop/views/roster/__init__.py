"""The roster: planning, publishing, sheets, holidays, and how the seats were used."""
