<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>Booking</name>
        <message>
            <source>Two clinics</source>
            <translation>两院冲突</translation>
        </message>
    </context>
    <context>
        <name>Origin</name>
        <message>
            <source>another computer</source>
            <translation>另一台电脑</translation>
        </message>
        <message>
            <source>another clinic</source>
            <translation>另一家卫生院</translation>
        </message>
        <message>
            <source>the county</source>
            <translation>县里</translation>
        </message>
        <message>
            <source>{name} ({where})</source>
            <translation>{name}（{where}）</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>The seat was sold twice: this patient needs another place</source>
            <translation>号源重复：这位患者需另行安排</translation>
        </message>
        <message>
            <source>Booked twice in one session: cancel one of them</source>
            <translation>同一场次预约了两次：请取消其中一个</translation>
        </message>
        <message>
            <source>The expert is at two clinics in this half-day: ask who keeps him</source>
            <translation>专家这半天排在两家卫生院：请联系确认</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <source>Another clinic planned this expert for the same half-day before. Ask who keeps him; until then nobody can be booked here.</source>
            <translation>另一家卫生院已先排了这位专家的这个半天。请联系确认由哪一家保留；确认之前这里不能预约。</translation>
        </message>
        <message>
            <source>A colleague at another computer was first ({no}). {what}</source>
            <translation>另一台电脑的同事已先操作（{no}）。{what}</translation>
        </message>
        <message>
            <source>{count} of your entries had been made at another computer before. The rows now show it.</source>
            <translation>您有 {count} 项操作，另一台电脑已先做过，列表已更新。</translation>
        </message>
    </context>
</TS>
