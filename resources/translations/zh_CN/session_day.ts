<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>Absence</name>
        <message>
            <source>Half-day</source>
            <translation>午别</translation>
        </message>
        <message>
            <source>Expert</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>Seat</source>
            <translation>号</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>网络</translation>
        </message>
        <message>
            <source>needs the line</source>
            <translation>需联网取号</translation>
        </message>
        <message>
            <source>Agrees</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>Another time</source>
            <translation>换个时间</translation>
        </message>
        <message>
            <source>Does not come</source>
            <translation>不来了</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>没人接</translation>
        </message>
        <message>
            <source>Wrong number</source>
            <translation>空号</translation>
        </message>
        <message>
            <source>Ring again later</source>
            <translation>稍后再打</translation>
        </message>
        <message>
            <source>{when} {expert} no. {no}, {time}</source>
            <translation>{when} {expert} {no}号 {time}</translation>
        </message>
        <message>
            <source>{place} (pool, needs the line)</source>
            <translation>{place}（公共号，需联网）</translation>
        </message>
        <message>
            <source>No seat left: stays on the list</source>
            <translation>无号可约，留在名单上</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>患者</translation>
        </message>
        <message>
            <source>Village</source>
            <translation>村</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Old place</source>
            <translation>原号</translation>
        </message>
        <message>
            <source>New place</source>
            <translation>新号</translation>
        </message>
        <message>
            <source>Last call</source>
            <translation>最近一次电话</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>已改约</translation>
        </message>
        <message>
            <source>no. {no}, {time}</source>
            <translation>{no}号 {time}</translation>
        </message>
    </context>
    <context>
        <name>AbsencePage</name>
        <message>
            <source>To be placed anew</source>
            <translation>待改约</translation>
        </message>
        <message>
            <source>Nobody of this session needs another place.</source>
            <translation>这场坐诊没有需要改约的患者。</translation>
        </message>
        <message>
            <source>Open the session</source>
            <translation>打开坐诊名单</translation>
        </message>
        <message>
            <source>Patients to be placed anew</source>
            <translation>待改约患者</translation>
        </message>
        <message>
            <source>Call list</source>
            <translation>电话名单</translation>
        </message>
        <message>
            <source>He comes after all</source>
            <translation>专家还是来了</translation>
        </message>
        <message>
            <source>Other place</source>
            <translation>另选号</translation>
        </message>
        <message>
            <source>Show number</source>
            <translation>显示号码</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Ended early</source>
            <translation>提前结束</translation>
        </message>
        <message>
            <source>Everybody is placed</source>
            <translation>全部已安排</translation>
        </message>
        <message>
            <source>{count} to be placed anew</source>
            <translation>待改约{count}人</translation>
        </message>
        <message>
            <source>No seat is left to offer. {name} stays on the list.</source>
            <translation>没有可约的号，{name}留在待改约名单上。</translation>
        </message>
        <message>
            <source>Hold the session after all</source>
            <translation>恢复坐诊</translation>
        </message>
        <message>
            <source>{count} patients have their seats again. Who has another place already keeps it.</source>
            <translation>{count}人恢复原号；已改约的保持新号不变。</translation>
        </message>
    </context>
    <context>
        <name>ChoosePlace</name>
        <message>
            <source>Another place for {name}</source>
            <translation>为{name}另选号</translation>
        </message>
        <message>
            <source>No free seat of this specialty is open for booking. He stays on the list.</source>
            <translation>本专科暂无可约的号，先留在待改约名单上。</translation>
        </message>
        <message>
            <source>Free seats</source>
            <translation>可约的号</translation>
        </message>
        <message>
            <source>Take this seat</source>
            <translation>选这个号</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>CloseDialog</name>
        <message>
            <source>{count} have no mark yet.</source>
            <translation>还有{count}人未标记。</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>号</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>患者</translation>
        </message>
        <message>
            <source>Village</source>
            <translation>村</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>Becomes</source>
            <translation>标记为</translation>
        </message>
        <message>
            <source>Everybody who was booked has an end. It can be closed.</source>
            <translation>预约患者都已有结果，可以结束。</translation>
        </message>
        <message>
            <source>Patients without an end</source>
            <translation>尚无结果的患者</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>已就诊</translation>
        </message>
        <message>
            <source>Not come</source>
            <translation>爽约</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>改约</translation>
        </message>
        <message>
            <source>All others: seen</source>
            <translation>其余全部已就诊</translation>
        </message>
        <message>
            <source>All others: not come</source>
            <translation>其余未到的爽约</translation>
        </message>
        <message>
            <source>Keep these marks</source>
            <translation>保存标记</translation>
        </message>
        <message>
            <source>Close the session</source>
            <translation>结束坐诊</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>{name} came, so he did not stay away: seen, or move him.</source>
            <translation>{name}已签到，不能记爽约：请标已就诊或改约。</translation>
        </message>
        <message>
            <source>– please mark</source>
            <translation>请标记</translation>
        </message>
        <message>
            <source>{count} without an arrival, {inside} not finished.</source>
            <translation>未登记到诊{count}人，已到未结束{inside}人。</translation>
        </message>
    </context>
    <context>
        <name>Journal</name>
        <message>
            <source>{act}: {state}</source>
            <translation>{act}：{state}</translation>
        </message>
        <message>
            <source>Booking</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>Referral</source>
            <translation>转诊</translation>
        </message>
        <message>
            <source>Referral, step</source>
            <translation>转诊步骤</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>培训</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>患者</translation>
        </message>
        <message>
            <source>Duty session</source>
            <translation>坐诊排班</translation>
        </message>
        <message>
            <source>Session of the day</source>
            <translation>坐诊动态</translation>
        </message>
        <message>
            <source>Telephone call</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Asked of the county</source>
            <translation>向县里申请</translation>
        </message>
        <message>
            <source>Expert</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Wrong PIN</source>
            <translation>PIN 错误</translation>
        </message>
        <message>
            <source>Wrong password</source>
            <translation>密码错误</translation>
        </message>
        <message>
            <source>Closed the day</source>
            <translation>下班退出</translation>
        </message>
        <message>
            <source>Screen locked</source>
            <translation>锁屏</translation>
        </message>
        <message>
            <source>Whole number shown</source>
            <translation>查看完整号码</translation>
        </message>
        <message>
            <source>Exported</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Outage pack printed</source>
            <translation>打印断网应急单</translation>
        </message>
        <message>
            <source>Entered</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>更改</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Answered by the county</source>
            <translation>县里答复</translation>
        </message>
        <message>
            <source>Printed</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>To be placed anew</source>
            <translation>待改约</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>单据</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>操作人</translation>
        </message>
        <message>
            <source>What</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>About</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>做了什么</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>何处</translation>
        </message>
        <message>
            <source>elsewhere</source>
            <translation>别处</translation>
        </message>
        <message>
            <source>here</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>U takes back</source>
            <translation>按 U 撤回</translation>
        </message>
        <message>
            <source>Kept in the trace</source>
            <translation>已留痕</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录</translation>
        </message>
    </context>
    <context>
        <name>JournalPage</name>
        <message>
            <source>Done today</source>
            <translation>今天做过的事</translation>
        </message>
        <message>
            <source>What changed since I left</source>
            <translation>我离开后有什么变化</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>since {at}</source>
            <translation>自 {at}</translation>
        </message>
        <message>
            <source>Nothing was changed by others since you left.</source>
            <translation>您离开后，别人没有改动。</translation>
        </message>
        <message>
            <source>You have not locked the screen or closed the day here yet.</source>
            <translation>您还没有在本机锁屏或退出过。</translation>
        </message>
        <message>
            <source>on this computer</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>Nothing was done on this computer today.</source>
            <translation>本机今天还没有操作。</translation>
        </message>
        <message>
            <source>Taken back: {title}, {what}. Both steps stay in the history.</source>
            <translation>已撤回：{title}，{what}。两步都保留在历史里。</translation>
        </message>
    </context>
    <context>
        <name>MinutesDialog</name>
        <message>
            <source>{n} min</source>
            <translation>{n}分钟</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>不清楚</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>Or in digits</source>
            <translation>或填分钟数</translation>
        </message>
        <message>
            <source>min</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>In words</source>
            <translation>说明</translation>
        </message>
    </context>
    <context>
        <name>NoteDialog</name>
        <message>
            <source>In words</source>
            <translation>说明</translation>
        </message>
    </context>
    <context>
        <name>SessionBar</name>
        <message>
            <source>Late</source>
            <translation>推迟</translation>
        </message>
        <message>
            <source>Called away</source>
            <translation>临时离开</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>回来了</translation>
        </message>
        <message>
            <source>Ends early</source>
            <translation>提前结束</translation>
        </message>
        <message>
            <source>Does not come</source>
            <translation>不来了</translation>
        </message>
        <message>
            <source>Place anew</source>
            <translation>逐个改约</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>结束登记</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
    </context>
    <context>
        <name>SessionDay</name>
        <message>
            <source>Runs over: planned until {at}</source>
            <translation>超时：原定{at}结束</translation>
        </message>
        <message>
            <source>Open since {at}</source>
            <translation>{at} 已开诊</translation>
        </message>
        <message>
            <source>{minutes} min late: opens at {at}</source>
            <translation>推迟{minutes}分钟，{at} 开诊</translation>
        </message>
        <message>
            <source>Closed at {at}</source>
            <translation>{at} 已结束登记</translation>
        </message>
        <message>
            <source>Ended early at {at}: nobody else is called</source>
            <translation>{at} 提前结束，不再叫号</translation>
        </message>
        <message>
            <source>Called away, nobody knows until when</source>
            <translation>临时离开，何时回来不清楚</translation>
        </message>
        <message>
            <source>Called away, back at about {at}</source>
            <translation>临时离开，约{at}回来</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>开诊</translation>
        </message>
        <message>
            <source>{minutes} min late</source>
            <translation>推迟{minutes}分钟</translation>
        </message>
        <message>
            <source>Called away</source>
            <translation>临时离开</translation>
        </message>
        <message>
            <source>Back again</source>
            <translation>回来了</translation>
        </message>
        <message>
            <source>Ended early</source>
            <translation>提前结束</translation>
        </message>
        <message>
            <source>Session closed</source>
            <translation>结束登记</translation>
        </message>
    </context>
    <context>
        <name>SessionPage</name>
        <message>
            <source>The seat of {name} has been given to another patient, so the cancellation stands. F3 books him another place in this session: a free seat, an extra seat, or the waiting list.</source>
            <translation>{name}的号已给了别人，取消不能撤回。可按 F3 为其另约本场：余号、加号或候补。</translation>
        </message>
        <message>
            <source>Extra seat or waiting list</source>
            <translation>加号或候补</translation>
        </message>
    </context>
    <context>
        <name>SessionSaid</name>
        <message>
            <source>Mark {count} patients at once</source>
            <translation>一次标记{count}人</translation>
        </message>
        <message>
            <source>Close: {who}, {when}</source>
            <translation>结束坐诊：{who}，{when}</translation>
        </message>
        <message>
            <source>The session is closed.</source>
            <translation>坐诊已结束。</translation>
        </message>
        <message>
            <source>Late: {who}</source>
            <translation>推迟开诊：{who}</translation>
        </message>
        <message>
            <source>The clinic opens later</source>
            <translation>推迟开诊</translation>
        </message>
        <message>
            <source>Called away: {who}, back in</source>
            <translation>临时离开：{who}，预计多久回来</translation>
        </message>
        <message>
            <source>Nobody is called meanwhile</source>
            <translation>期间暂停叫号</translation>
        </message>
        <message>
            <source>{count} patients were not seen yet. Their list opens; nobody else is called.</source>
            <translation>还有{count}人没看上。随后打开待改约名单，不再叫号。</translation>
        </message>
        <message>
            <source>Ends early: {who}</source>
            <translation>提前结束：{who}</translation>
        </message>
        <message>
            <source>End this session now</source>
            <translation>现在结束坐诊</translation>
        </message>
        <message>
            <source>This session was stopped already; what you were told was added to it.</source>
            <translation>这场坐诊此前已停诊，您听到的情况已补记上去。</translation>
        </message>
        <message>
            <source>Taken back: {what}. It stays in the history.</source>
            <translation>已撤回：{what}。历史记录里仍保留。</translation>
        </message>
    </context>
    <context>
        <name>SessionTable</name>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>预计</translation>
        </message>
        <message>
            <source>{by} agreed: {name} {at}</source>
            <translation>{by}同意加号：{name} {at}</translation>
        </message>
    </context>
    <context>
        <name>StopDialog</name>
        <message>
            <source>Does not come: {who}, {when}</source>
            <translation>专家不来：{who}，{when}</translation>
        </message>
        <message>
            <source>Stop and place everybody anew</source>
            <translation>停诊并逐个改约</translation>
        </message>
        <message>
            <source>Who told it</source>
            <translation>谁告知的</translation>
        </message>
        <message>
            <source>{left} free seats are closed. {booked} booked patients get proposals at once and stay on the list until each has another place.</source>
            <translation>关闭{left}个未约的号。{booked}位已约患者立即给出改约建议，全部安排好之前一直留在名单上。</translation>
        </message>
        <message>
            <source>the computer that keeps the roster</source>
            <translation>管排班的那台电脑</translation>
        </message>
        <message>
            <source>The roster is kept on {pc}: stop the session there as well. From here on nobody is booked for it on this computer, and you can ring {booked} patients now.</source>
            <translation>排班在{pc}上管理，请在那台电脑上也停诊。从现在起本机不再约这场，您可以先给{booked}位患者打电话。</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>Village</source>
            <translation>村</translation>
        </message>
        <message>
            <source>Not held</source>
            <translation>停诊场次</translation>
        </message>
        <message>
            <source>Last call</source>
            <translation>最近一次电话</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Must know by</source>
            <translation>须在此前告知</translation>
        </message>
        <message>
            <source>not rung yet</source>
            <translation>尚未打电话</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>Done today</source>
            <translation>今天做过的事</translation>
        </message>
        <message>
            <source>Since I left</source>
            <translation>我离开后的变化</translation>
        </message>
        <message>
            <source>To be placed anew</source>
            <translation>待改约</translation>
        </message>
        <message>
            <source>Every patient of a session that is not held has another place.</source>
            <translation>停诊的患者都已另有安排。</translation>
        </message>
        <message>
            <source>{count} are urgent</source>
            <translation>{count}人紧急</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <source>Please give 0 to {most} minutes; 0 is on time again.</source>
            <translation>请填0至{most}分钟；0表示恢复准时。</translation>
        </message>
        <message>
            <source>He cannot be back before he leaves. Please give a later time.</source>
            <translation>回来时间不能早于离开时间，请改晚一些。</translation>
        </message>
        <message>
            <source>This is said on the day of the session. The row is up to date.</source>
            <translation>这要到坐诊当天才能登记。</translation>
        </message>
        <message>
            <source>The day of this session is over. Please close it instead.</source>
            <translation>坐诊日已过，请改为结束登记。</translation>
        </message>
        <message>
            <source>This session is not held. Please open the list of those to be placed anew.</source>
            <translation>这场已停诊，请打开待改约名单。</translation>
        </message>
        <message>
            <source>This session was closed already. Take the closing back first.</source>
            <translation>这场已结束登记，请先撤回结束。</translation>
        </message>
        <message>
            <source>Nobody said that the expert has left, so there is nothing to come back from.</source>
            <translation>没有登记过临时离开，不用登记回来。</translation>
        </message>
        <message>
            <source>This session is not on this computer. Please open the list again.</source>
            <translation>本机没有这场坐诊，请重新打开名单。</translation>
        </message>
        <message>
            <source>Nothing was said about this session today that could be taken back.</source>
            <translation>今天没有可撤回的坐诊动态。</translation>
        </message>
        <message>
            <source>The roster of this session is kept on another computer ({pc}): stop it there. Here you can say that he does not come, and begin to ring the patients.</source>
            <translation>这场的排班在另一台电脑（{pc}）上管理，请在那里停诊。本机可以登记专家不来，并开始给患者打电话。</translation>
        </message>
        <message>
            <source>This session is held. There is nothing to take back.</source>
            <translation>这场照常坐诊，没有停诊可撤。</translation>
        </message>
        <message>
            <source>Another session of this expert has taken its place. Stop that one first.</source>
            <translation>该专家同一时段已另排了一场，请先停那一场。</translation>
        </message>
        <message>
            <source>This seat is in the county pool and the county could not be asked for it. Choose a seat of ours with Enter, or try again when the line is back.</source>
            <translation>这是公共号，现在联系不上县平台，取不到。请按 Enter 另选本机号，或联网后再试。</translation>
        </message>
        <message>
            <source>{count} patients are still without a mark. Nobody is guessed: please mark each as seen, not come, or move him.</source>
            <translation>还有{count}人没有标记。系统不代为判断：请逐个标为已就诊、爽约或改约。</translation>
        </message>
        <message>
            <source>The expert has ended this session for today. Please choose another half-day.</source>
            <translation>专家今天已提前结束坐诊，请另选时段。</translation>
        </message>
    </context>
</TS>
