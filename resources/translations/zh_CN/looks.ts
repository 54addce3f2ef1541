<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Reception</name>
        <message>
            <source>Code only</source>
            <translation>仅电话码</translation>
        </message>
    </context>
    <context>
        <name>Owed</name>
        <message>
            <source>Insurance filing still to be done.</source>
            <translation>医保转诊备案未办。</translation>
        </message>
    </context>
</TS>
