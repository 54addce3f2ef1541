<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>PatientCard</name>
        <message>
            <source>Referral consent</source>
            <translation>转诊知情同意书</translation>
        </message>
        <message>
            <source>Arrival receipt</source>
            <translation>到院回执</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>Referral consent</source>
            <translation>转诊知情同意书</translation>
        </message>
        <message>
            <source>Arrival receipt</source>
            <translation>到院回执</translation>
        </message>
    </context>
    <context>
        <name>PrintersTab</name>
        <message>
            <source>Referral consent</source>
            <translation>转诊知情同意书</translation>
        </message>
        <message>
            <source>Arrival receipt</source>
            <translation>到院回执</translation>
        </message>
        <message>
            <source>Pre-printed referral form</source>
            <translation>预印转诊单（套打）</translation>
        </message>
        <message>
            <source>Print only the words, on the county's pre-printed form</source>
            <translation>只打字，套打在县里预印的三联单上</translation>
        </message>
        <message>
            <source>Move right (mm; left with a minus)</source>
            <translation>向右移（毫米，向左填负数）</translation>
        </message>
        <message>
            <source>Move down (mm; up with a minus)</source>
            <translation>向下移（毫米，向上填负数）</translation>
        </message>
    </context>
</TS>
