"""Seats that are lent, taken and held; waiting lists, calls and days that go otherwise."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "seat_request",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("seat_id", sa.String(length=36), nullable=False),
        sa.Column("want", sa.String(), nullable=False),
        sa.Column("hold_s", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("bundle_no", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("batch", sa.String(length=36), nullable=False),
        sa.Column("asked_at", sa.String(), nullable=False),
        sa.Column("asked_by", sa.String(length=36), nullable=False),
        sa.CheckConstraint(
            "(state = 'SENT') <= (bundle_no IS NOT NULL)",
            name=op.f("ck_seat_request_sent_has_bundle"),
        ),
        sa.CheckConstraint(
            "state IN ('WAITING', 'SENT', 'LANDED', 'REFUSED')", name=op.f("ck_seat_request_state")
        ),
        sa.CheckConstraint(
            "want IN ('take', 'give', 'hold', 'drop', 'release')", name=op.f("ck_seat_request_want")
        ),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_seat_request")),
    )
    with op.batch_alter_table("seat_request", schema=None) as batch_op:
        batch_op.create_index("ix_seat_request_bundle", ["bundle_no"], unique=False)
        batch_op.create_index(
            "ix_seat_request_open",
            ["seat_id", "state"],
            unique=True,
            sqlite_where=sa.text("state IN ('WAITING', 'SENT')"),
        )

    op.create_table(
        "outage_slip",
        sa.Column("no", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("pack_id", sa.String(length=36), nullable=False),
        sa.Column("seat_id", sa.String(length=36), nullable=True),
        sa.Column("session_id", sa.String(length=36), nullable=True),
        sa.Column("seat_no", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("made_at", sa.String(), nullable=False),
        sa.Column("made_by", sa.String(length=36), nullable=False),
        sa.Column("settled_at", sa.String(), nullable=True),
        sa.Column("settled_by", sa.String(length=36), nullable=True),
        sa.Column("record_id", sa.String(length=36), nullable=True),
        sa.CheckConstraint("state IN ('OUT', 'USED', 'VOID')", name=op.f("ck_outage_slip_state")),
        sa.CheckConstraint(
            "(state = 'OUT') = (settled_at IS NULL)", name=op.f("ck_outage_slip_settled")
        ),
        sa.CheckConstraint(
            "(state = 'USED') = (record_id IS NOT NULL)", name=op.f("ck_outage_slip_used_record")
        ),
        sa.PrimaryKeyConstraint("no", name=op.f("pk_outage_slip")),
    )
    with op.batch_alter_table("outage_slip", schema=None) as batch_op:
        batch_op.create_index("ix_outage_slip_pack", ["pack_id"], unique=False)
        batch_op.create_index(
            "ix_outage_slip_seat",
            ["seat_id"],
            unique=True,
            sqlite_where=sa.text("state = 'OUT'"),
        )

    op.create_table(
        "contact",
        sa.Column("booking_id", sa.String(length=36), nullable=False),
        sa.Column("patient_id", sa.String(length=36), nullable=False),
        sa.Column("session_id", sa.String(length=36), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("offered_session_id", sa.String(length=36), nullable=True),
        sa.Column("offered_seat_no", sa.Integer(), nullable=True),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("spoke_with", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("created_by", sa.String(length=36), nullable=False),
        sa.Column("saved_at", sa.String(), nullable=False),
        sa.Column("saved_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["id", "revision"],
            ["op.record_id", "op.revision"],
            name=op.f("fk_contact_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
    )
    with op.batch_alter_table("contact", schema=None) as batch_op:
        batch_op.create_index("ix_contact_booking", ["booking_id"], unique=False)
        batch_op.create_index("ix_contact_session", ["session_id"], unique=False)

    op.create_table(
        "county_booking",
        sa.Column("no", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("patient_id", sa.String(length=36), nullable=False),
        sa.Column("target_org_id", sa.String(length=36), nullable=False),
        sa.Column("dept", sa.String(), nullable=False),
        sa.Column("wish_day", sa.String(), nullable=False),
        sa.Column("asked_at", sa.String(), nullable=False),
        sa.Column("wish_half_day", sa.String(), nullable=False),
        sa.Column("doctor", sa.String(), nullable=False),
        sa.Column("bed_type", sa.String(), nullable=True),
        sa.Column("isolation", sa.Boolean(), nullable=False),
        sa.Column("oxygen", sa.Boolean(), nullable=False),
        sa.Column("diagnosis", sa.String(), nullable=False),
        sa.Column("referral_id", sa.String(length=36), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("confirm_channel", sa.String(), nullable=True),
        sa.Column("confirm_person", sa.String(), nullable=False),
        sa.Column("confirm_phone", sa.String(), nullable=False),
        sa.Column("confirm_at", sa.String(), nullable=True),
        sa.Column("visit_at", sa.String(), nullable=True),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("ext_code", sa.String(), nullable=False),
        sa.Column("valid_to", sa.String(), nullable=True),
        sa.Column("cancel_by", sa.String(), nullable=True),
        sa.Column("cancel_reason", sa.String(), nullable=True),
        sa.Column("cancel_note", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("created_by", sa.String(length=36), nullable=False),
        sa.Column("saved_at", sa.String(), nullable=False),
        sa.Column("saved_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["id", "revision"],
            ["op.record_id", "op.revision"],
            name=op.f("fk_county_booking_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_county_booking")),
    )
    with op.batch_alter_table("county_booking", schema=None) as batch_op:
        batch_op.create_index("ix_county_booking_no", ["no"], unique=False)
        batch_op.create_index("ix_county_booking_patient", ["patient_id"], unique=False)

    op.create_table(
        "session_event",
        sa.Column("session_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("until", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("created_by", sa.String(length=36), nullable=False),
        sa.Column("saved_at", sa.String(), nullable=False),
        sa.Column("saved_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["id", "revision"],
            ["op.record_id", "op.revision"],
            name=op.f("fk_session_event_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session_event")),
    )
    with op.batch_alter_table("session_event", schema=None) as batch_op:
        batch_op.create_index("ix_session_event_session", ["session_id"], unique=False)

    with op.batch_alter_table("booking", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("prepared_tests", sa.String(), nullable=False, server_default="")
        )
        batch_op.add_column(
            sa.Column("call_to_name", sa.String(), nullable=False, server_default="")
        )
        batch_op.add_column(sa.Column("call_to_role", sa.String(), nullable=True))
        batch_op.add_column(
            sa.Column("call_to_phone", sa.String(), nullable=False, server_default="")
        )
        batch_op.add_column(sa.Column("asked_in_call", sa.String(length=36), nullable=True))
        batch_op.add_column(sa.Column("extra_by", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("extra_name", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("extra_at", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("room", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("calls", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("skipped_at", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("skips", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(
            sa.Column("any_session", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.add_column(
            sa.Column("late_entry", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.drop_index(
            batch_op.f("ix_booking_patient_session"),
            sqlite_where=sa.text(
                "state IN ('booked', 'pending', 'arrived', 'checked-in', 'fulfilled', 'noshow')"
            ),
        )
        batch_op.create_index(
            "ix_booking_patient_session",
            ["patient_id", "session_id"],
            unique=False,
            sqlite_where=sa.text(
                "state IN ('booked', 'pending', 'arrived', 'checked-in', 'fulfilled', 'noshow')"
            ),
        )
        batch_op.create_index(
            "ix_booking_waiting",
            ["patient_id", "session_id"],
            unique=False,
            sqlite_where=sa.text("state = 'waitlist'"),
        )
        batch_op.create_index(
            "ix_booking_to_place",
            ["session_id"],
            unique=False,
            sqlite_where=sa.text("state IN ('pending', 'booked', 'arrived')"),
        )
        batch_op.drop_index(batch_op.f("ix_booking_no"))
        batch_op.create_index("ix_booking_no", ["no"], unique=False)

    with op.batch_alter_table("duty_session", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("mode", sa.String(), nullable=False, server_default="on-site")
        )
        batch_op.add_column(
            sa.Column("fee_type", sa.String(), nullable=False, server_default="expert")
        )
        batch_op.add_column(sa.Column("shared", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("reserved", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("walk_in", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("extra", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(
            sa.Column("slot_minutes", sa.Integer(), nullable=False, server_default="0")
        )
        batch_op.add_column(sa.Column("release_at", sa.String(), nullable=True))
        batch_op.add_column(
            sa.Column("pattern", sa.String(), nullable=False, server_default="once")
        )
        batch_op.add_column(sa.Column("series_id", sa.String(length=36), nullable=True))
        batch_op.add_column(
            sa.Column("planned", sa.JSON(none_as_null=True), nullable=False, server_default="[]")
        )
        batch_op.drop_index(
            batch_op.f("ix_duty_session_live"),
            sqlite_where=sa.text("status IN ('draft', 'published', 'substituted', 'ended')"),
        )
        batch_op.create_index(
            "ix_duty_session_live",
            ["expert_id", "held_on", "half_day"],
            unique=False,
            sqlite_where=sa.text("status IN ('draft', 'published', 'substituted', 'ended')"),
        )

    with op.batch_alter_table("expert", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("window_days", sa.Integer(), nullable=False, server_default="30")
        )
        batch_op.add_column(
            sa.Column("window_visits", sa.Integer(), nullable=False, server_default="2")
        )

    with op.batch_alter_table("referral", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("late_entry", sa.Boolean(), nullable=False, server_default=sa.false())
        )

    with op.batch_alter_table("op", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("taken", sa.Boolean(), nullable=False, server_default=sa.false())
        )

    with op.batch_alter_table("seat", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("org_id", sa.String(length=36), nullable=False, server_default="")
        )
        batch_op.add_column(sa.Column("said", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("hold_until", sa.String(), nullable=True))
        batch_op.add_column(
            sa.Column("giving", sa.Boolean(), nullable=False, server_default=sa.false())
        )

    # seats say whose session they belong to, and what was last heard of them
    op.execute(
        "UPDATE seat SET org_id = COALESCE((SELECT org_id FROM duty_session"
        " WHERE duty_session.id = seat.session_id), ''), said = COALESCE((SELECT"
        " json_extract(json, '$.status') FROM replica WHERE resource_type = 'Slot'"
        " AND resource_id = seat.id AND deleted = 0), '')"
    )

    with op.batch_alter_table("op_state") as batch_op:
        batch_op.drop_constraint(op.f("ck_op_state_state"), type_="check")
        batch_op.create_check_constraint(
            op.f("ck_op_state_state"),
            "state IN ('PENDING', 'SENT', 'ACKED', 'CONFLICT', 'QUARANTINED', 'BLOCKED',"
            " 'SUPERSEDED', 'DISCARDED', 'TAKEN')",
        )


def downgrade() -> None:
    raise NotImplementedError("a backup is made before every upgrade; restore that one")
