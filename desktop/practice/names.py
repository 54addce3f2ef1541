"""Made-up people and places of the practice county 青山县. Nobody here exists."""

from uuid import UUID

COUNTY = "青山县"
HOSPITAL = "青山县人民医院"
OWN_CENTRE = "霄云镇中心卫生院"
OTHER_CENTRE = "沅水镇卫生院"
OTHER_ID = UUID("0199d0c0-0000-7000-8000-000000000108")
"""Of the other centre: its sessions stand at the practice county before ours are sent there."""
STATION = "专家基层工作室"

# name, reading, sex, specialty, title; the twelve specialties of seeds.md item 10
EXPERTS = (
    ("周明远", "Zhōu Míngyuǎn", "1", "神经内科", "主任医师"),
    ("孙立新", "Sūn Lìxīn", "1", "普外科", "主任医师"),
    ("解红梅", "Xiè Hóngméi", "2", "妇科", "主任医师"),
    ("吴建平", "Wú Jiànpíng", "1", "呼吸内科", "副主任医师"),
    ("郑晓东", "Zhèng Xiǎodōng", "1", "消化内科", "副主任医师"),
    ("冯雪琴", "Féng Xuěqín", "2", "耳鼻喉科", "副主任医师"),
    ("曾庆国", "Zēng Qìngguó", "1", "疼痛科", "主任医师"),
    ("朴顺姬", "Piáo Shùnjī", "2", "中医科", "主任医师"),
    ("何志强", "Hé Zhìqiáng", "1", "康复科", "副主任医师"),
    ("沈丽华", "Shěn Lìhuá", "2", "精神科", "副主任医师"),
    ("韩春生", "Hán Chūnshēng", "1", "针灸理疗科", "主任医师"),
    ("杨德顺", "Yáng Déshùn", "1", "肛肠科", "副主任医师"),
    ("查文静", "Zhā Wénjìng", "2", "神经内科", "副主任医师"),
    ("任海涛", "Rén Hǎitāo", "1", "呼吸内科", "主治医师"),
)
# who sits there whenever the practice clinic is opened
ON_DUTY = ("单守仁", "Shàn Shǒurén", "1", "心血管内科", "主任医师")
# of the other centre, whose free seats may be borrowed
NEIGHBOUR_EXPERT = ("卜心怡", "Bǔ Xīnyí", "2", "内分泌科", "主任医师")
# number of the patient who has no telephone
WITHOUT_PHONE = 93
# name, reading, kind of licence, role, department
STAFF = (
    ("李秀兰", "Lǐ Xiùlán", "21", "nurse", "护理部"),
    ("王玉梅", "Wáng Yùméi", "21", "nurse", "护理部"),
    ("陈静", "Chén Jìng", "21", "liaison", "护理部"),
    ("赵文斌", "Zhào Wénbīn", "11", "doctor", "全科"),
    ("刘春霞", "Liú Chūnxiá", "11", "doctor", "妇产科"),
    ("马德海", "Mǎ Déhǎi", "12", "doctor", "中医科"),
    ("孟凡荣", "Mèng Fánróng", "31", "training-officer", "药房"),
    ("钱卫国", "Qián Wèiguó", "80", "administrator", "办公室"),
    ("崔玉兰", "Cuī Yùlán", "41", "nurse", "检验科"),
    ("董建军", "Dǒng Jiànjūn", "42", "doctor", "放射科"),
)
VILLAGE_DOCTORS = (
    ("王长河", "东王村"),
    ("王桂花", "西王村"),
    ("李存厚", "李家庄"),
    ("张来福", "张庙村"),
    ("孙玉柱", "小孙村"),
    ("宋月英", "柳树屯"),
    ("高满仓", "高家洼"),
    ("石兰香", "石桥村"),
)
VILLAGES = tuple(village for _, village in VILLAGE_DOCTORS)
# patients whom the lessons of the practice clinic speak of
KNOWN = (
    ("单国强", "1", "1962-08-11"),
    ("张桂芳", "2", "1957-03-14"),
    ("李小满", "2", "1949-05-21"),
    ("王秀英", "2", "1951-02-03"),
    ("王秀英", "2", "1951-09-17"),
    ("仇爱民", "1", "1970-12-30"),
    ("赵㐂来", "1", "1946-10-01"),
    ("阿依古丽·买买提", "2", "1985-06-06"),
)
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
GIVEN_MALE = (
    "建国",
    "志明",
    "卫东",
    "永强",
    "德福",
    "学文",
    "长青",
    "海波",
    "保田",
    "立军",
    "庆祥",
)
GIVEN_FEMALE = (
    "桂兰",
    "秀珍",
    "玉华",
    "春梅",
    "凤英",
    "爱莲",
    "淑芬",
    "丽娟",
    "红霞",
    "小翠",
    "云",
)
COMPLAINTS = (
    "头晕头痛三天",
    "反复咳嗽两周",
    "右膝疼痛一月",
    "胃部不适，反酸",
    "胸闷气短，活动后加重",
    "月经不规律半年",
    "腰痛伴左腿麻木",
    "失眠两月",
)
