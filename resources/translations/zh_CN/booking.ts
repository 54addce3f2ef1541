<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>Booking</name>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Mon</source>
            <translation>周一</translation>
        </message>
        <message>
            <source>Tue</source>
            <translation>周二</translation>
        </message>
        <message>
            <source>Wed</source>
            <translation>周三</translation>
        </message>
        <message>
            <source>Thu</source>
            <translation>周四</translation>
        </message>
        <message>
            <source>Fri</source>
            <translation>周五</translation>
        </message>
        <message>
            <source>Sat</source>
            <translation>周六</translation>
        </message>
        <message>
            <source>Sun</source>
            <translation>周日</translation>
        </message>
        <message>
            <source>To be placed anew</source>
            <translation>待改约</translation>
        </message>
        <message>
            <source>At the county</source>
            <translation>已到县平台</translation>
        </message>
        <message>
            <source>Being sent</source>
            <translation>上传中</translation>
        </message>
        <message>
            <source>Waiting to be sent</source>
            <translation>待上传</translation>
        </message>
        <message>
            <source>Waiting for another</source>
            <translation>等待前项</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>被拒收</translation>
        </message>
        <message>
            <source>In conflict</source>
            <translation>有冲突</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>Free</source>
            <translation>空号</translation>
        </message>
        <message>
            <source>Not ours</source>
            <translation>非本机号</translation>
        </message>
        <message>
            <source>{count} booked</source>
            <translation>已约{count}</translation>
        </message>
        <message>
            <source>{count} left</source>
            <translation>余{count}</translation>
        </message>
        <message>
            <source>{count} to place</source>
            <translation>待改{count}</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>停诊</translation>
        </message>
        <message>
            <source>Over</source>
            <translation>已过</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>满</translation>
        </message>
        <message>
            <source>Booking</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>患者</translation>
        </message>
        <message>
            <source>{by}: {reason}</source>
            <translation>{by}：{reason}</translation>
        </message>
    </context>
    <context>
        <name>BookingFormPage</name>
        <message>
            <source>New booking</source>
            <translation>新预约</translation>
        </message>
        <message>
            <source>Kept as a draft; Today lists it under “Half-written”.</source>
            <translation>已存为草稿，可在今日的“未填完”里继续。</translation>
        </message>
    </context>
    <context>
        <name>BookingPage</name>
        <message>
            <source>Booking</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>Specialty</source>
            <translation>专业</translation>
        </message>
        <message>
            <source>List of the session  L</source>
            <translation>本场名单  L</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>前两周</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>本周</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>后两周</translation>
        </message>
        <message>
            <source>Unfinished booking</source>
            <translation>未完成的预约</translation>
        </message>
        <message>
            <source>All specialties</source>
            <translation>全部专业</translation>
        </message>
        <message>
            <source>No expert is known yet. The administrator adds experts in Settings.</source>
            <translation>还没有专家资料。请管理员在「设置」中添加专家。</translation>
        </message>
        <message>
            <source>No sessions are planned in these two weeks, so there is nothing to book.</source>
            <translation>这两周还没有排坐诊，所以没有号可约。</translation>
        </message>
        <message>
            <source>PgDn shows the two weeks after, PgUp the two before.</source>
            <translation>PgDn 看后两周，PgUp 看前两周。</translation>
        </message>
        <message>
            <source>Moving {name}: choose another half-day and press Enter. Esc goes back</source>
            <translation>正在给 {name} 改约：选另一场坐诊后按 Enter，Esc 返回</translation>
        </message>
        <message>
            <source>Booking for {name}: choose a half-day and press Enter.</source>
            <translation>正在给 {name} 预约：选一场坐诊后按 Enter。</translation>
        </message>
        <message>
            <source>of {count} seats</source>
            <translation>限号 {count}</translation>
        </message>
        <message>
            <source>Next visits: {list}</source>
            <translation>下次来院：{list}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>{name} moved to {when}, seat {seat}.</source>
            <translation>{name} 已改约到 {when}，{seat}号。</translation>
        </message>
    </context>
    <context>
        <name>CancelDialog</name>
        <message>
            <source>Cancel the booking of {name}</source>
            <translation>取消 {name} 的预约</translation>
        </message>
        <message>
            <source>Cancel booking: {name}</source>
            <translation>取消预约：{name}</translation>
        </message>
        <message>
            <source>The seat is free at once. It can be taken back today, while it is.</source>
            <translation>号立即释放。今天内号未给别人时可以撤销。</translation>
        </message>
        <message>
            <source>Who cancels</source>
            <translation>谁取消</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>In words</source>
            <translation>说明</translation>
        </message>
    </context>
    <context>
        <name>FormDialog</name>
        <message>
            <source>Go back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>GridHead</name>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
    </context>
    <context>
        <name>GridTable</name>
        <message>
            <source>Experts by half-days</source>
            <translation>专家半日号源表</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>seats of this computer left</source>
            <translation>有本机号</translation>
        </message>
        <message>
            <source>full</source>
            <translation>已满</translation>
        </message>
        <message>
            <source>off, nobody waiting</source>
            <translation>停诊</translation>
        </message>
        <message>
            <source>off, patients to be placed anew</source>
            <translation>停诊，有患者待改约</translation>
        </message>
    </context>
    <context>
        <name>SessionField</name>
        <message>
            <source>No half-day chosen yet</source>
            <translation>还没有选坐诊</translation>
        </message>
        <message>
            <source>Choose in the calendar  F6</source>
            <translation>到号源表选  F6</translation>
        </message>
        <message>
            <source>{left} of {count} seats left</source>
            <translation>余 {left} / 限 {count}</translation>
        </message>
        <message>
            <source>Another half-day  F6</source>
            <translation>换一场  F6</translation>
        </message>
    </context>
    <context>
        <name>SessionPage</name>
        <message>
            <source>Session</source>
            <translation>坐诊名单</translation>
        </message>
        <message>
            <source>Print list</source>
            <translation>打印名单</translation>
        </message>
        <message>
            <source>Entered in error: void the booking</source>
            <translation>录错了：作废此预约</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>签到</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>叫号</translation>
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
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>凭单</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Off: {reason}, {count} to be placed anew</source>
            <translation>停诊：{reason}，待改约 {count} 人</translation>
        </message>
        <message>
            <source>{left} left, {booked} booked</source>
            <translation>余 {left}，已约 {booked}</translation>
        </message>
        <message>
            <source>Record arrival</source>
            <translation>登记到诊</translation>
        </message>
        <message>
            <source>Void the booking of {name}</source>
            <translation>作废 {name} 的预约</translation>
        </message>
        <message>
            <source>Void: {name}</source>
            <translation>作废：{name}</translation>
        </message>
        <message>
            <source>{name}: taken back, now {state}. Both steps stay in the history.</source>
            <translation>{name}：已撤销，现为「{state}」。两步都留在记录中。</translation>
        </message>
        <message>
            <source>Early arrival of {name}</source>
            <translation>{name} 提前签到</translation>
        </message>
        <message>
            <source>Late arrival of {name}</source>
            <translation>{name} 补签到</translation>
        </message>
        <message>
            <source>{name}: {state}</source>
            <translation>{name}：{state}</translation>
        </message>
    </context>
    <context>
        <name>SessionTable</name>
        <message>
            <source>No.</source>
            <translation>序号</translation>
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
            <source>Born, ID</source>
            <translation>出生日期 证件尾号</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Village</source>
            <translation>村（居）</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>到诊</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>上传</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>This session is not on this computer.</source>
            <translation>本机没有这场坐诊。</translation>
        </message>
        <message>
            <source>Seats of the session</source>
            <translation>本场号源</translation>
        </message>
    </context>
    <context>
        <name>StopDialog</name>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>In words</source>
            <translation>说明</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <source>Please choose a seat.</source>
            <translation>请选择号。</translation>
        </message>
        <message>
            <source>The seat's end lies before its start. Please choose another seat.</source>
            <translation>这个号的结束时间早于开始时间，请换一个号。</translation>
        </message>
        <message>
            <source>At most {most} characters. Please shorten the complaint.</source>
            <translation>最多 {most} 字，请精简主诉。</translation>
        </message>
        <message>
            <source>Who asks for the patient? Please write the name.</source>
            <translation>请填写代约人姓名。</translation>
        </message>
        <message>
            <source>Please say what the caller is to the patient.</source>
            <translation>请选择代约人与患者的关系。</translation>
        </message>
        <message>
            <source>Please give the time of arrival.</source>
            <translation>请填写到诊时间。</translation>
        </message>
        <message>
            <source>Please choose a reason.</source>
            <translation>请选择原因。</translation>
        </message>
        <message>
            <source>Please say who cancels.</source>
            <translation>请选择谁取消。</translation>
        </message>
        <message>
            <source>Please say in a few words what the other reason is.</source>
            <translation>请写明其他原因。</translation>
        </message>
        <message>
            <source>At most {most} characters. Please shorten the note.</source>
            <translation>最多 {most} 字，请精简说明。</translation>
        </message>
        <message>
            <source>This cannot be done with the booking as it stands now. The row is up to date.</source>
            <translation>预约现在的状态不能做这一步，该行已是最新。</translation>
        </message>
        <message>
            <source>The session is still to come, so nobody has been seen or missed yet.</source>
            <translation>坐诊还没到日子，不能登记就诊或爽约。</translation>
        </message>
        <message>
            <source>Arrival is recorded on the day of the session, or a day off with a reason. Please move the booking instead.</source>
            <translation>签到限坐诊当天，相差一天须写原因；其他日子请改约。</translation>
        </message>
        <message>
            <source>Please give a reason.</source>
            <translation>请填写原因。</translation>
        </message>
        <message>
            <source>Please choose a half-day in the calendar first.</source>
            <translation>请先在号源表中选一场坐诊。</translation>
        </message>
        <message>
            <source>This session is not held. Please choose another half-day; the form is kept.</source>
            <translation>这场已停诊，请换一场；表单已保留。</translation>
        </message>
        <message>
            <source>This session is not open for booking. Please choose another half-day.</source>
            <translation>这场未开放预约，请换一场。</translation>
        </message>
        <message>
            <source>This session is over. Please choose a coming half-day; the form is kept.</source>
            <translation>这场坐诊已过，请选以后的场次；表单已保留。</translation>
        </message>
        <message>
            <source>No seat is left in this session. Please choose another half-day; the form is kept.</source>
            <translation>这场已无余号，请换一场；表单已保留。</translation>
        </message>
        <message>
            <source>This patient already has a seat in this session.</source>
            <translation>该患者在这场坐诊已有预约。</translation>
        </message>
        <message>
            <source>This booking is not on this computer. Please open the list again.</source>
            <translation>本机没有这条预约，请重新打开名单。</translation>
        </message>
        <message>
            <source>Nothing was done to this booking today that could be taken back.</source>
            <translation>这条预约今天没有可撤销的操作。</translation>
        </message>
        <message>
            <source>The new booking has gone on meanwhile, so the move stands. Please change the new booking.</source>
            <translation>改约后的新预约已有后续操作，不能撤销，请在新预约上更改。</translation>
        </message>
        <message>
            <source>The session is not held any more. Please give the patient another half-day.</source>
            <translation>这场已停诊，请给患者改约到别的场次。</translation>
        </message>
        <message>
            <source>The seat has been given to another patient, so the cancellation stands. Please book another seat.</source>
            <translation>这个号已给了别的患者，取消不能撤销，请另约一个号。</translation>
        </message>
        <message>
            <source>A colleague already recorded the arrival at {at}. The row now shows it.</source>
            <translation>同事已在 {at} 登记签到，该行已刷新。</translation>
        </message>
        <message>
            <source>A colleague already called this patient at {at}. The row now shows it.</source>
            <translation>同事已在 {at} 叫过这位患者，该行已刷新。</translation>
        </message>
        <message>
            <source>A colleague already marked the visit as finished at {at}.</source>
            <translation>同事已在 {at} 登记已就诊。</translation>
        </message>
        <message>
            <source>A colleague already cancelled or moved this booking at {at}.</source>
            <translation>同事已在 {at} 取消或改约了这条预约。</translation>
        </message>
        <message>
            <source>A colleague already marked this patient as not come at {at}.</source>
            <translation>同事已在 {at} 登记爽约。</translation>
        </message>
        <message>
            <source>A colleague changed this booking at {at}. The row now shows it.</source>
            <translation>同事在 {at} 更改了这条预约，该行已刷新。</translation>
        </message>
        <message>
            <source>At most {most} characters.</source>
            <translation>最多 {most} 个字符。</translation>
        </message>
        <message>
            <source>A seat was to be closed that the session does not have.</source>
            <translation>要关闭的号不在这场坐诊中。</translation>
        </message>
        <message>
            <source>The start does not lie in this half-day. A session that runs past noon stays a morning.</source>
            <translation>开始时间不在这个午别内。上午坐诊拖过中午仍算上午。</translation>
        </message>
        <message>
            <source>The end lies before the start.</source>
            <translation>结束时间早于开始时间。</translation>
        </message>
        <message>
            <source>Please give 1 to {most} seats.</source>
            <translation>请填 1 到 {most} 个号。</translation>
        </message>
        <message>
            <source>The session has {minutes} minutes, so it cannot have more seats than that.</source>
            <translation>这场共 {minutes} 分钟，号数不能更多。</translation>
        </message>
        <message>
            <source>Please say why the session is not held.</source>
            <translation>请选择停诊原因。</translation>
        </message>
        <message>
            <source>Please give 1 to {most} weeks.</source>
            <translation>请填 1 到 {most} 周。</translation>
        </message>
        <message>
            <source>Another expert has this room at the same time.</source>
            <translation>同一时间这间诊室已有其他专家。</translation>
        </message>
        <message>
            <source>The roster is kept on another computer. Please change it there, or have an administrator move the roster to this one (Settings, Seats and devices).</source>
            <translation>排班由另一台电脑负责。请在那台电脑上修改，或请管理员把排班移到本机（设置 → 号源与电脑）。</translation>
        </message>
        <message>
            <source>This session is stopped already.</source>
            <translation>这场已经停诊。</translation>
        </message>
        <message>
            <source>This session is over.</source>
            <translation>这场坐诊已过。</translation>
        </message>
        <message>
            <source>This day is over. Please give today or a coming day.</source>
            <translation>这一天已过，请填今天或以后的日期。</translation>
        </message>
        <message>
            <source>This expert has a session in this half-day of {day} already.</source>
            <translation>该专家 {day} 这个午别已有坐诊。</translation>
        </message>
        <message>
            <source>This expert has another session at this time on {day}.</source>
            <translation>该专家 {day} 这个时间已有另一场坐诊。</translation>
        </message>
    </context>
</TS>
