"""Photos, scans and PDFs of a record: a strip to place on any page, and a viewer.

    strip = AttachmentStrip(parts)                    # parts: AttachmentParts, from app.attachments
    strip.show_about(About("referral", record_id, patient_id))            # add, describe, void
    strip.show_about(About("referral", record_id, patient_id), adding=False)   # look only
    strip.show_about(None)                            # no patient chosen yet: says so, adds nothing

In an area's wiring: `from desktop.app.attachments import attachment_parts` and hand
`attachment_parts(house)` to the page.

The strip reads and writes by itself, reloads by itself when something changes, and needs nothing
from its page but `show_about`. A record that does not exist yet is named by the id that it will
have (the draft's): what was added is in the encrypted file at once and outlives a kill. It stays
here until that record is at the county, and then follows it. Another patient chosen in the draft:
call `show_about` again with the same record id, and the attachments go over to him. A draft that is
thrown away by name: `parts.drop(record_id, reason)`.

    strip.add_files() · strip.paste()                 # what its buttons do, for a page's own menu
    strip.add_files(AttachmentKind.ECG)               # the kind is chosen already
    strip.count                                       # how many are shown, void ones left out
    strip.kinds                                       # their kinds, e.g. whether an ECG is there
    strip.changed                                     # signal: one was added, described or voided

Words and shape of a state: `words.state_words(line)`, `words.state_tone(line)`.
"""
