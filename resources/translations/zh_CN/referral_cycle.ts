<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>CycleActs</name>
        <message>
            <source>Registered as told by telephone.</source>
            <translation>已按电话登记。</translation>
        </message>
        <message>
            <source>Only a declined referral is redirected.</source>
            <translation>只有被拒绝的转诊才能改转。</translation>
        </message>
        <message>
            <source>Redirected: kept here and on its way. Print the slip anew for the patient.</source>
            <translation>已改转，本机已存，正在上传。请给患者重新打印转诊单。</translation>
        </message>
        <message>
            <source>The arrival is registered as told.</source>
            <translation>已登记到院（他人告知）。</translation>
        </message>
        <message>
            <source>The clock has come to its end.</source>
            <translation>计时已经结束。</translation>
        </message>
        <message>
            <source>The clock goes on.</source>
            <translation>已继续计时。</translation>
        </message>
        <message>
            <source>The clock stands still.</source>
            <translation>已停表。</translation>
        </message>
        <message>
            <source>The referral has ended.</source>
            <translation>转诊已结束。</translation>
        </message>
        <message>
            <source>Patient or family</source>
            <translation>患者或家属</translation>
        </message>
        <message>
            <source>Only an issued referral that is not over can do this.</source>
            <translation>只有已签发且未结束的转诊才能这样做。</translation>
        </message>
    </context>
    <context>
        <name>FiguresPage</name>
        <message>
            <source>Same-day figures</source>
            <translation>当日就诊和住院</translation>
        </message>
        <message>
            <source>green channel, days of the clinic's calendar</source>
            <translation>绿色通道，按本地日历日</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>No green referral counts here.</source>
            <translation>这里没有计入的绿色通道转诊。</translation>
        </message>
        <message>
            <source>Referrals</source>
            <translation>转诊</translation>
        </message>
        <message>
            <source>Left out: withdrawn ones, examinations alone, and those the patient gave up. No bed and refusals stay in.</source>
            <translation>不计入：撤销的、只做检查的、患者放弃的。无床和被拒绝的仍计入。</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>本月</translation>
        </message>
    </context>
    <context>
        <name>Referral</name>
        <message>
            <source>Redirect</source>
            <translation>改转</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答复</translation>
        </message>
        <message>
            <source>Declined, as told by phone. Redirect, or end it:</source>
            <translation>电话登记：医院已拒绝。请改转或结束：</translation>
        </message>
        <message>
            <source>The hospital has declined. Redirect, or end it:</source>
            <translation>医院已拒绝。请改转或结束：</translation>
        </message>
        <message>
            <source>The hospital asks us:</source>
            <translation>医院问我们：</translation>
        </message>
        <message>
            <source>told by phone</source>
            <translation>电话登记</translation>
        </message>
        <message>
            <source>This computer's clock is {minutes} min behind the county's.</source>
            <translation>本机时钟比县平台慢 {minutes} 分钟。</translation>
        </message>
        <message>
            <source>This computer's clock is {minutes} min ahead of the county's.</source>
            <translation>本机时钟比县平台快 {minutes} 分钟。</translation>
        </message>
        <message>
            <source>{who} (told by phone)</source>
            <translation>{who}（电话登记）</translation>
        </message>
        <message>
            <source>entered here</source>
            <translation>本单位录入</translation>
        </message>
        <message>
            <source>revision {number}</source>
            <translation>第 {number} 版</translation>
        </message>
        <message>
            <source>by the county's network</source>
            <translation>经县平台</translation>
        </message>
        <message>
            <source>by telephone, entered here</source>
            <translation>电话，本单位录入</translation>
        </message>
        <message>
            <source>Leg {number}  {span}</source>
            <translation>第 {number} 程  {span}</translation>
        </message>
        <message>
            <source>Overdue. {whom}:</source>
            <translation>已超时。{whom}：</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>已停表</translation>
        </message>
        <message>
            <source>Redirected: leg {number}</source>
            <translation>改转：第 {number} 程</translation>
        </message>
        <message>
            <source> · leg {number}</source>
            <translation> · 第{number}程</translation>
        </message>
        <message>
            <source> · told by phone</source>
            <translation>（电话）</translation>
        </message>
        <message>
            <source> · answer not sent yet</source>
            <translation> · 答复待上传</translation>
        </message>
        <message>
            <source>Escort {name}</source>
            <translation>护送人 {name}</translation>
        </message>
        <message>
            <source>Family</source>
            <translation>家属</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>患者</translation>
        </message>
    </context>
    <context>
        <name>ReferralAsk</name>
        <message>
            <source>What has the hospital done?</source>
            <translation>医院做到哪一步？</translation>
        </message>
        <message>
            <source>Why do they decline?</source>
            <translation>为什么拒绝？</translation>
        </message>
        <message>
            <source>In their words: doctor, ward, bed, question, advice</source>
            <translation>对方原话：医生、病区、床位、要补充什么、有何建议</translation>
        </message>
        <message>
            <source>When did it happen?</source>
            <translation>发生时间</translation>
        </message>
        <message>
            <source>Told by phone: {name}</source>
            <translation>电话登记：{name}</translation>
        </message>
        <message>
            <source>It is shown as told by telephone until the county's own word comes.</source>
            <translation>县平台的消息到来之前，一直注明是电话登记。</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>转往单位</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>科室</translation>
        </message>
        <message>
            <source>Department in words</source>
            <translation>科室（文字）</translation>
        </message>
        <message>
            <source>Doctor</source>
            <translation>医生</translation>
        </message>
        <message>
            <source>Redirect: {name}</source>
            <translation>改转：{name}</translation>
        </message>
        <message>
            <source>Declined: {why}. All content stays; it is the same referral on a further leg.</source>
            <translation>拒绝原因：{why}。内容全部保留，仍是同一张转诊，多走一程。</translation>
        </message>
        <message>
            <source>Redirect and send</source>
            <translation>改转并上传</translation>
        </message>
        <message>
            <source>Who told us</source>
            <translation>告知人</translation>
        </message>
        <message>
            <source>There since</source>
            <translation>到院时间</translation>
        </message>
        <message>
            <source>Arrival told: {name}</source>
            <translation>到院告知：{name}</translation>
        </message>
        <message>
            <source>Escort, family or the hospital says so; the hospital's own time counts.</source>
            <translation>护送人、家属或医院告知；医院自己登记的时间优先。</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>停表原因</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>自</translation>
        </message>
        <message>
            <source>Stop the clock: {name}</source>
            <translation>停表：{name}</translation>
        </message>
        <message>
            <source>The time is charged to nobody. The same key lets the clock go on.</source>
            <translation>停表的时间不算在任何一方。再按同一个键继续计时。</translation>
        </message>
        <message>
            <source>Stop the clock</source>
            <translation>停表</translation>
        </message>
        <message>
            <source>Never arrived, cannot be found</source>
            <translation>未到院，联系不上</translation>
        </message>
        <message>
            <source>Patient has died</source>
            <translation>患者已经死亡</translation>
        </message>
        <message>
            <source>How does it end?</source>
            <translation>如何结束？</translation>
        </message>
        <message>
            <source>End: {name}</source>
            <translation>结束：{name}</translation>
        </message>
        <message>
            <source>Nothing ends in silence: whom did you reach about it?</source>
            <translation>不能无声无息地结束：为此联系到了谁？</translation>
        </message>
        <message>
            <source>End referral</source>
            <translation>结束转诊</translation>
        </message>
    </context>
    <context>
        <name>ReferralBoard</name>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Green channel</source>
            <translation>绿色通道</translation>
        </message>
        <message>
            <source>Emergencies</source>
            <translation>急诊危重</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>超时</translation>
        </message>
        <message>
            <source>Whose move · clock</source>
            <translation>轮到谁 · 时钟</translation>
        </message>
        <message>
            <source>: </source>
            <translation>：</translation>
        </message>
        <message>
            <source>It asks: {what}</source>
            <translation>医院问：{what}</translation>
        </message>
        <message>
            <source>Declined: {what}</source>
            <translation>拒绝：{what}</translation>
        </message>
        <message>
            <source>{holder} · {clock}</source>
            <translation>{holder}·{clock}</translation>
        </message>
    </context>
    <context>
        <name>ReferralBoardPage</name>
        <message>
            <source>Answer</source>
            <translation>答复</translation>
        </message>
        <message>
            <source>Redirect</source>
            <translation>改转</translation>
        </message>
        <message>
            <source>{count} are hidden by the filter.</source>
            <translation>筛选隐藏了 {count} 张。</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>全部显示</translation>
        </message>
        <message>
            <source>Told by phone</source>
            <translation>登记医院答复</translation>
        </message>
        <message>
            <source>Arrival told</source>
            <translation>到院告知</translation>
        </message>
        <message>
            <source>Stop or resume the clock</source>
            <translation>停表或继续计时</translation>
        </message>
        <message>
            <source>End with a reason</source>
            <translation>结束并写原因</translation>
        </message>
    </context>
    <context>
        <name>ReferralClock</name>
        <message>
            <source>To the county</source>
            <translation>到县平台</translation>
        </message>
        <message>
            <source>To be looked at</source>
            <translation>待查看</translation>
        </message>
        <message>
            <source>To be accepted</source>
            <translation>待接收</translation>
        </message>
        <message>
            <source>Our answer</source>
            <translation>待我方答复</translation>
        </message>
        <message>
            <source>To redirect</source>
            <translation>待改转</translation>
        </message>
        <message>
            <source>To be arranged</source>
            <translation>待安排</translation>
        </message>
        <message>
            <source>To leave</source>
            <translation>待出发</translation>
        </message>
        <message>
            <source>To arrive</source>
            <translation>待到院</translation>
        </message>
        <message>
            <source>To be seen</source>
            <translation>待接诊</translation>
        </message>
        <message>
            <source>To be admitted</source>
            <translation>待住院</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>签发</translation>
        </message>
        <message>
            <source>At the county</source>
            <translation>到县平台</translation>
        </message>
        <message>
            <source>Looked at</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>接收</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>出发</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>到院</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>接诊</translation>
        </message>
        <message>
            <source>Admitted</source>
            <translation>住院</translation>
        </message>
        <message>
            <source>no news yet, waiting {lasted}</source>
            <translation>还没有消息，已等 {lasted}</translation>
        </message>
        <message>
            <source>last news {at}, waiting {lasted}</source>
            <translation>最后消息 {at}，已等 {lasted}</translation>
        </message>
        <message>
            <source>{lasted} in all</source>
            <translation>共 {lasted}</translation>
        </message>
        <message>
            <source>Stopped: {why}</source>
            <translation>停表：{why}</translation>
        </message>
        <message>
            <source>{goal} · {lasted} late</source>
            <translation>{goal}·超时 {lasted}</translation>
        </message>
        <message>
            <source>{goal} · {lasted}</source>
            <translation>{goal}·{lasted}</translation>
        </message>
        <message>
            <source>{goal} · {news}</source>
            <translation>{goal}·{news}</translation>
        </message>
        <message>
            <source>{goal}: due {at}, {lasted} late · {who}</source>
            <translation>{goal}：应于 {at}，已超时 {lasted} · {who}</translation>
        </message>
        <message>
            <source>{goal}: due {at} · {who}</source>
            <translation>{goal}：应于 {at} 前 · {who}</translation>
        </message>
        <message>
            <source>Ring the hospital</source>
            <translation>请给医院打电话</translation>
        </message>
        <message>
            <source>Ring escort, family, hospital</source>
            <translation>请联系护送人、家属、医院</translation>
        </message>
        <message>
            <source>{state} (told by phone)</source>
            <translation>{state}（电话登记）</translation>
        </message>
    </context>
    <context>
        <name>ReferralClockTab</name>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Read the county's file</source>
            <translation>读入县里下发的文件</translation>
        </message>
        <message>
            <source>Write a file</source>
            <translation>导出为文件</translation>
        </message>
        <message>
            <source>This file cannot be read. Nothing was changed.</source>
            <translation>这个文件读不了，没有改动。</translation>
        </message>
        <message>
            <source>Kept. The limits are those of the file. {who}</source>
            <translation>已保存，时限以文件为准。{who}</translation>
        </message>
        <message>
            <source>The file could not be written there.</source>
            <translation>文件写不到这里，请换个位置。</translation>
        </message>
        <message>
            <source>Written.</source>
            <translation>已导出。</translation>
        </message>
        <message>
            <source>Critical: minutes until</source>
            <translation>危重：几分钟之内</translation>
        </message>
        <message>
            <source>Emergency: minutes until</source>
            <translation>急诊：几分钟之内</translation>
        </message>
        <message>
            <source>Green channel, no emergency: minutes until</source>
            <translation>绿色通道（非急诊）：几分钟之内</translation>
        </message>
        <message>
            <source>Ordinary: minutes until</source>
            <translation>普通：几分钟之内</translation>
        </message>
        <message>
            <source>For all</source>
            <translation>共用</translation>
        </message>
        <message>
            <source>Way to the county, minutes</source>
            <translation>到县路程（分钟）</translation>
        </message>
        <message>
            <source>News is old after, minutes</source>
            <translation>消息算旧（分钟）</translation>
        </message>
        <message>
            <source>After 18:00 the next day until 08:00 counts as same day</source>
            <translation>18:00 后签发的，次日 08:00 前也算当日</translation>
        </message>
    </context>
    <context>
        <name>ReferralFigures</name>
        <message>
            <source>Today: seen {visits}, admitted {admissions} · month: {m_visits}, {m_admissions}</source>
            <translation>绿通当日：就诊 {visits}，住院 {admissions} · 本月：就诊 {m_visits}，住院 {m_admissions}</translation>
        </message>
        <message>
            <source>Same-day visits and admissions of the green channel</source>
            <translation>绿色通道的当日就诊和当日住院，点开看是哪几张</translation>
        </message>
        <message>
            <source>{period} · green, issued: {count}</source>
            <translation>{period} · 绿通签发 {count}</translation>
        </message>
        <message>
            <source>{period} · there the same day: {count}</source>
            <translation>{period} · 当日到院 {count}</translation>
        </message>
        <message>
            <source>{period} · seen the same day {rate}</source>
            <translation>{period} · 当日就诊 {rate}</translation>
        </message>
        <message>
            <source>{period} · the same, family's waits left out {rate}</source>
            <translation>{period} · 当日就诊，不计患者家属停表 {rate}</translation>
        </message>
        <message>
            <source>{period} · admitted the same day {rate}</source>
            <translation>{period} · 当日住院 {rate}</translation>
        </message>
        <message>
            <source>{period} · admitted, family's waits left out {rate}</source>
            <translation>{period} · 当日住院，不计患者家属停表 {rate}</translation>
        </message>
        <message>
            <source>counted</source>
            <translation>计入</translation>
        </message>
        <message>
            <source>not the same day</source>
            <translation>非当日</translation>
        </message>
        <message>
            <source>Same day</source>
            <translation>当日</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>患者</translation>
        </message>
        <message>
            <source>To</source>
            <translation>转入</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>签发</translation>
        </message>
        <message>
            <source>There</source>
            <translation>到院</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>接诊</translation>
        </message>
        <message>
            <source>Admitted</source>
            <translation>住院</translation>
        </message>
        <message>
            <source>Legs</source>
            <translation>程数</translation>
        </message>
        <message>
            <source>Stops</source>
            <translation>停表原因</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>ReferralNews</name>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>{patient} {no}: declined. Redirect or end.</source>
            <translation>{patient} {no}：医院已拒绝，请改转或结束。</translation>
        </message>
        <message>
            <source>{patient} {no}: the hospital asks. Answer.</source>
            <translation>{patient} {no}：医院问我们，请答复。</translation>
        </message>
        <message>
            <source>{patient} {no}: accepted.</source>
            <translation>{patient} {no}：医院已接收。</translation>
        </message>
        <message>
            <source>{patient} {no}: has not arrived. Ring family and escort.</source>
            <translation>{patient} {no}：未到院，请联系家属和护送人。</translation>
        </message>
        <message>
            <source>{patient} {no}: the county contradicts itself. Ring.</source>
            <translation>{patient} {no}：县平台前后矛盾，请打电话问清。</translation>
        </message>
    </context>
    <context>
        <name>ReferralPage</name>
        <message>
            <source>Questions and answers</source>
            <translation>问与答</translation>
        </message>
        <message>
            <source>No message yet.</source>
            <translation>还没有消息。</translation>
        </message>
        <message>
            <source>Earlier legs</source>
            <translation>前几程</translation>
        </message>
        <message>
            <source>Who did what, by which route</source>
            <translation>谁做了什么，经哪条路</translation>
        </message>
        <message>
            <source>Clock goes on</source>
            <translation>继续计时</translation>
        </message>
        <message>
            <source>Stop the clock</source>
            <translation>停表</translation>
        </message>
        <message>
            <source>Two versions of this referral are in conflict; both are kept.</source>
            <translation>这张转诊有两个版本冲突，两份都保留。</translation>
        </message>
        <message>
            <source>Show both</source>
            <translation>两份对照</translation>
        </message>
        <message>
            <source>Redirect</source>
            <translation>改转</translation>
        </message>
        <message>
            <source>Told by phone</source>
            <translation>登记医院答复</translation>
        </message>
        <message>
            <source>Arrival told</source>
            <translation>到院告知</translation>
        </message>
        <message>
            <source>End</source>
            <translation>结束</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Referral clock</source>
            <translation>转诊时限</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>Clock</source>
            <translation>时钟</translation>
        </message>
        <message>
            <source>{state} · leg {number}</source>
            <translation>{state} · 第{number}程</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>Return care</source>
            <translation>下转随访</translation>
        </message>
        <message>
            <source>{count} late: act</source>
            <translation>{count} 张超时，请处理</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <source>It was declined there. Please choose another unit or department.</source>
            <translation>那里已经拒绝，请换个单位或科室。</translation>
        </message>
        <message>
            <source>Only a declined referral is redirected. Ring, and log what the unit said.</source>
            <translation>只有被拒绝的转诊才能改转。请先打电话，把对方的话登记下来。</translation>
        </message>
        <message>
            <source>This does not follow from what is known. Log it as a call, and ask the unit again.</source>
            <translation>这与已知的情况对不上。请按普通电话登记，并再问清楚。</translation>
        </message>
        <message>
            <source>Please choose what the hospital has done.</source>
            <translation>请选择医院做到哪一步。</translation>
        </message>
        <message>
            <source>On which number? A word by telephone counts only with it.</source>
            <translation>打的哪个号码？电话登记必须写号码。</translation>
        </message>
        <message>
            <source>Please write what they want to know, or why they decline.</source>
            <translation>请写明对方要补充什么，或为什么拒绝。</translation>
        </message>
        <message>
            <source>Please choose why the clock stands still.</source>
            <translation>请选择停表原因。</translation>
        </message>
        <message>
            <source>Minutes between 1 and {most}, please.</source>
            <translation>请填 1 到 {most} 之间的分钟数。</translation>
        </message>
        <message>
            <source>This is no file of time limits. Please ask the county for the right one.</source>
            <translation>这不是时限文件，请向县里要正确的文件。</translation>
        </message>
        <message>
            <source>This file is for another version of the program. Nothing was changed.</source>
            <translation>这个文件是给其他版本的程序用的，没有改动。</translation>
        </message>
        <message>
            <source>The figure {name} in this file cannot be. Nothing was changed.</source>
            <translation>文件里的 {name} 不合理，没有改动。</translation>
        </message>
    </context>
</TS>
