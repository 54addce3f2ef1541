"""职称 as papers write them: always in Chinese, whatever the screen speaks."""

from desktop.domain.codes import StaffType, TitleLevel
from desktop.domain.staff import Staff

_LEVELS = (
    TitleLevel.NONE,
    TitleLevel.JUNIOR,
    TitleLevel.MIDDLE,
    TitleLevel.ASSOCIATE_SENIOR,
    TitleLevel.SENIOR,
)
_DOCTORS = ("医师", "主治医师", "副主任医师", "主任医师")
_NURSES = ("护师", "主管护师", "副主任护师", "主任护师")
_TECHNICIANS = ("技师", "主管技师", "副主任技师", "主任技师")
_OTHERS = ("初级", "中级", "副高级", "正高级")
_TITLES = {
    StaffType.PHYSICIAN: ("执业医师", *_DOCTORS),
    StaffType.ASSISTANT_PHYSICIAN: ("执业助理医师", *_DOCTORS),
    StaffType.NURSE: ("护士", *_NURSES),
    StaffType.MIDWIFE: ("助产士", *_NURSES),
    StaffType.PHARMACIST: ("药士", "药师", "主管药师", "副主任药师", "主任药师"),
    StaffType.TCM_PHARMACIST: ("中药士", "中药师", "主管中药师", "副主任中药师", "主任中药师"),
    StaffType.LABORATORY: ("检验技士", *_TECHNICIANS),
    StaffType.IMAGING: ("影像技士", *_TECHNICIANS),
    StaffType.REHABILITATION: ("康复技士", *_TECHNICIANS),
    StaffType.VILLAGE_DOCTOR: ("乡村医生", "乡村医生", *_DOCTORS[1:]),
    StaffType.OTHER_TECHNICAL: ("", *_OTHERS),
    StaffType.MANAGEMENT: ("", *_OTHERS),
    StaffType.WORKER: ("", *_OTHERS),
}


def title_of(staff: Staff) -> str:
    """The title of a staff member; without a graded one, what the licence says; else empty.

    Source: 卫生专业技术资格 grades: 初级, 中级, 副高级, 正高级.
    """
    return _TITLES[staff.staff_type][_LEVELS.index(staff.title)]
