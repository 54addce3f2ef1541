<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>ArrivalsBox</name>
        <message>
            <source>Arrivals</source>
            <translation>到诊登记</translation>
        </message>
        <message>
            <source>Who is here?</source>
            <translation>谁来了？</translation>
        </message>
        <message>
            <source>Ticket, name, pinyin or last digits of a telephone</source>
            <translation>号码、姓名、拼音或电话尾号</translation>
        </message>
        <message>
            <source>Is here</source>
            <translation>已到</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Ticket</source>
            <translation>号</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>患者信息</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>坐诊</translation>
        </message>
        <message>
            <source>Nobody of this name or number is expected today.</source>
            <translation>今天未到的预约里没有这个姓名或号码。</translation>
        </message>
        <message>
            <source>Not booked? Esc, then F3 books a walk-in seat.</source>
            <translation>没有预约？按 Esc，再按 F3 挂现场号。</translation>
        </message>
        <message>
            <source>Expected today</source>
            <translation>今日未到</translation>
        </message>
        <message>
            <source>{ticket} {name} is here, {before} wait before.</source>
            <translation>{ticket} 号 {name} 已到，前面还有 {before} 人。</translation>
        </message>
    </context>
    <context>
        <name>CallScreen</name>
        <message>
            <source>Call screen</source>
            <translation>叫号屏</translation>
        </message>
    </context>
    <context>
        <name>Queue</name>
        <message>
            <source>Late arrival of {name}</source>
            <translation>{name} 补签到</translation>
        </message>
        <message>
            <source>Record arrival</source>
            <translation>登记到诊</translation>
        </message>
        <message>
            <source>Call next</source>
            <translation>叫下一位</translation>
        </message>
        <message>
            <source>Arrivals</source>
            <translation>到诊登记</translation>
        </message>
        <message>
            <source>Is here</source>
            <translation>已到</translation>
        </message>
        <message>
            <source>Call this one</source>
            <translation>叫这一位</translation>
        </message>
        <message>
            <source>Call again</source>
            <translation>重呼</translation>
        </message>
        <message>
            <source>Pass over</source>
            <translation>过号</translation>
        </message>
        <message>
            <source>Other room</source>
            <translation>换诊室</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>就诊完</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>读音</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>How to change it</source>
            <translation>怎么改</translation>
        </message>
        <message>
            <source>Now {device} calls: without a line two computers do not see each other. Arrivals and everything else go on here.</source>
            <translation>现由 {device} 叫号：断网时两台电脑互相看不见。到诊登记等其他工作照常在这里做。</translation>
        </message>
        <message>
            <source>Room {number}</source>
            <translation>诊室 {number}</translation>
        </message>
        <message>
            <source>{ticket} first</source>
            <translation>{ticket} 优先</translation>
        </message>
        <message>
            <source>Only one monitor is connected. Connect the waiting room's screen, then open this again.</source>
            <translation>只接了一台显示器。请接上候诊区的屏幕，再重新打开叫号屏。</translation>
        </message>
        <message>
            <source>No expert sits today</source>
            <translation>今日没有专家坐诊</translation>
        </message>
        <message>
            <source>Please come</source>
            <translation>请就诊</translation>
        </message>
        <message>
            <source>Get ready</source>
            <translation>请准备</translation>
        </message>
        <message>
            <source>Please wait for your number</source>
            <translation>请等候叫号</translation>
        </message>
        <message>
            <source>How the queue is run</source>
            <translation>候诊叫号设置</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>A wait is rather long from (minutes)</source>
            <translation>等候“较久”从（分钟）</translation>
        </message>
        <message>
            <source>A wait is too long from (minutes)</source>
            <translation>等候“太久”从（分钟）</translation>
        </message>
        <message>
            <source>Passed over: so many others first</source>
            <translation>过号后先叫几位</translation>
        </message>
        <message>
            <source>The call screen shows masked names</source>
            <translation>叫号屏显示隐名（张*芳）</translation>
        </message>
        <message>
            <source>A quiet sound when calling</source>
            <translation>叫号时轻响一声</translation>
        </message>
        <message>
            <source>Nobody waits. F7 records an arrival.</source>
            <translation>没有人候诊。按 F7 登记到诊。</translation>
        </message>
        <message>
            <source>{name}: taken back. Both steps stay in the history.</source>
            <translation>{name}：已撤销，两步都留在历史里。</translation>
        </message>
        <message>
            <source>{ticket} {name} called</source>
            <translation>已叫 {ticket} 号 {name}</translation>
        </message>
        <message>
            <source>{ticket} {name} called again</source>
            <translation>已重呼 {ticket} 号 {name}</translation>
        </message>
        <message>
            <source>{ticket} {name} passed over, waits again</source>
            <translation>{ticket} 号 {name} 过号，重新候诊</translation>
        </message>
        <message>
            <source>{ticket} {name} has been seen</source>
            <translation>{ticket} 号 {name} 已就诊</translation>
        </message>
        <message>
            <source>{ticket} {name} is here</source>
            <translation>{ticket} 号 {name} 已到</translation>
        </message>
        <message>
            <source>{place}  {session} · {count} waiting</source>
            <translation>{place}  {session} · 候诊 {count} 人</translation>
        </message>
        <message>
            <source>Waiting {minutes} min</source>
            <translation>等候中 {minutes} 分</translation>
        </message>
        <message>
            <source>Rather long {minutes} min</source>
            <translation>较久 {minutes} 分</translation>
        </message>
        <message>
            <source>Too long {minutes} min</source>
            <translation>太久 {minutes} 分</translation>
        </message>
        <message>
            <source>Not here yet</source>
            <translation>未到</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>候诊</translation>
        </message>
        <message>
            <source>Called, with the expert</source>
            <translation>已叫号·就诊中</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>已就诊</translation>
        </message>
        <message>
            <source>Everybody who booked is here.</source>
            <translation>预约的都到了。</translation>
        </message>
        <message>
            <source>Nobody waits. F7 records an arrival: type ticket, name or telephone.</source>
            <translation>没有人候诊。按 F7 登记到诊：输入号码、姓名或电话。</translation>
        </message>
        <message>
            <source>Nobody is called. F6 calls the next one.</source>
            <translation>还没有叫号。按 F6 叫下一位。</translation>
        </message>
        <message>
            <source>Nobody has been seen yet.</source>
            <translation>还没有人就诊完。</translation>
        </message>
        <message>
            <source>{at}, called {count} times</source>
            <translation>{at} 叫了 {count} 次</translation>
        </message>
        <message>
            <source>Extra</source>
            <translation>加号</translation>
        </message>
        <message>
            <source>Missed {count} times</source>
            <translation>过号 {count} 次</translation>
        </message>
        <message>
            <source>Same name today</source>
            <translation>今日有同名</translation>
        </message>
        <message>
            <source>Not held today</source>
            <translation>今日停诊</translation>
        </message>
        <message>
            <source>Over for today</source>
            <translation>今日已结束</translation>
        </message>
        <message>
            <source>Open since {at}</source>
            <translation>{at} 开诊</translation>
        </message>
        <message>
            <source>{minutes} min late, opens about {at}</source>
            <translation>推迟 {minutes} 分钟，约 {at} 开诊</translation>
        </message>
        <message>
            <source>Opens at {at}</source>
            <translation>{at} 开诊（预计）</translation>
        </message>
        <message>
            <source>The expert was called away</source>
            <translation>医生临时离开</translation>
        </message>
        <message>
            <source>The expert was called away, back about {at}</source>
            <translation>医生临时离开，约 {at} 回来</translation>
        </message>
        <message>
            <source>X{number}</source>
            <translation>加{number}</translation>
        </message>
        <message>
            <source>W{number}</source>
            <translation>现{number}</translation>
        </message>
        <message>
            <source>another computer</source>
            <translation>另一台电脑</translation>
        </message>
        <message>
            <source>Not open yet, was expected at {at}</source>
            <translation>尚未开诊，原定 {at}</translation>
        </message>
    </context>
    <context>
        <name>QueuePage</name>
        <message>
            <source>Queue</source>
            <translation>候诊叫号</translation>
        </message>
        <message>
            <source>Call screen</source>
            <translation>叫号屏</translation>
        </message>
        <message>
            <source>How the queue is run…</source>
            <translation>候诊叫号设置…</translation>
        </message>
        <message>
            <source>No expert sits today, so there is no queue.</source>
            <translation>今天没有专家坐诊，所以没有候诊队列。</translation>
        </message>
        <message>
            <source>Open the calendar</source>
            <translation>打开专家日历</translation>
        </message>
        <message>
            <source>A session planned for today appears here by itself.</source>
            <translation>今天一排上坐诊，这里会自动出现。</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Queue</source>
            <translation>候诊叫号</translation>
        </message>
    </context>
    <context>
        <name>ReadingDialog</name>
        <message>
            <source>Likely readings</source>
            <translation>可能的读音</translation>
        </message>
        <message>
            <source>Or as it is said</source>
            <translation>或按实际读法</translation>
        </message>
        <message>
            <source>How is {name} read?</source>
            <translation>{name}怎么读？</translation>
        </message>
        <message>
            <source>Keep this reading</source>
            <translation>保存读音</translation>
        </message>
        <message>
            <source>It is shown wherever the name is called, on every computer. Digits 1 to 4 after a syllable become tone marks. Every reading goes on finding the patient.</source>
            <translation>凡叫到这个名字的地方、每台电脑都显示这个读音。音节后的数字 1 到 4 变成声调。各种读音都还能查到患者。</translation>
        </message>
    </context>
    <context>
        <name>RoomDialog</name>
        <message>
            <source>Rooms of today</source>
            <translation>今天的诊室</translation>
        </message>
        <message>
            <source>Or another room</source>
            <translation>或其他诊室</translation>
        </message>
        <message>
            <source>Send {name} to another room</source>
            <translation>请{name}换诊室</translation>
        </message>
        <message>
            <source>Send there</source>
            <translation>换到那里</translation>
        </message>
        <message>
            <source>Empty sends him to the expert's own room again.</source>
            <translation>空着表示回到专家原来的诊室。</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <source>Nobody waits. F7 records an arrival.</source>
            <translation>没有人候诊。按 F7 登记到诊。</translation>
        </message>
        <message>
            <source>Somebody else stands first meanwhile. The board shows it: press F6 again.</source>
            <translation>这会儿排在最前的已是另一位，列表已更新：请再按一次 F6。</translation>
        </message>
        <message>
            <source>Now {device} calls: without a line two computers do not see each other. Please call there, or move the calling here once the line is back.</source>
            <translation>现由 {device} 叫号：断网时两台电脑互相看不见。请在那台叫号，或等网络恢复后把叫号换到这里。</translation>
        </message>
        <message>
            <source>Please give 1 to {most} minutes.</source>
            <translation>请填 1 到 {most} 分钟。</translation>
        </message>
        <message>
            <source>Too long must be more minutes than rather long, and at most eight hours.</source>
            <translation>“太久”要比“较久”分钟多，最多八小时。</translation>
        </message>
        <message>
            <source>Please give 1 to {most} places.</source>
            <translation>请填 1 到 {most} 位。</translation>
        </message>
        <message>
            <source>Another computer calls now: without a line two computers do not see each other. Please call there, or move the calling here once the line is back.</source>
            <translation>现由另一台电脑叫号：断网时两台电脑互相看不见。请在那台叫号，或等网络恢复后把叫号换到这里。</translation>
        </message>
    </context>
</TS>
