<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Referral</name>
        <message>
            <location filename="../../../desktop/views/referral/cards.py" />
            <source>Late entry</source>
            <translation>补登</translation>
        </message>
    </context>
</TS>
