<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Referral</name>
        <message>
            <source>What was decided</source>
            <translation>处置决定</translation>
        </message>
        <message>
            <source>In-house reviewer</source>
            <translation>院内审核人</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>in-house reviewer</source>
            <translation>院内审核人</translation>
        </message>
    </context>
    <context>
        <name>Reception</name>
        <message>
            <source>Ended at</source>
            <translation>结束时间</translation>
        </message>
        <message>
            <source>Other decision, death</source>
            <translation>改处置或死亡</translation>
        </message>
    </context>
    <context>
        <name>Owed</name>
        <message>
            <source>The patient has died.</source>
            <translation>患者已去世。</translation>
        </message>
        <message>
            <source>The hospital tells that the patient has died.</source>
            <translation>医院告知：患者已去世。</translation>
        </message>
        <message>
            <source> The clock and the follow-up of this referral stand still. Please ask the hospital for what is missing, not the family, and look whether a booking or another follow-up is still open.</source>
            <translation>本次转诊的计时和随访已停止。缺的材料请向医院询问，不要再向家属催问；并请核对是否还有预约或其他随访未了。</translation>
        </message>
        <message>
            <source>Open the patient</source>
            <translation>打开患者</translation>
        </message>
        <message>
            <source>{doctor} has signed, and nobody here may review it: a manager, a second doctor or an administrator must be entered under staff, or the review turned off in the settings.</source>
            <translation>{doctor}已签，但本院没有可以审核的人：请在人员中登记院长、另一名医生或管理员，或在设置中关闭院内审核。</translation>
        </message>
        <message>
            <source>{doctor} has signed. The in-house review waits for {names}.</source>
            <translation>{doctor}已签，待{names}做院内审核。</translation>
        </message>
        <message>
            <source> or </source>
            <translation>或</translation>
        </message>
    </context>
    <context>
        <name>ReceptionActs</name>
        <message>
            <source>Keep the decision</source>
            <translation>保存处置决定</translation>
        </message>
    </context>
</TS>
