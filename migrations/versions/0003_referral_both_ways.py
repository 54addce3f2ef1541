"""Referral both ways."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "attachment_part",
        sa.Column("attachment_id", sa.String(length=36), nullable=False),
        sa.Column("variant", sa.String(), nullable=False),
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("uploaded_at", sa.String(), nullable=True),
        sa.Column("confirmed_at", sa.String(), nullable=True),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint(
            "variant IN ('sent', 'original')", name=op.f("ck_attachment_part_variant")
        ),
        sa.CheckConstraint(
            "confirmed_at IS NULL OR uploaded_at IS NOT NULL",
            name=op.f("ck_attachment_part_confirmed_after_upload"),
        ),
        sa.PrimaryKeyConstraint("attachment_id", "variant", "no", name=op.f("pk_attachment_part")),
    )
    with op.batch_alter_table("attachment_part", schema=None) as batch_op:
        batch_op.create_index(
            "ix_attachment_part_confirmed",
            ["attachment_id", "variant", "no", "uploaded_at", "confirmed_at"],
            unique=False,
        )

    op.create_table(
        "code_entry",
        sa.Column("code_list", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("system", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("initials", sa.String(), nullable=False),
        sa.Column("centre", sa.String(), nullable=False),
        sa.Column("retired", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.PrimaryKeyConstraint("code_list", "code", "name", name=op.f("pk_code_entry")),
    )
    with op.batch_alter_table("code_entry", schema=None) as batch_op:
        batch_op.create_index("ix_code_entry_initials", ["code_list", "initials"], unique=False)
        batch_op.create_index("ix_code_entry_name", ["code_list", "name"], unique=False)

    op.create_table(
        "signing_key",
        sa.Column("key_id", sa.String(), nullable=False),
        sa.Column("device_id", sa.String(length=36), nullable=False),
        sa.Column("org_id", sa.String(length=36), nullable=False),
        sa.Column("org_name", sa.String(), nullable=False),
        sa.Column("clinic_code", sa.String(), nullable=False),
        sa.Column("public_key", sa.String(), nullable=False),
        sa.Column("algorithm", sa.String(), nullable=False),
        sa.Column("valid_from", sa.String(), nullable=False),
        sa.Column("valid_to", sa.String(), nullable=True),
        sa.Column("revoked_at", sa.String(), nullable=True),
        sa.Column("signature", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key_id", name=op.f("pk_signing_key")),
    )
    with op.batch_alter_table("signing_key", schema=None) as batch_op:
        batch_op.create_index("ix_signing_key_device", ["device_id"], unique=False)

    op.create_table(
        "attachment",
        sa.Column("about_kind", sa.String(), nullable=False),
        sa.Column("about_id", sa.String(length=36), nullable=False),
        sa.Column("patient_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("content_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("parts", sa.Integer(), nullable=False),
        sa.Column("part_sha256", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("original_type", sa.String(), nullable=False),
        sa.Column("original_size", sa.Integer(), nullable=False),
        sa.Column("original_sha256", sa.String(), nullable=False),
        sa.Column("taken_at", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("void_reason", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("created_by", sa.String(length=36), nullable=False),
        sa.Column("saved_at", sa.String(), nullable=False),
        sa.Column("saved_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["id", "revision"],
            ["op.record_id", "op.revision"],
            name=op.f("fk_attachment_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
    )
    with op.batch_alter_table("attachment", schema=None) as batch_op:
        batch_op.create_index("ix_attachment_about", ["about_id"], unique=False)

    op.create_table(
        "down_referral",
        sa.Column("no", sa.String(), nullable=False),
        sa.Column("patient_id", sa.String(length=36), nullable=False),
        sa.Column("from_org_id", sa.String(length=36), nullable=False),
        sa.Column("to_org_id", sa.String(length=36), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("up_referral_id", sa.String(length=36), nullable=True),
        sa.Column("issued_at", sa.String(), nullable=True),
        sa.Column("from_dept", sa.String(), nullable=False),
        sa.Column("from_doctor", sa.String(), nullable=False),
        sa.Column("from_phone", sa.String(), nullable=False),
        sa.Column("to_doctor", sa.String(), nullable=False),
        sa.Column("diagnosis", sa.String(), nullable=False),
        sa.Column("inpatient_no", sa.String(), nullable=False),
        sa.Column("admitted_on", sa.String(), nullable=True),
        sa.Column("discharged_on", sa.String(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("main_results", sa.String(), nullable=False),
        sa.Column("operations", sa.String(), nullable=False),
        sa.Column("treatment", sa.String(), nullable=False),
        sa.Column("next_plan", sa.String(), nullable=False),
        sa.Column("rehab_advice", sa.String(), nullable=False),
        sa.Column("medicines", sa.String(), nullable=False),
        sa.Column("precautions", sa.String(), nullable=False),
        sa.Column("warning_signs", sa.String(), nullable=False),
        sa.Column("goals", sa.String(), nullable=False),
        sa.Column("service_needed", sa.String(), nullable=True),
        sa.Column("plan", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("plan_version", sa.Integer(), nullable=False),
        sa.Column("template", sa.String(), nullable=False),
        sa.Column("merged_into", sa.String(length=36), nullable=True),
        sa.Column("void_reason", sa.String(), nullable=False),
        sa.Column("correction_reason", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("created_by", sa.String(length=36), nullable=False),
        sa.Column("saved_at", sa.String(), nullable=False),
        sa.Column("saved_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["id", "revision"],
            ["op.record_id", "op.revision"],
            name=op.f("fk_down_referral_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_down_referral")),
    )
    with op.batch_alter_table("down_referral", schema=None) as batch_op:
        batch_op.create_index("ix_down_referral_inpatient_no", ["inpatient_no"], unique=False)
        batch_op.create_index("ix_down_referral_no", ["from_org_id", "no"], unique=True)
        batch_op.create_index("ix_down_referral_patient", ["patient_id"], unique=False)
        batch_op.create_index("ix_down_referral_up", ["up_referral_id"], unique=False)

    op.create_table(
        "follow_up",
        sa.Column("patient_id", sa.String(length=36), nullable=False),
        sa.Column("org_id", sa.String(length=36), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("due", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("requester_id", sa.String(length=36), nullable=True),
        sa.Column("down_referral_id", sa.String(length=36), nullable=True),
        sa.Column("referral_id", sa.String(length=36), nullable=True),
        sa.Column("plan_version", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("done_at", sa.String(), nullable=True),
        sa.Column("done_by", sa.String(), nullable=False),
        sa.Column("method", sa.String(), nullable=True),
        sa.Column("vitals", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("adherence", sa.String(), nullable=True),
        sa.Column("symptoms", sa.String(), nullable=False),
        sa.Column("result", sa.String(), nullable=True),
        sa.Column("action", sa.String(), nullable=True),
        sa.Column("next_due", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("referral_made_id", sa.String(length=36), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("created_by", sa.String(length=36), nullable=False),
        sa.Column("saved_at", sa.String(), nullable=False),
        sa.Column("saved_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["id", "revision"],
            ["op.record_id", "op.revision"],
            name=op.f("fk_follow_up_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up")),
    )
    with op.batch_alter_table("follow_up", schema=None) as batch_op:
        batch_op.create_index("ix_follow_up_down_referral", ["down_referral_id"], unique=False)
        batch_op.create_index("ix_follow_up_due", ["state", "due"], unique=False)
        batch_op.create_index("ix_follow_up_referral", ["referral_id"], unique=False)

    op.create_table(
        "reception",
        sa.Column("org_id", sa.String(length=36), nullable=False),
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("routes", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("referral_id", sa.String(length=36), nullable=True),
        sa.Column("patient_id", sa.String(length=36), nullable=True),
        sa.Column("from_org_id", sa.String(length=36), nullable=True),
        sa.Column("leg", sa.Integer(), nullable=False),
        sa.Column("received_at", sa.String(), nullable=True),
        sa.Column("ext_no", sa.String(), nullable=False),
        sa.Column("accept_mode", sa.String(), nullable=True),
        sa.Column("accepted_at", sa.String(), nullable=True),
        sa.Column("department", sa.String(), nullable=False),
        sa.Column("doctor_id", sa.String(length=36), nullable=True),
        sa.Column("doctor", sa.String(), nullable=False),
        sa.Column("visit_at", sa.String(), nullable=True),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("ward", sa.String(), nullable=False),
        sa.Column("bed", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("booking_code", sa.String(), nullable=False),
        sa.Column("code_valid_to", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("reject_reason", sa.String(), nullable=True),
        sa.Column("reject_note", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("arrived_at", sa.String(), nullable=True),
        sa.Column("seen_at", sa.String(), nullable=True),
        sa.Column("decision", sa.String(), nullable=True),
        sa.Column("admitted_at", sa.String(), nullable=True),
        sa.Column("admission_no", sa.String(), nullable=False),
        sa.Column("discharged_at", sa.String(), nullable=True),
        sa.Column("fit_rating", sa.String(), nullable=True),
        sa.Column("assigned_to", sa.String(), nullable=False),
        sa.Column("close_reason", sa.String(), nullable=False),
        sa.Column("slip", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("phone_code", sa.String(), nullable=False),
        sa.Column("joined_id", sa.String(length=36), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("created_by", sa.String(length=36), nullable=False),
        sa.Column("saved_at", sa.String(), nullable=False),
        sa.Column("saved_by", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            ["id", "revision"],
            ["op.record_id", "op.revision"],
            name=op.f("fk_reception_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reception")),
    )
    with op.batch_alter_table("reception", schema=None) as batch_op:
        batch_op.create_index("ix_reception_phone_code", ["phone_code"], unique=False)
        batch_op.create_index("ix_reception_referral", ["referral_id"], unique=False)
        batch_op.create_index("ix_reception_state", ["direction", "state"], unique=False)

    with op.batch_alter_table("referral", schema=None) as batch_op:
        batch_op.add_column(sa.Column("centre", sa.JSON(none_as_null=True), nullable=True))
        batch_op.add_column(
            sa.Column("legs", sa.JSON(none_as_null=True), server_default="[]", nullable=False)
        )
        batch_op.add_column(sa.Column("approver_id", sa.String(length=36), nullable=True))
        batch_op.add_column(
            sa.Column("approver_name", sa.String(), server_default="", nullable=False)
        )
        batch_op.add_column(
            sa.Column("approve_opinion", sa.String(), server_default="", nullable=False)
        )
        batch_op.add_column(sa.Column("approved_at", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("insurance_due_at", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("down_referral_id", sa.String(length=36), nullable=True))
        batch_op.add_column(sa.Column("counter", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column("wishes", sa.JSON(none_as_null=True), server_default="[]", nullable=False)
        )
        batch_op.drop_index(batch_op.f("ix_referral_no"))
        batch_op.create_index("ix_referral_no", ["from_org_id", "no"], unique=True)

    with op.batch_alter_table("referral_step", schema=None) as batch_op:
        batch_op.add_column(sa.Column("org_id", sa.String(length=36), nullable=True))
        batch_op.add_column(sa.Column("told_state", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("stop_reason", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("decision", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("ward", sa.String(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("bed", sa.String(), server_default="", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("referral_step", schema=None) as batch_op:
        batch_op.drop_column("bed")
        batch_op.drop_column("ward")
        batch_op.drop_column("decision")
        batch_op.drop_column("stop_reason")
        batch_op.drop_column("told_state")
        batch_op.drop_column("org_id")

    with op.batch_alter_table("referral", schema=None) as batch_op:
        batch_op.drop_index("ix_referral_no")
        batch_op.create_index(batch_op.f("ix_referral_no"), ["no"], unique=1)
        batch_op.drop_column("wishes")
        batch_op.drop_column("counter")
        batch_op.drop_column("down_referral_id")
        batch_op.drop_column("insurance_due_at")
        batch_op.drop_column("approved_at")
        batch_op.drop_column("approve_opinion")
        batch_op.drop_column("approver_name")
        batch_op.drop_column("approver_id")
        batch_op.drop_column("legs")
        batch_op.drop_column("centre")

    with op.batch_alter_table("reception", schema=None) as batch_op:
        batch_op.drop_index("ix_reception_state")
        batch_op.drop_index("ix_reception_referral")
        batch_op.drop_index("ix_reception_phone_code")

    op.drop_table("reception")
    with op.batch_alter_table("follow_up", schema=None) as batch_op:
        batch_op.drop_index("ix_follow_up_referral")
        batch_op.drop_index("ix_follow_up_due")
        batch_op.drop_index("ix_follow_up_down_referral")

    op.drop_table("follow_up")
    with op.batch_alter_table("down_referral", schema=None) as batch_op:
        batch_op.drop_index("ix_down_referral_up")
        batch_op.drop_index("ix_down_referral_patient")
        batch_op.drop_index("ix_down_referral_no")
        batch_op.drop_index("ix_down_referral_inpatient_no")

    op.drop_table("down_referral")
    with op.batch_alter_table("attachment", schema=None) as batch_op:
        batch_op.drop_index("ix_attachment_about")

    op.drop_table("attachment")
    with op.batch_alter_table("signing_key", schema=None) as batch_op:
        batch_op.drop_index("ix_signing_key_device")

    op.drop_table("signing_key")
    with op.batch_alter_table("code_entry", schema=None) as batch_op:
        batch_op.drop_index("ix_code_entry_name")
        batch_op.drop_index("ix_code_entry_initials")

    op.drop_table("code_entry")
    with op.batch_alter_table("attachment_part", schema=None) as batch_op:
        batch_op.drop_index("ix_attachment_part_confirmed")

    op.drop_table("attachment_part")
