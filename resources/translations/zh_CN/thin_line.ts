<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ExchangePage</name>
        <message>
            <source>Another round follows</source>
            <translation>接着再传一轮</translation>
        </message>
    </context>
</TS>
