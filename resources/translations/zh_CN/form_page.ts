<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ReferralFormPage</name>
        <message>
            <location filename="../../../desktop/views/referral/form_page.py" />
            <source>Up-referral, late entry</source>
            <translation>上转单（补登）</translation>
        </message>
    </context>
</TS>
