<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ClockBanner</name>
        <message>
            <source>This computer's clock is wrong: when it said {here}, the county platform's said {there}. Set date and time of this computer; work and sending go on meanwhile.</source>
            <translation>本机时钟不准：本机显示 {here} 时，县平台是 {there}。请校准本机的日期和时间；在此期间工作和发送照常。</translation>
        </message>
    </context>
</TS>
