"""Characters that read otherwise in names. Made by hand; the first reading is the likely one.

The usual reading of `pinyin_table` is tried as well, since a nurse who does not know the name
types what she sees.
"""


def _table(text: str) -> dict[str, tuple[str, ...]]:
    entries = (entry.split() for entry in text.split(","))
    return {word: tuple(found) for word, *found in entries}


SURNAMES = _table(
    "单 shàn,仇 qiú,解 xiè,查 zhā,曾 zēng,区 ōu,朴 piáo,盖 gě gài,缪 miào,翟 zhái dí,"
    "华 huà,哈 hǎ,纪 jǐ,燕 yān,那 nā,乐 yuè lè,员 yùn,贠 yùn,覃 qín tán,牟 móu mù,"
    "谌 chén shèn,召 shào,种 chóng,秘 bì,折 shé,黑 hè hēi,郇 xún huán,訾 zī,祭 zhài,繁 pó,"
    "阚 kàn,隗 wěi kuí,句 gōu,过 guō,薄 bó,卜 bǔ,於 yū,相 xiàng,占 zhān,葛 gě,"
    "佴 nài,乜 niè,仉 zhǎng,粘 nián,撒 sǎ,费 fèi bì,郗 xī chī,莘 shēn xīn,观 guàn,能 nài,"
    "洗 xiǎn,冼 xiǎn,么 yāo,要 yāo,钭 tǒu,呙 guō,斗 dǒu,圈 juàn,宓 mì fú,尉 wèi yù,"
    "长 cháng,重 chóng,车 chē,贾 jiǎ,沈 shěn,石 shí,万 wàn,臧 zāng,藏 zāng,任 rén,"
    "宁 níng nìng,应 yīng,曲 qū,柏 bǎi bó,盛 shèng,谷 gǔ,瞿 qú,晁 cháo,逄 páng,适 kuò"
)

DOUBLE_SURNAMES = _table(
    "尉迟 yù chí,万俟 mò qí,长孙 zhǎng sūn,令狐 líng hú,单于 chán yú,澹台 tán tái,"
    "欧阳 ōu yáng,司马 sī mǎ,诸葛 zhū gě,上官 shàng guān,司徒 sī tú,司空 sī kōng,"
    "东方 dōng fāng,独孤 dú gū,南宫 nán gōng,夏侯 xià hóu,皇甫 huáng fǔ,公孙 gōng sūn,"
    "慕容 mù róng,宇文 yǔ wén,轩辕 xuān yuán,端木 duān mù,百里 bǎi lǐ,呼延 hū yán,"
    "闻人 wén rén,申屠 shēn tú,太史 tài shǐ,公冶 gōng yě,宗政 zōng zhèng,濮阳 pú yáng,"
    "淳于 chún yú,仲孙 zhòng sūn,钟离 zhōng lí,鲜于 xiān yú,闾丘 lǘ qiū,拓跋 tuò bá,"
    "东郭 dōng guō,西门 xī mén,南门 nán mén,第五 dì wǔ,赫连 hè lián,完颜 wán yán,"
    "纳兰 nà lán,梁丘 liáng qiū,左丘 zuǒ qiū,羊舌 yáng shé,叶赫 yè hè,相里 xiàng lǐ"
)

GIVEN = _table(
    "乐 lè yuè,朝 cháo zhāo,长 cháng zhǎng,重 chóng zhòng,行 xíng háng,晟 shèng chéng,"
    "茜 xī qiàn,隽 jùn juàn,盛 shèng chéng,传 chuán zhuàn,柏 bó bǎi,娜 nà nuó,蔚 wèi yù,"
    "参 cān shēn,仔 zǐ zǎi,伽 jiā qié,桔 jú jié,莎 shā suō,奇 qí jī,尽 jìn,说 yuè shuō,"
    "降 xiáng jiàng,为 wéi wèi,曾 zēng céng,更 gēng gèng,卜 bǔ,藏 zàng cáng,单 dān shàn,"
    "冠 guān guàn,炅 jiǒng guì,葛 gé gě,翟 dí zhái,厦 xià shà,少 shào,薄 bó,还 huán hái,"
    "着 zhuó,了 liǎo,弹 tán dàn,调 tiáo diào,圈 quān,敦 dūn,正 zhèng,强 qiáng,扎 zhā zā,"
    "买 mǎi,提 tí,阿 ā,什 shí,吐 tǔ,哈 hā,木 mù,沙 shā,色 sè,子 zǐ"
)
