<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Unit and people</source>
            <translation>机构与人员</translation>
        </message>
        <message>
            <source>Referring and receiving</source>
            <translation>转诊与接诊</translation>
        </message>
        <message>
            <source>Myself and this computer</source>
            <translation>本人与本机</translation>
        </message>
    </context>
    <context>
        <name>ReturnCare</name>
        <message>
            <source>Print the old calendar</source>
            <translation>仍打印旧日历</translation>
        </message>
        <message>
            <source>The hospital has changed the plan (version {version}) and it is not taken over yet: the old days would be printed. Take the plan over first, then print.</source>
            <translation>医院更改了康复计划（第{version}版），还没采用，打出来的仍是原来的日期。请先采用新计划，再打印。</translation>
        </message>
    </context>
    <context>
        <name>Referral</name>
        <message>
            <source>glucose {value} mmol/L</source>
            <translation>血糖 {value} mmol/L</translation>
        </message>
    </context>
</TS>
