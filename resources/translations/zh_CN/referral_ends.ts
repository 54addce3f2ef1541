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
        <message>
            <source>Known from the slip alone, scanned {time}; the clinic has not sent it. Until then only this computer shows it; another one here must scan the slip as well.</source>
            <translation>只有纸面扫码（{time}），对方尚未上传转诊单。在此之前只有本机看得到，本院其他电脑须另扫一次接诊联。</translation>
        </message>
        <message>
            <source>The clinic has not sent it since {time}: ring {phone}. Nobody outside, and no other computer here, sees our word until then.</source>
            <translation>扫码（{time}）至今对方一直未上传转诊单，请电话 {phone}。在此之前，院外和本院其他电脑都看不到本机的记录。</translation>
        </message>
        <message>
            <source>Declined here. What is said of the patient from then on is not ours to read, so it does not show where he was sent; if you must know, ring {phone}.</source>
            <translation>本院已拒绝。此后该患者的情况本院无权再读取，因此不显示转往哪里；确需了解请电话 {phone}。</translation>
        </message>
        <message>
            <source>Known from the telephone code alone. Only this computer shows it until the record or the slip comes; tell the others who receive patients.</source>
            <translation>只有电话转诊码。在转诊单或纸质单到来之前只有本机看得到，请告知本院其他接诊人员。</translation>
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
