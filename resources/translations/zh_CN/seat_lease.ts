<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS language="zh_CN" sourcelanguage="en" version="2.1">
<context>
    <name>HoldStrip</name>
    <message>
        <location filename="desktop/views/booking/hold_strip.py"/>
        <source>Keep it for me again</source>
        <translation>再为我保留</translation>
    </message>
    <message>
        <location filename="desktop/views/booking/hold_strip.py"/>
        <source>The county is asked for this seat …</source>
        <translation>正在向县平台取这个号 …</translation>
    </message>
    <message>
        <location filename="desktop/views/booking/hold_strip.py"/>
        <source>Kept for you {left}</source>
        <translation>为您保留 {left}</translation>
    </message>
    <message>
        <location filename="desktop/views/booking/hold_strip.py"/>
        <source>The county is asked to keep this seat for you …</source>
        <translation>正在请县平台为您保留这个号 …</translation>
    </message>
    <message>
        <location filename="desktop/views/booking/hold_strip.py"/>
        <source>The time is over; others may take the seat.</source>
        <translation>保留时间已过，别处可以取走这个号。</translation>
    </message>
    <message>
        <location filename="desktop/views/booking/hold_strip.py"/>
        <source>A seat of the pool: the county must be asked.</source>
        <translation>这是公共号，要先问县平台。</translation>
    </message>
    <message>
        <location filename="desktop/views/booking/hold_strip.py"/>
        <source>Taken ({clinic}, {minutes} min left)</source>
        <translation>已被占用（{clinic}，剩 {minutes} 分钟）</translation>
    </message>
    <message>
        <location filename="desktop/views/booking/hold_strip.py"/>
        <source>This seat is with {clinic}. Please choose another one.</source>
        <translation>这个号已借给{clinic}，请另选一个。</translation>
    </message>
    <message>
        <location filename="desktop/views/booking/hold_strip.py"/>
        <source>another clinic</source>
        <translation>其他卫生院</translation>
    </message>
    <message>
        <location filename="desktop/views/booking/hold_strip.py"/>
        <source>Without the county a shared seat cannot be sold. The form is kept as a draft; choose a seat of ours, the waiting list, or telephone the other clinic.</source>
        <translation>连不上县平台就不能售出公共号。表单已存为草稿；请选本院的号、转候补，或打电话给对方卫生院。</translation>
    </message>
</context>
<context>
    <name>SeatsTab</name>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>Keep the roster here</source>
        <translation>由本机排班</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>Call from here</source>
        <translation>由本机叫号</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <location filename="desktop/views/settings/seats.py"/>
        <source>Open the pool</source>
        <translation>开放公共号</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>Release unsold seats…</source>
        <translation>收回未售的号…</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>Nobody yet: the first computer that exchanges is named.</source>
        <translation>还没有指定：第一台上传的电脑自动担任。</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <location filename="desktop/views/settings/seats.py"/>
        <source>{name} (this computer)</source>
        <translation>{name}（本机）</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>Clinic</source>
        <translation>卫生院</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>Computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>Unsold</source>
        <translation>未售</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>Sold</source>
        <translation>已售</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>No seats of sessions to come are known here.</source>
        <translation>本机还没有以后坐诊的号源。</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>{name} (before a restore)</source>
        <translation>{name}（恢复之前）</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>Roster</source>
        <translation>排班</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>Calling without a line</source>
        <translation>断网时叫号</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <location filename="desktop/views/settings/seats.py"/>
        <source>Seats of the pool</source>
        <translation>公共号</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>Who has which seats of sessions to come</source>
        <translation>以后坐诊的号在谁手里</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>Release only what belongs to a computer that is lost and never comes back.</source>
        <translation>只收回已经丢失、不会再用的电脑的号。</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>Open: seats are lent and kept for forms.</source>
        <translation>开放：可以出借、可以为表单保留。</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>Closed {at} by {who}. Nothing is lent before every computer has told its seats again and somebody opens the pool.</source>
        <translation>{at} 由 {who} 关闭。所有电脑重报号源、并有人开放之前，不再出借。</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>Close the pool…</source>
        <translation>关闭公共号…</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>Open without them…</source>
        <translation>不等它们，开放…</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>The county is asked …</source>
        <translation>正在问县平台 …</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>No clinic can take or keep a shared seat until somebody opens it again.</source>
        <translation>在有人重新开放之前，各卫生院都不能取用或保留公共号。</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>Only do this if they are lost and nobody sells with them any more. What they sold may be sold a second time. Your name is kept: {names}</source>
        <translation>只有确认这些电脑已经丢失、没有人再用它们售号时才能这样做。它们售出的号可能会再售一次。会记下您的姓名：{names}</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>Open without</source>
        <translation>不等就开放</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>{count} computers</source>
        <translation>{count} 台电脑</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>{count} unsold seats go back to their pool. Only do this if the computer is lost: if somebody still sells with it, a seat may be sold to two patients. Your name is kept.</source>
        <translation>{count} 个未售的号将退回。只有电脑确已丢失时才能这样做：如果还有人用它售号，同一个号可能售给两位病人。会记下您的姓名。</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>Release</source>
        <translation>收回</translation>
    </message>
    <message>
        <location filename="desktop/views/settings/seats.py"/>
        <source>It is so at the county.</source>
        <translation>县平台已生效。</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <location filename="desktop/views/messages/lease.py"/>
        <source>This was taken back before the county heard of it.</source>
        <translation>县平台收到之前已撤回。</translation>
    </message>
    <message>
        <location filename="desktop/views/messages/lease.py"/>
        <source>The county does not know this seat yet. Please choose another one.</source>
        <translation>县平台还没有这个号，请另选一个。</translation>
    </message>
    <message>
        <location filename="desktop/views/messages/lease.py"/>
        <source>The county&apos;s shared seats are closed after its server was restored, until a named person opens them. Seats of ours can be sold as always.</source>
        <translation>县平台恢复过备份，公共号已关闭，等有人重新开放。本院的号照常可以售出。</translation>
    </message>
    <message>
        <location filename="desktop/views/messages/lease.py"/>
        <source>This session is stopped. Please choose another one.</source>
        <translation>这场坐诊已停诊，请另选一场。</translation>
    </message>
    <message>
        <location filename="desktop/views/messages/lease.py"/>
        <source>This seat is sold. Please choose another one or the waiting list.</source>
        <translation>这个号已售出，请另选一个或转候补。</translation>
    </message>
    <message>
        <location filename="desktop/views/messages/lease.py"/>
        <source>This seat stays with the clinic that holds the session. Please choose another.</source>
        <translation>这个号只归坐诊的卫生院，请另选一个。</translation>
    </message>
    <message>
        <location filename="desktop/views/messages/lease.py"/>
        <source>Another computer has this seat. Please choose another one.</source>
        <translation>这个号已在另一台电脑上，请另选一个。</translation>
    </message>
    <message>
        <location filename="desktop/views/messages/lease.py"/>
        <source>Somebody else is just booking this seat. Please choose another one.</source>
        <translation>别处正在预约这个号，请另选一个。</translation>
    </message>
    <message>
        <location filename="desktop/views/messages/lease.py"/>
        <source>The county has this seat with somebody else already.</source>
        <translation>县平台上这个号已归别处。</translation>
    </message>
    <message>
        <location filename="desktop/views/messages/lease.py"/>
        <source>The county refuses this seat. Please choose another one.</source>
        <translation>县平台拒绝了这个号，请另选一个。</translation>
    </message>
    <message>
        <location filename="desktop/views/messages/lease.py"/>
        <source>Somebody else was faster. Please choose another seat; the form is kept.</source>
        <translation>被别处抢先了。请另选一个号，表单仍保留。</translation>
    </message>
    <message>
        <location filename="desktop/views/messages/lease.py"/>
        <source>The pool stays closed: some computers have not told their seats since it was closed. Have them exchange, or say that they are lost.</source>
        <translation>公共号仍关闭：关闭之后有电脑还没有重报号源。请让它们上传一次，或确认已丢失。</translation>
    </message>
    <message>
        <location filename="desktop/views/messages/lease.py"/>
        <source>The county has not answered, so nobody knows yet whether the seat is ours.</source>
        <translation>县平台没有回复，还不知道这个号是否归本院。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Seats and devices</source>
        <translation>号源与电脑</translation>
    </message>
</context>
</TS>
