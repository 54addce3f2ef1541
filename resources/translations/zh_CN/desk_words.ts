<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ReturnCare</name>
    <message>
        <source>Going on with what was half written: {title}</source>
        <translation>接着上次未填完的：{title}</translation>
    </message>
</context>
</TS>
