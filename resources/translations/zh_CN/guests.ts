<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>Guests</name>
        <message>
            <source>{name} ({clinic})</source>
            <translation>{name}（{clinic}）</translation>
        </message>
        <message>
            <source>{clinic} {phone}</source>
            <translation>{clinic} {phone}</translation>
        </message>
        <message>
            <source>booked by {clinic}</source>
            <translation>{clinic}预约</translation>
        </message>
        <message>
            <source>{clinic} finds the new place</source>
            <translation>由{clinic}改约</translation>
        </message>
        <message>
            <source>Patient of {clinic}. Only to read here; corrected there.</source>
            <translation>{clinic}的患者，本院只能查看，更正请联系该院</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <source>{clinic} booked this patient. Please ring there to move or cancel; here he can arrive, be called and be seen.</source>
            <translation>该患者由{clinic}预约，改约或取消请联系该院；本院可以签到、叫号、就诊。</translation>
        </message>
        <message>
            <source>This is a patient of {clinic}. For a booking of our own, please register the patient here first, or ring there.</source>
            <translation>这是{clinic}的患者。本院要预约请先在本院登记，或联系该院。</translation>
        </message>
        <message>
            <source>This is a patient of {clinic}; the record is corrected there.</source>
            <translation>这是{clinic}的患者，资料请由该院更正。</translation>
        </message>
    </context>
</TS>
