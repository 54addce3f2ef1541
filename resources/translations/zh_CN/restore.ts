<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS language="zh_CN" sourcelanguage="en" version="2.1">
<context>
    <name>SeatsStrip</name>
    <message>
        <location filename="../../../desktop/views/exchange/seats_strip.py"/>
        <source>Take the seats over</source>
        <translation>接管这些号源</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/seats_strip.py"/>
        <source>These records came from a backup or a copy. {count} seats of earlier sessions cannot be sold here, because they may have been sold since it was made.</source>
        <translation>本机数据来自备份或副本。此前排好的坐诊中有 {count} 个号不能在本机预约，因为备份或复制之后可能已经约出。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/seats_strip.py"/>
        <source>Exchange with the county first; it knows which of them are free.</source>
        <translation>请先点“立即上传”与县平台联系一次，才知道哪些号还空着。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/seats_strip.py"/>
        <source>Those still free are taken over with the next exchange.</source>
        <translation>下次上传时接管其中仍空着的号。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/seats_strip.py"/>
        <source>The county shows {free} of them as free.</source>
        <translation>县平台显示其中 {free} 个号还空着。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/seats_strip.py"/>
        <source>The county shows {free} of them as free; please ask the administrator to take them over. Until then book in a new session.</source>
        <translation>县平台显示其中 {free} 个号还空着，请管理员来接管；接管之前，请预约新排的坐诊。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/seats_strip.py"/>
        <source>Only do this if nobody works with the old file any more, here or on another computer. If somebody does, a seat may be sold to two patients. Your name is kept.</source>
        <translation>只有确定没有人再用旧数据（本机或其他电脑）时才能接管，否则同一个号可能约给两位患者。系统会记下您的姓名。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/seats_strip.py"/>
        <source>{free} free seats</source>
        <translation>{free} 个空号</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/seats_strip.py"/>
        <source>Take over</source>
        <translation>接管</translation>
    </message>
</context>
</TS>
