"""Every table of the first release."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("author", sa.String(length=36), nullable=True),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=True),
        sa.Column("detail", sa.JSON(none_as_null=True), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit")),
    )
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.create_index("ix_audit_at", ["at"], unique=False)

    op.create_table(
        "bundle",
        sa.Column("bundle_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("bundle_uuid", sa.String(length=36), nullable=False),
        sa.Column("ledger_if_match", sa.String(), nullable=False),
        sa.Column("body_sha256", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("entries", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("frozen_at", sa.String(), nullable=False),
        sa.CheckConstraint(
            "state IN ('FROZEN', 'UNKNOWN', 'LANDED', 'REJECTED')", name=op.f("ck_bundle_state")
        ),
        sa.PrimaryKeyConstraint("bundle_no", name=op.f("pk_bundle")),
        sa.UniqueConstraint("bundle_uuid", name=op.f("uq_bundle_bundle_uuid")),
    )
    op.create_table(
        "counter",
        sa.Column("prefix", sa.String(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.CheckConstraint("last >= 1", name=op.f("ck_counter_last")),
        sa.PrimaryKeyConstraint("prefix", name=op.f("pk_counter")),
    )
    op.create_table(
        "county_view",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("record_id", sa.String(length=36), nullable=False),
        sa.Column("ref_id", sa.String(length=36), nullable=True),
        sa.Column("payload", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("changed_at", sa.String(), nullable=False),
        sa.Column("seen_at", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("kind", "record_id", name=op.f("pk_county_view")),
    )
    with op.batch_alter_table("county_view", schema=None) as batch_op:
        batch_op.create_index("ix_county_view_ref", ["kind", "ref_id"], unique=False)

    op.create_table(
        "cursor",
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("since", sa.String(), nullable=False),
        sa.Column("pulled_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("scope", name=op.f("pk_cursor")),
    )
    op.create_table(
        "draft",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("fields", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("focus", sa.String(), nullable=False),
        sa.Column("author", sa.String(length=36), nullable=False),
        sa.Column("updated_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft")),
    )
    with op.batch_alter_table("draft", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_draft_kind"), ["kind"], unique=False)

    op.create_table(
        "op",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("op_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("record_id", sa.String(length=36), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("payload", sa.String(), nullable=False),
        sa.Column("payload_sha256", sa.String(length=64), nullable=False),
        sa.Column("prev_hash", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("schema_ver", sa.Integer(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("local_only", sa.Boolean(), nullable=False),
        sa.Column("author", sa.String(length=36), nullable=False),
        sa.Column("device_id", sa.String(length=36), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("created_wall", sa.String(), nullable=False),
        sa.Column("created_mono", sa.Double(), nullable=False),
        sa.Column("clock_offset_s", sa.Double(), nullable=True),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_op")),
        sa.UniqueConstraint("op_id", name=op.f("uq_op_op_id")),
        sa.UniqueConstraint("record_id", "revision", name=op.f("uq_op_record_id")),
    )
    op.create_table(
        "orphan",
        sa.Column("resource_type", sa.String(), nullable=False),
        sa.Column("resource_id", sa.String(), nullable=False),
        sa.Column("waits_for", sa.String(), nullable=False),
        sa.Column("misses", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("resource_type", "resource_id", name=op.f("pk_orphan")),
    )
    op.create_table(
        "patient_key",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("patient_id", sa.String(length=36), nullable=False),
        sa.PrimaryKeyConstraint("key", "patient_id", name=op.f("pk_patient_key")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("patient_key", schema=None) as batch_op:
        batch_op.create_index("ix_patient_key_patient", ["patient_id"], unique=False)

    op.create_table(
        "pin",
        sa.Column("staff_id", sa.String(length=36), nullable=False),
        sa.Column("pin_hash", sa.String(), nullable=False),
        sa.Column("wrong_tries", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("staff_id", name=op.f("pk_pin")),
    )
    op.create_table(
        "print_log",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("record_id", sa.String(length=36), nullable=False),
        sa.Column("template", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("copy_no", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("author", sa.String(length=36), nullable=False),
        sa.Column("to", sa.String(), nullable=False),
        sa.Column("owed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_print_log")),
    )
    with op.batch_alter_table("print_log", schema=None) as batch_op:
        batch_op.create_index("ix_print_log_record", ["record_id"], unique=False)

    op.create_table(
        "replica",
        sa.Column("resource_type", sa.String(), nullable=False),
        sa.Column("resource_id", sa.String(), nullable=False),
        sa.Column("version_id", sa.String(), nullable=False),
        sa.Column("last_updated", sa.String(), nullable=False),
        sa.Column("json", sa.String(), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("received_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("resource_type", "resource_id", name=op.f("pk_replica")),
    )
    op.create_table(
        "seat",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("session_id", sa.String(length=36), nullable=False),
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("holder", sa.String(length=36), nullable=True),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("starts_at", sa.String(), nullable=False),
        sa.Column("ends_at", sa.String(), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seat")),
    )
    with op.batch_alter_table("seat", schema=None) as batch_op:
        batch_op.create_index("ix_seat_session", ["session_id", "no"], unique=True)

    op.create_table(
        "setting",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_setting")),
    )
    op.create_table(
        "stage",
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("resource_type", sa.String(), nullable=False),
        sa.Column("resource_id", sa.String(), nullable=False),
        sa.Column("version_id", sa.String(), nullable=False),
        sa.Column("last_updated", sa.String(), nullable=False),
        sa.Column("json", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("scope", "resource_type", "resource_id", name=op.f("pk_stage")),
    )
    op.create_table(
        "booking",
        sa.Column("no", sa.String(), nullable=False),
        sa.Column("patient_id", sa.String(length=36), nullable=False),
        sa.Column("session_id", sa.String(length=36), nullable=False),
        sa.Column("expert_id", sa.String(length=36), nullable=False),
        sa.Column("seat_id", sa.String(length=36), nullable=True),
        sa.Column("seat_no", sa.Integer(), nullable=True),
        sa.Column("held_on", sa.String(), nullable=False),
        sa.Column("half_day", sa.String(), nullable=False),
        sa.Column("starts_at", sa.String(), nullable=False),
        sa.Column("ends_at", sa.String(), nullable=False),
        sa.Column("asked_at", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("priority", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("first_visit", sa.Boolean(), nullable=True),
        sa.Column("chief_complaint", sa.String(), nullable=False),
        sa.Column("proxy_name", sa.String(), nullable=False),
        sa.Column("proxy_relation", sa.String(), nullable=False),
        sa.Column("proxy_phone", sa.String(), nullable=False),
        sa.Column("referral_id", sa.String(length=36), nullable=True),
        sa.Column("arrived_at", sa.String(), nullable=True),
        sa.Column("called_at", sa.String(), nullable=True),
        sa.Column("seen_at", sa.String(), nullable=True),
        sa.Column("cancel_by", sa.String(), nullable=True),
        sa.Column("cancel_reason", sa.String(), nullable=True),
        sa.Column("cancel_note", sa.String(), nullable=False),
        sa.Column("moved_to", sa.String(length=36), nullable=True),
        sa.Column("moved_from", sa.String(length=36), nullable=True),
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
            name=op.f("fk_booking_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_booking")),
    )
    with op.batch_alter_table("booking", schema=None) as batch_op:
        batch_op.create_index("ix_booking_day", ["held_on", "half_day"], unique=False)
        batch_op.create_index(
            "ix_booking_live_seat",
            ["session_id", "seat_no"],
            unique=True,
            sqlite_where=sa.text(
                "seat_no IS NOT NULL AND state IN ('booked', 'pending', 'arrived', 'checked-in', 'fulfilled', 'noshow')"
            ),
        )
        batch_op.create_index("ix_booking_no", ["no"], unique=True)
        batch_op.create_index(
            "ix_booking_patient_session",
            ["patient_id", "session_id"],
            unique=True,
            sqlite_where=sa.text(
                "state IN ('booked', 'pending', 'arrived', 'checked-in', 'fulfilled', 'noshow')"
            ),
        )

    op.create_table(
        "conflict",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("op_id", sa.String(length=36), nullable=False),
        sa.Column("resource_type", sa.String(), nullable=False),
        sa.Column("resource_id", sa.String(), nullable=False),
        sa.Column("base", sa.String(), nullable=True),
        sa.Column("mine", sa.String(), nullable=False),
        sa.Column("theirs", sa.String(), nullable=False),
        sa.Column("found_at", sa.String(), nullable=False),
        sa.Column("decision", sa.String(), nullable=True),
        sa.Column("decided_by", sa.String(length=36), nullable=True),
        sa.Column("decided_at", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["op_id"], ["op.op_id"], name=op.f("fk_conflict_op_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conflict")),
    )
    op.create_table(
        "device",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("org_id", sa.String(length=36), nullable=False),
        sa.Column("app_version", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("created_by", sa.String(length=36), nullable=False),
        sa.Column("saved_at", sa.String(), nullable=False),
        sa.Column("saved_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["id", "revision"],
            ["op.record_id", "op.revision"],
            name=op.f("fk_device_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_device")),
    )
    op.create_table(
        "duty_session",
        sa.Column("org_id", sa.String(length=36), nullable=False),
        sa.Column("expert_id", sa.String(length=36), nullable=False),
        sa.Column("held_on", sa.String(), nullable=False),
        sa.Column("half_day", sa.String(), nullable=False),
        sa.Column("starts", sa.String(), nullable=False),
        sa.Column("ends", sa.String(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("stop_reason", sa.String(), nullable=True),
        sa.Column("stop_note", sa.String(), nullable=False),
        sa.Column("substitute_expert_id", sa.String(length=36), nullable=True),
        sa.Column("closed_seats", sa.JSON(none_as_null=True), nullable=False),
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
            name=op.f("fk_duty_session_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty_session")),
    )
    with op.batch_alter_table("duty_session", schema=None) as batch_op:
        batch_op.create_index("ix_duty_session_day", ["held_on"], unique=False)
        batch_op.create_index(
            "ix_duty_session_live",
            ["expert_id", "held_on", "half_day"],
            unique=True,
            sqlite_where=sa.text("status IN ('draft', 'published', 'substituted', 'ended')"),
        )

    op.create_table(
        "expert",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("specialty", sa.String(), nullable=False),
        sa.Column("org_id", sa.String(length=36), nullable=False),
        sa.Column("home_org_id", sa.String(length=36), nullable=False),
        sa.Column("role_type", sa.String(), nullable=False),
        sa.Column("reading", sa.String(), nullable=False),
        sa.Column("sex", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("title_text", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("honours", sa.String(), nullable=False),
        sa.Column("assign_start", sa.String(), nullable=True),
        sa.Column("assign_end", sa.String(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("created_by", sa.String(length=36), nullable=False),
        sa.Column("saved_at", sa.String(), nullable=False),
        sa.Column("saved_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["id", "revision"],
            ["op.record_id", "op.revision"],
            name=op.f("fk_expert_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_expert")),
    )
    op.create_table(
        "op_base",
        sa.Column("op_id", sa.String(length=36), nullable=False),
        sa.Column("resource_type", sa.String(), nullable=False),
        sa.Column("resource_id", sa.String(), nullable=False),
        sa.Column("version_id", sa.String(), nullable=False),
        sa.Column("last_updated", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["op_id"], ["op.op_id"], name=op.f("fk_op_base_op_id")),
        sa.PrimaryKeyConstraint("op_id", "resource_type", "resource_id", name=op.f("pk_op_base")),
    )
    op.create_table(
        "op_state",
        sa.Column("op_id", sa.String(length=36), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("bundle_no", sa.Integer(), nullable=True),
        sa.Column("reason_code", sa.String(), nullable=True),
        sa.Column("reason_text", sa.String(), nullable=True),
        sa.Column("blocked_by", sa.String(length=36), nullable=True),
        sa.Column("decided_by", sa.String(length=36), nullable=True),
        sa.CheckConstraint(
            "(state = 'SENT') <= (bundle_no IS NOT NULL)", name=op.f("ck_op_state_sent_has_bundle")
        ),
        sa.CheckConstraint(
            "state IN ('PENDING', 'SENT', 'ACKED', 'CONFLICT', 'QUARANTINED', 'BLOCKED', 'SUPERSEDED', 'DISCARDED')",
            name=op.f("ck_op_state_state"),
        ),
        sa.ForeignKeyConstraint(["op_id"], ["op.op_id"], name=op.f("fk_op_state_op_id")),
        sa.PrimaryKeyConstraint("op_id", name=op.f("pk_op_state")),
    )
    with op.batch_alter_table("op_state", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_op_state_bundle_no"), ["bundle_no"], unique=False)
        batch_op.create_index("ix_op_state_owed", ["state", "seq"], unique=False)

    op.create_table(
        "organization",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("org_code", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("emergency_phone", sa.String(), nullable=False),
        sa.Column("referral_phone", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("departments", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("created_by", sa.String(length=36), nullable=False),
        sa.Column("saved_at", sa.String(), nullable=False),
        sa.Column("saved_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["id", "revision"],
            ["op.record_id", "op.revision"],
            name=op.f("fk_organization_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organization")),
    )
    op.create_table(
        "patient",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("sex", sa.String(), nullable=False),
        sa.Column("birth_date", sa.String(), nullable=True),
        sa.Column("reading", sa.String(), nullable=False),
        sa.Column("id_type", sa.String(), nullable=True),
        sa.Column("id_no", sa.String(), nullable=False),
        sa.Column("id_differs", sa.Boolean(), nullable=False),
        sa.Column("no_id_reason", sa.String(), nullable=False),
        sa.Column("age_estimate", sa.Integer(), nullable=True),
        sa.Column("born_at", sa.String(), nullable=True),
        sa.Column("unknown", sa.Boolean(), nullable=False),
        sa.Column("mother_id", sa.String(length=36), nullable=True),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("contact_name", sa.String(), nullable=False),
        sa.Column("contact_relation", sa.String(), nullable=True),
        sa.Column("contact_phone", sa.String(), nullable=False),
        sa.Column("village", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("payer", sa.String(), nullable=True),
        sa.Column("insurance_no", sa.String(), nullable=False),
        sa.Column("health_record_no", sa.String(), nullable=False),
        sa.Column("allergy", sa.String(), nullable=True),
        sa.Column("allergy_text", sa.String(), nullable=False),
        sa.Column("past_history", sa.String(), nullable=False),
        sa.Column("groups", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("guardian_name", sa.String(), nullable=False),
        sa.Column("guardian_relation", sa.String(), nullable=True),
        sa.Column("guardian_phone", sa.String(), nullable=False),
        sa.Column("sensitive", sa.Boolean(), nullable=False),
        sa.Column("merged_into", sa.String(length=36), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("created_by", sa.String(length=36), nullable=False),
        sa.Column("saved_at", sa.String(), nullable=False),
        sa.Column("saved_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["id", "revision"],
            ["op.record_id", "op.revision"],
            name=op.f("fk_patient_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_patient")),
    )
    with op.batch_alter_table("patient", schema=None) as batch_op:
        batch_op.create_index("ix_patient_id_no", ["id_no"], unique=False)
        batch_op.create_index("ix_patient_mother", ["mother_id"], unique=False)
        batch_op.create_index("ix_patient_name", ["name"], unique=False)
        batch_op.create_index("ix_patient_phone", ["phone"], unique=False)

    op.create_table(
        "referral",
        sa.Column("no", sa.String(), nullable=False),
        sa.Column("patient_id", sa.String(length=36), nullable=False),
        sa.Column("from_org_id", sa.String(length=36), nullable=False),
        sa.Column("urgency", sa.String(), nullable=False),
        sa.Column("green_channel", sa.Boolean(), nullable=False),
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("emergency_centre", sa.String(), nullable=True),
        sa.Column("service_needed", sa.String(), nullable=True),
        sa.Column("patient", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("from_dept", sa.String(), nullable=False),
        sa.Column("visit_type", sa.String(), nullable=True),
        sa.Column("visit_no", sa.String(), nullable=False),
        sa.Column("to_org_id", sa.String(length=36), nullable=True),
        sa.Column("to_dept", sa.String(), nullable=False),
        sa.Column("to_doctor", sa.String(), nullable=False),
        sa.Column("chief_complaint", sa.String(), nullable=False),
        sa.Column("diagnoses", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("present_illness", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("past_history", sa.String(), nullable=False),
        sa.Column("allergy", sa.String(), nullable=True),
        sa.Column("allergy_text", sa.String(), nullable=False),
        sa.Column("treatment", sa.String(), nullable=False),
        sa.Column("medicines", sa.String(), nullable=False),
        sa.Column("vitals", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("onset_at", sa.String(), nullable=True),
        sa.Column("exam_none", sa.Boolean(), nullable=False),
        sa.Column("exam_results", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("precautions", sa.String(), nullable=False),
        sa.Column("transport", sa.String(), nullable=True),
        sa.Column("escort", sa.String(), nullable=False),
        sa.Column("consent_type", sa.String(), nullable=True),
        sa.Column("consent_signer", sa.String(), nullable=False),
        sa.Column("consent_relation", sa.String(), nullable=True),
        sa.Column("consent_at", sa.String(), nullable=True),
        sa.Column("consent_due_at", sa.String(), nullable=True),
        sa.Column("insurance_filing", sa.String(), nullable=False),
        sa.Column("insurance_no", sa.String(), nullable=False),
        sa.Column("doctor_id", sa.String(length=36), nullable=True),
        sa.Column("doctor_name", sa.String(), nullable=False),
        sa.Column("doctor_phone", sa.String(), nullable=False),
        sa.Column("sign_mode", sa.String(), nullable=True),
        sa.Column("signed_at", sa.String(), nullable=True),
        sa.Column("confirmed_at", sa.String(), nullable=True),
        sa.Column("issued_at", sa.String(), nullable=True),
        sa.Column("correction_reason", sa.String(), nullable=False),
        sa.Column("closed_reason", sa.String(), nullable=False),
        sa.Column("booking_id", sa.String(length=36), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("created_by", sa.String(length=36), nullable=False),
        sa.Column("saved_at", sa.String(), nullable=False),
        sa.Column("saved_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["id", "revision"],
            ["op.record_id", "op.revision"],
            name=op.f("fk_referral_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral")),
    )
    with op.batch_alter_table("referral", schema=None) as batch_op:
        batch_op.create_index("ix_referral_no", ["no"], unique=True)
        batch_op.create_index("ix_referral_patient", ["patient_id"], unique=False)
        batch_op.create_index("ix_referral_state", ["state"], unique=False)

    op.create_table(
        "referral_step",
        sa.Column("referral_id", sa.String(length=36), nullable=False),
        sa.Column("patient_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("vitals", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("created_by", sa.String(length=36), nullable=False),
        sa.Column("saved_at", sa.String(), nullable=False),
        sa.Column("saved_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["id", "revision"],
            ["op.record_id", "op.revision"],
            name=op.f("fk_referral_step_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral_step")),
    )
    with op.batch_alter_table("referral_step", schema=None) as batch_op:
        batch_op.create_index("ix_referral_step_referral", ["referral_id"], unique=False)

    op.create_table(
        "staff",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("org_id", sa.String(length=36), nullable=False),
        sa.Column("work_no", sa.String(), nullable=False),
        sa.Column("staff_type", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("reading", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("dept", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("signs_in", sa.Boolean(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("created_by", sa.String(length=36), nullable=False),
        sa.Column("saved_at", sa.String(), nullable=False),
        sa.Column("saved_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["id", "revision"],
            ["op.record_id", "op.revision"],
            name=op.f("fk_staff_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff")),
    )
    with op.batch_alter_table("staff", schema=None) as batch_op:
        batch_op.create_index("ix_staff_work_no", ["work_no"], unique=True)

    op.create_table(
        "station",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("org_id", sa.String(length=36), nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("specialty", sa.String(), nullable=False),
        sa.Column("lead_expert_id", sa.String(length=36), nullable=True),
        sa.Column("opened_on", sa.String(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("created_by", sa.String(length=36), nullable=False),
        sa.Column("saved_at", sa.String(), nullable=False),
        sa.Column("saved_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["id", "revision"],
            ["op.record_id", "op.revision"],
            name=op.f("fk_station_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_station")),
    )
    op.create_table(
        "training",
        sa.Column("no", sa.String(), nullable=False),
        sa.Column("org_id", sa.String(length=36), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("starts_at", sa.String(), nullable=False),
        sa.Column("ends_at", sa.String(), nullable=False),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("specialty", sa.String(), nullable=False),
        sa.Column("dept", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("lecturers", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("audience", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("objectives", sa.String(), nullable=False),
        sa.Column("minutes_text", sa.String(), nullable=False),
        sa.Column("case_note", sa.String(), nullable=False),
        sa.Column("cme_class", sa.String(), nullable=False),
        sa.Column("cme_project_no", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("cancel_reason", sa.String(), nullable=False),
        sa.Column("attendance", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("created_by", sa.String(length=36), nullable=False),
        sa.Column("saved_at", sa.String(), nullable=False),
        sa.Column("saved_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["id", "revision"],
            ["op.record_id", "op.revision"],
            name=op.f("fk_training_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_training")),
    )
    with op.batch_alter_table("training", schema=None) as batch_op:
        batch_op.create_index("ix_training_no", ["no"], unique=True)
        batch_op.create_index("ix_training_starts", ["starts_at"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("training", schema=None) as batch_op:
        batch_op.drop_index("ix_training_starts")
        batch_op.drop_index("ix_training_no")

    op.drop_table("training")
    op.drop_table("station")
    with op.batch_alter_table("staff", schema=None) as batch_op:
        batch_op.drop_index("ix_staff_work_no")

    op.drop_table("staff")
    with op.batch_alter_table("referral_step", schema=None) as batch_op:
        batch_op.drop_index("ix_referral_step_referral")

    op.drop_table("referral_step")
    with op.batch_alter_table("referral", schema=None) as batch_op:
        batch_op.drop_index("ix_referral_state")
        batch_op.drop_index("ix_referral_patient")
        batch_op.drop_index("ix_referral_no")

    op.drop_table("referral")
    with op.batch_alter_table("patient", schema=None) as batch_op:
        batch_op.drop_index("ix_patient_phone")
        batch_op.drop_index("ix_patient_name")
        batch_op.drop_index("ix_patient_mother")
        batch_op.drop_index("ix_patient_id_no")

    op.drop_table("patient")
    op.drop_table("organization")
    with op.batch_alter_table("op_state", schema=None) as batch_op:
        batch_op.drop_index("ix_op_state_owed")
        batch_op.drop_index(batch_op.f("ix_op_state_bundle_no"))

    op.drop_table("op_state")
    op.drop_table("op_base")
    op.drop_table("expert")
    with op.batch_alter_table("duty_session", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_duty_session_live",
            sqlite_where=sa.text("status IN ('draft', 'published', 'substituted', 'ended')"),
        )
        batch_op.drop_index("ix_duty_session_day")

    op.drop_table("duty_session")
    op.drop_table("device")
    op.drop_table("conflict")
    with op.batch_alter_table("booking", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_booking_patient_session",
            sqlite_where=sa.text(
                "state IN ('booked', 'pending', 'arrived', 'checked-in', 'fulfilled', 'noshow')"
            ),
        )
        batch_op.drop_index("ix_booking_no")
        batch_op.drop_index(
            "ix_booking_live_seat",
            sqlite_where=sa.text(
                "seat_no IS NOT NULL AND state IN ('booked', 'pending', 'arrived', 'checked-in', 'fulfilled', 'noshow')"
            ),
        )
        batch_op.drop_index("ix_booking_day")

    op.drop_table("booking")
    op.drop_table("stage")
    op.drop_table("setting")
    with op.batch_alter_table("seat", schema=None) as batch_op:
        batch_op.drop_index("ix_seat_session")

    op.drop_table("seat")
    op.drop_table("replica")
    with op.batch_alter_table("print_log", schema=None) as batch_op:
        batch_op.drop_index("ix_print_log_record")

    op.drop_table("print_log")
    op.drop_table("pin")
    with op.batch_alter_table("patient_key", schema=None) as batch_op:
        batch_op.drop_index("ix_patient_key_patient")

    op.drop_table("patient_key")
    op.drop_table("orphan")
    op.drop_table("op")
    with op.batch_alter_table("draft", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_draft_kind"))

    op.drop_table("draft")
    op.drop_table("cursor")
    with op.batch_alter_table("county_view", schema=None) as batch_op:
        batch_op.drop_index("ix_county_view_ref")

    op.drop_table("county_view")
    op.drop_table("counter")
    op.drop_table("bundle")
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.drop_index("ix_audit_at")

    op.drop_table("audit")
