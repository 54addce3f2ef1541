<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Reception</name>
        <message>
            <source>{state}: {who} from {clinic}. Please answer.</source>
            <translation>{state}：{who}，{clinic}。请答复。</translation>
        </message>
        <message>
            <source>{time} the sender asks to take it back: {why}</source>
            <translation>{time} 转出方要求撤销：{why}</translation>
        </message>
        <message>
            <source>The sender has sent the patient to another unit.</source>
            <translation>转出方已把患者改转到别的单位。</translation>
        </message>
        <message>
            <source>The sender has ended it.</source>
            <translation>转出方已结束这张转诊。</translation>
        </message>
        <message>
            <source> Y agrees, T does not.</source>
            <translation> 按Y同意，按T不同意。</translation>
        </message>
        <message>
            <source>Leg {number}, {unit}: not taken {time}. {why}</source>
            <translation>第 {number} 程，{unit}：{time} 未接收。{why}</translation>
        </message>
        <message>
            <source>{time} sent on to {unit}; it is no longer ours.</source>
            <translation>{time} 已改转{unit}，不再由我方处理。</translation>
        </message>
        <message>
            <source>our own unit</source>
            <translation>本单位</translation>
        </message>
        <message>
            <source>Sent on elsewhere?</source>
            <translation>对方已改转</translation>
        </message>
    </context>
    <context>
        <name>Referral</name>
        <message>
            <source>redirected, a further leg</source>
            <translation>改转，多走一程</translation>
        </message>
        <message>
            <source>other things noted</source>
            <translation>其他登记</translation>
        </message>
    </context>
    <context>
        <name>ReferralNews</name>
        <message>
            <source>{patient} {no}: the hospital does not agree to take it back. Look.</source>
            <translation>{patient} {no}：医院不同意撤销，请查看。</translation>
        </message>
    </context>
    <context>
        <name>PatientPage</name>
        <message>
            <source>County numbers and beds</source>
            <translation>上级号与床位</translation>
        </message>
        <message>
            <source>Nothing was asked of the county.</source>
            <translation>还没有向上级申请过号或床位。</translation>
        </message>
    </context>
    <context>
        <name>AskDrafts</name>
        <message>
            <source>Put back what was half written.</source>
            <translation>已恢复上次没写完的内容，请看一遍再确定。</translation>
        </message>
    </context>
    <context>
        <name>ReturnCare</name>
        <message>
            <source>Taken back. {what}</source>
            <translation>已撤销。{what}</translation>
        </message>
        <message>
            <source>A slip from paper and the hospital's own became one. The hospital's plan counts now; please look at the dated tasks.</source>
            <translation>纸质回转单已与医院的电子单合并，今后按医院的计划，请核对随访日期。</translation>
        </message>
    </context>
    <context>
        <name>ReturnCasePage</name>
        <message>
            <source>joined with the paper slip {no}</source>
            <translation>已与纸质单 {no} 合并</translation>
        </message>
    </context>
    <context>
        <name>PrintersTab</name>
        <message>
            <source>Down-referral slip</source>
            <translation>回转单</translation>
        </message>
        <message>
            <source>Patient calendar</source>
            <translation>康复日历</translation>
        </message>
        <message>
            <source>Follow-up list</source>
            <translation>随访名单</translation>
        </message>
        <message>
            <source>Attachments</source>
            <translation>附件</translation>
        </message>
    </context>
</TS>
