<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Booking</name>
        <message>
            <source>{count} seats</source>
            <translation>{count}个号</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>{count} pool</source>
            <translation>公共{count}</translation>
        </message>
        <message>
            <source>for him {name}</source>
            <translation>替诊{name}</translation>
        </message>
        <message>
            <source>late {count} min</source>
            <translation>推迟{count}分</translation>
        </message>
        <message>
            <source>back {at}</source>
            <translation>{at}收回</translation>
        </message>
        <message>
            <source>of them walk-in {walk}, reserved {kept}</source>
            <translation>其中现场号 {walk}、预留号 {kept}</translation>
        </message>
        <message>
            <source>{count} extra with consent</source>
            <translation>经同意可加号 {count}</translation>
        </message>
        <message>
            <source>pool seats need the line</source>
            <translation>公共号要联网才能取</translation>
        </message>
        <message>
            <source>unsold pool seats go back {at}</source>
            <translation>未用的公共号 {at} 归还</translation>
        </message>
        <message>
            <source>bookable from {at}</source>
            <translation>{at} 放号</translation>
        </message>
    </context>
    <context>
        <name>BookingPage</name>
        <message>
            <source>Where</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>全部站点</translation>
        </message>
        <message>
            <source>Sessions here</source>
            <translation>本站坐诊</translation>
        </message>
        <message>
            <source>Other clinics</source>
            <translation>其他站点</translation>
        </message>
        <message>
            <source>no line: only seats of this computer</source>
            <translation>未联网：只显示本机号</translation>
        </message>
        <message>
            <source>Plan sessions  N</source>
            <translation>排班  N</translation>
        </message>
        <message>
            <source>Next visits of the expert  V</source>
            <translation>专家下次来院  V</translation>
        </message>
        <message>
            <source>Publish the draft  P</source>
            <translation>发布草稿  P</translation>
        </message>
        <message>
            <source>Roster  R</source>
            <translation>排班表  R</translation>
        </message>
        <message>
            <source>Seats used  U</source>
            <translation>号源利用  U</translation>
        </message>
        <message>
            <source>Plan sessions</source>
            <translation>排班</translation>
        </message>
        <message>
            <source>Next visits</source>
            <translation>下次来院</translation>
        </message>
        <message>
            <source>Roster</source>
            <translation>排班表</translation>
        </message>
        <message>
            <source>List of the session</source>
            <translation>坐诊名单</translation>
        </message>
        <message>
            <source>Nothing of this kind in these two weeks. The lists above choose others.</source>
            <translation>这两周没有符合条件的坐诊，可在上方换一个科室或范围。</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>全部显示</translation>
        </message>
        <message>
            <source>Arrows go from session to session. N plans sessions.</source>
            <translation>方向键在坐诊之间移动，N 排班。</translation>
        </message>
        <message>
            <source>{count} sessions published; they can be booked now.</source>
            <translation>已发布 {count} 场，可以预约了。</translation>
        </message>
    </context>
    <context>
        <name>CasesField</name>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Bed</source>
            <translation>床号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Problem or operation</source>
            <translation>问题或手术</translation>
        </message>
    </context>
    <context>
        <name>ChangeDialog</name>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>{count} seats are booked: times, day and seats stay; the rest can change.</source>
            <translation>已约 {count} 个号：日期、时间和号数不能改，其余可以改。</translation>
        </message>
        <message>
            <source>Change: {session}</source>
            <translation>修改排班：{session}</translation>
        </message>
        <message>
            <source>Save the change</source>
            <translation>保存修改</translation>
        </message>
    </context>
    <context>
        <name>DirectoryTab</name>
        <message>
            <source>Booked ahead, days</source>
            <translation>可提前预约天数</translation>
        </message>
        <message>
            <source>or his next visits, whichever is further</source>
            <translation>或接下来几次来院（以远者为准）</translation>
        </message>
    </context>
    <context>
        <name>HolidayDialog</name>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Holidays</source>
            <translation>节假日</translation>
        </message>
        <message>
            <source>No holiday is known, so plans fall on them unasked.</source>
            <translation>还没有登记节假日，排班时不会提醒。</translation>
        </message>
        <message>
            <source>Add a day</source>
            <translation>添加一天</translation>
        </message>
        <message>
            <source>A list with day, name, and 放假 or 上班 can be read with Ctrl+O.</source>
            <translation>Ctrl+O 可读入表格：日期、名称、放假或上班。</translation>
        </message>
        <message>
            <source>Holidays and worked weekends</source>
            <translation>节假日与调休上班</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Read a list</source>
            <translation>读入表格</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>{count} days taken in.</source>
            <translation>已读入 {count} 天。</translation>
        </message>
        <message>
            <source>Line {line} is no day: {words}</source>
            <translation>第 {line} 行不是日期：{words}</translation>
        </message>
        <message>
            <source>nobody works</source>
            <translation>放假</translation>
        </message>
        <message>
            <source>weekend worked</source>
            <translation>调休上班</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>only pool seats</source>
            <translation>只剩公共号</translation>
        </message>
        <message>
            <source>F3: book · P: publish · H: waiting · X: county · C: villages</source>
            <translation>F3 预约 · P 发布 · H 候补 · X 县号与床位 · C 按村</translation>
        </message>
    </context>
    <context>
        <name>PlanDialog</name>
        <message>
            <source>Plan sessions</source>
            <translation>排班</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>重复</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>从</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>到</translation>
        </message>
        <message>
            <source>On</source>
            <translation>星期</translation>
        </message>
        <message>
            <source>Of the month</source>
            <translation>每月第几个</translation>
        </message>
        <message>
            <source>On these days</source>
            <translation>指定日期</translation>
        </message>
        <message>
            <source>such as 3.5 3.19 4.2</source>
            <translation>如 3.5 3.19 4.2</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>What speaks against it</source>
            <translation>检查结果</translation>
        </message>
        <message>
            <source>Days of the plan</source>
            <translation>排班日期</translation>
        </message>
        <message>
            <source>Once expert, times and days are given, they stand here.</source>
            <translation>填好专家、时间和日期后，各天列在这里。</translation>
        </message>
        <message>
            <source>Tick or leave out</source>
            <translation>勾选或不排</translation>
        </message>
        <message>
            <source>Publish the ticked days</source>
            <translation>发布勾选的日期</translation>
        </message>
        <message>
            <source>Keep as drafts</source>
            <translation>存为草稿</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Space ticks or leaves out. Holidays are left out at first.</source>
            <translation>空格键勾选或去掉。节假日先不勾选。</translation>
        </message>
        <message>
            <source>{count} sessions published.</source>
            <translation>已发布 {count} 场坐诊。</translation>
        </message>
        <message>
            <source>{count} sessions kept as drafts; publish them in the roster.</source>
            <translation>已存为草稿 {count} 场，请在排班表中发布。</translation>
        </message>
        <message>
            <source>{ticked} of {count} days ticked</source>
            <translation>共 {count} 天，已勾选 {ticked} 天</translation>
        </message>
    </context>
    <context>
        <name>Roster</name>
        <message>
            <source>the first</source>
            <translation>第一个</translation>
        </message>
        <message>
            <source>the second</source>
            <translation>第二个</translation>
        </message>
        <message>
            <source>the third</source>
            <translation>第三个</translation>
        </message>
        <message>
            <source>the fourth</source>
            <translation>第四个</translation>
        </message>
        <message>
            <source>the last</source>
            <translation>最后一个</translation>
        </message>
        <message>
            <source>The seats are shown here once times and numbers fit together.</source>
            <translation>时间和号数对得上后，这里显示各号的时间。</translation>
        </message>
        <message>
            <source>No. 1 {begin}–{next}, {minutes} minutes each, the last {last}–{end}</source>
            <translation>1号 {begin}–{next}，每号 {minutes} 分钟，末号 {last}–{end}</translation>
        </message>
        <message>
            <source>one seat, {begin}–{end}</source>
            <translation>一个号，{begin}–{end}</translation>
        </message>
        <message>
            <source>up to {count} extra seats with consent</source>
            <translation>经同意最多加 {count} 个号</translation>
        </message>
        <message>
            <source>{state}: {name} comes</source>
            <translation>{state}：{name}</translation>
        </message>
        <message>
            <source>free</source>
            <translation>可排</translation>
        </message>
        <message>
            <source>can be imported</source>
            <translation>可导入</translation>
        </message>
        <message>
            <source>Choose a sheet</source>
            <translation>选择表格</translation>
        </message>
        <message>
            <source>Sheets (*.xlsx *.xlsm *.csv *.txt)</source>
            <translation>表格 (*.xlsx *.xlsm *.csv *.txt)</translation>
        </message>
        <message>
            <source>Write a sheet</source>
            <translation>导出表格</translation>
        </message>
        <message>
            <source>Excel sheets (*.xlsx)</source>
            <translation>电子表格 (*.xlsx)</translation>
        </message>
    </context>
    <context>
        <name>RosterPage</name>
        <message>
            <source>Sessions of the past cannot be changed.</source>
            <translation>已过的坐诊不能改。</translation>
        </message>
        <message>
            <source>Roster</source>
            <translation>排班表</translation>
        </message>
        <message>
            <source>Give the draft up</source>
            <translation>放弃草稿</translation>
        </message>
        <message>
            <source>Stop the rest of the series</source>
            <translation>本系列从这场起全部停诊</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Half-day</source>
            <translation>午别</translation>
        </message>
        <message>
            <source>Expert</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>诊室</translation>
        </message>
        <message>
            <source>Booked / seats</source>
            <translation>已约 / 限号</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Sessions of the week</source>
            <translation>本周坐诊</translation>
        </message>
        <message>
            <source>Nothing is planned in this week.</source>
            <translation>这一周还没有排班。</translation>
        </message>
        <message>
            <source>Plan sessions</source>
            <translation>排班</translation>
        </message>
        <message>
            <source>I imports a sheet; PgUp and PgDn show other weeks.</source>
            <translation>I 导入表格；PgUp、PgDn 看前后各周。</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>往前</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>本周</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>往后</translation>
        </message>
        <message>
            <source>Publish the week</source>
            <translation>发布本周</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Substitute</source>
            <translation>替诊</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停诊</translation>
        </message>
        <message>
            <source>List of the session</source>
            <translation>坐诊名单</translation>
        </message>
        <message>
            <source>Import a sheet</source>
            <translation>导入表格</translation>
        </message>
        <message>
            <source>Write a sheet</source>
            <translation>导出表格</translation>
        </message>
        <message>
            <source>Holidays</source>
            <translation>节假日</translation>
        </message>
        <message>
            <source>Seats used</source>
            <translation>号源利用</translation>
        </message>
        <message>
            <source>Print the week</source>
            <translation>打印周表</translation>
        </message>
        <message>
            <source>{count} drafts in this week; nobody can be booked yet. P publishes them.</source>
            <translation>本周有 {count} 场草稿，还不能预约。按 P 发布。</translation>
        </message>
        <message>
            <source>nobody works</source>
            <translation>放假</translation>
        </message>
        <message>
            <source>weekend worked</source>
            <translation>调休上班</translation>
        </message>
        <message>
            <source>{count} sessions published.</source>
            <translation>已发布 {count} 场坐诊。</translation>
        </message>
        <message>
            <source>The draft was given up.</source>
            <translation>草稿已放弃。</translation>
        </message>
        <message>
            <source>This session belongs to no series.</source>
            <translation>这场坐诊不属于重复排班。</translation>
        </message>
        <message>
            <source>roster {first}.xlsx</source>
            <translation>排班 {first}.xlsx</translation>
        </message>
        <message>
            <source>Four weeks from this one were written.</source>
            <translation>已导出本周起四周的排班。</translation>
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
        <name>SeatChart</name>
        <message>
            <source>no session</source>
            <translation>无坐诊</translation>
        </message>
        <message>
            <source>came</source>
            <translation>已到诊</translation>
        </message>
        <message>
            <source>did not come</source>
            <translation>爽约</translation>
        </message>
        <message>
            <source>not marked yet</source>
            <translation>未登记到诊</translation>
        </message>
        <message>
            <source>nobody booked</source>
            <translation>无人预约</translation>
        </message>
        <message>
            <source>extra {count}</source>
            <translation>加号{count}</translation>
        </message>
    </context>
    <context>
        <name>SeatsUsedPage</name>
        <message>
            <source>Seats used</source>
            <translation>号源利用</translation>
        </message>
        <message>
            <source>No session of these weeks is over yet, so there is nothing to count.</source>
            <translation>这几周还没有结束的坐诊，暂无可统计。</translation>
        </message>
        <message>
            <source>PgUp shows earlier weeks.</source>
            <translation>PgUp 看更早的各周。</translation>
        </message>
        <message>
            <source>Week from</source>
            <translation>周（周一）</translation>
        </message>
        <message>
            <source>By week</source>
            <translation>按周</translation>
        </message>
        <message>
            <source>Expert</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>By expert</source>
            <translation>按专家</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>患者</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Village</source>
            <translation>村</translation>
        </message>
        <message>
            <source>Did not come</source>
            <translation>爽约</translation>
        </message>
        <message>
            <source>Nobody was marked as not come in these weeks.</source>
            <translation>这几周没有登记爽约。</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>往前</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>往后</translation>
        </message>
        <message>
            <source>Write a sheet</source>
            <translation>导出表格</translation>
        </message>
        <message>
            <source>{first} – {last}: {used} of {offered} seats used, {missed} did not come</source>
            <translation>{first} 至 {last}：放号 {offered}，已到诊 {used}，爽约 {missed}</translation>
        </message>
        <message>
            <source>Did not come ({count})</source>
            <translation>爽约（{count}）</translation>
        </message>
        <message>
            <source>seats used {first}.xlsx</source>
            <translation>号源利用 {first}.xlsx</translation>
        </message>
        <message>
            <source>Week or expert</source>
            <translation>周或专家</translation>
        </message>
        <message>
            <source>The sheet was written.</source>
            <translation>表格已导出。</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>场次</translation>
        </message>
        <message>
            <source>Offered</source>
            <translation>放号</translation>
        </message>
        <message>
            <source>of them extra</source>
            <translation>其中加号</translation>
        </message>
        <message>
            <source>Came</source>
            <translation>已到诊</translation>
        </message>
        <message>
            <source>Not marked</source>
            <translation>未登记</translation>
        </message>
        <message>
            <source>Nobody booked</source>
            <translation>无人预约</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>号源利用率</translation>
        </message>
        <message>
            <source>No-show rate</source>
            <translation>爽约率</translation>
        </message>
    </context>
    <context>
        <name>SessionForm</name>
        <message>
            <source>evenly: {minutes}</source>
            <translation>平均分配：{minutes}</translation>
        </message>
        <message>
            <source>Half-day, times and seats come first.</source>
            <translation>请先填午别、时间和号数。</translation>
        </message>
        <message>
            <source>Who and where</source>
            <translation>专家与时间</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>号数</translation>
        </message>
        <message>
            <source>Besides the seats</source>
            <translation>其他安排</translation>
        </message>
        <message>
            <source>Expert</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>诊室</translation>
        </message>
        <message>
            <source>Half-day</source>
            <translation>午别</translation>
        </message>
        <message>
            <source>Begins</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>For</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Minutes a seat</source>
            <translation>每号分钟</translation>
        </message>
        <message>
            <source>evenly</source>
            <translation>平均分配</translation>
        </message>
        <message>
            <source>Of them walk-in</source>
            <translation>其中现场号</translation>
        </message>
        <message>
            <source>Of them reserved</source>
            <translation>其中预留号</translation>
        </message>
        <message>
            <source>Of them for the county pool</source>
            <translation>其中公共号</translation>
        </message>
        <message>
            <source>Extra seats at most</source>
            <translation>可加号</translation>
        </message>
        <message>
            <source>Fee</source>
            <translation>号别</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Open for booking from (blank: at once)</source>
            <translation>放号时间（不填即时放号）</translation>
        </message>
        <message>
            <source>Inpatients to see, operations planned</source>
            <translation>待看住院患者、拟行手术</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
    </context>
    <context>
        <name>SheetDialog</name>
        <message>
            <source>Line</source>
            <translation>行</translation>
        </message>
        <message>
            <source>What stands in the sheet</source>
            <translation>表中内容</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>检查结果</translation>
        </message>
        <message>
            <source>Lines of the sheet</source>
            <translation>表格各行</translation>
        </message>
        <message>
            <source>No sheet is open. Columns: 日期, 午别, 专家, and 诊室, 限号, 开始, 结束.</source>
            <translation>还没有打开表格。列名：日期、午别、专家，另可有诊室、限号、开始、结束等。</translation>
        </message>
        <message>
            <source>Choose a sheet</source>
            <translation>选择表格</translation>
        </message>
        <message>
            <source>An empty sheet with these columns can be written with Ctrl+T.</source>
            <translation>Ctrl+T 可导出一张带列名的空表。</translation>
        </message>
        <message>
            <source>Import a roster</source>
            <translation>导入排班</translation>
        </message>
        <message>
            <source>Tick or leave out</source>
            <translation>勾选或不排</translation>
        </message>
        <message>
            <source>Empty sheet</source>
            <translation>空表</translation>
        </message>
        <message>
            <source>Write what is left</source>
            <translation>导出未导入的</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Import as drafts</source>
            <translation>导入为草稿</translation>
        </message>
        <message>
            <source>{count} sessions imported as drafts; publish them in the roster.</source>
            <translation>已导入 {count} 场，存为草稿，请在排班表中发布。</translation>
        </message>
        <message>
            <source>roster.xlsx</source>
            <translation>排班表.xlsx</translation>
        </message>
        <message>
            <source>not imported.xlsx</source>
            <translation>未导入.xlsx</translation>
        </message>
        <message>
            <source>{count} lines: {ticked} ticked, {bad} cannot be imported. Space ticks or leaves out.</source>
            <translation>共 {count} 行：已勾选 {ticked} 行，{bad} 行不能导入。空格键勾选或去掉。</translation>
        </message>
    </context>
    <context>
        <name>StopSeriesDialog</name>
        <message>
            <source>Stop the series from here on: {session}</source>
            <translation>本系列从这场起全部停诊：{session}</translation>
        </message>
        <message>
            <source>Stop {count} sessions</source>
            <translation>停诊 {count} 场</translation>
        </message>
        <message>
            <source>{count} sessions of this series, this one and all later ones, are stopped. Booked patients stay on the lists until each has another place.</source>
            <translation>本系列从这场起共 {count} 场全部停诊。已约患者留在名单上，直到各有新号。</translation>
        </message>
    </context>
    <context>
        <name>SubstituteDialog</name>
        <message>
            <source>Substitute: {session}</source>
            <translation>替诊：{session}</translation>
        </message>
        <message>
            <source>Record the substitute</source>
            <translation>登记替诊</translation>
        </message>
        <message>
            <source>{count} booked patients keep their seats; slips and lists name the substitute.</source>
            <translation>已约 {count} 人号不变，凭单和名单改为替诊专家。</translation>
        </message>
        <message>
            <source>Who comes instead</source>
            <translation>替诊专家</translation>
        </message>
    </context>
    <context>
        <name>VisitsDialog</name>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>诊室</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>号数</translation>
        </message>
        <message>
            <source>Besides</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Next visits</source>
            <translation>下次来院</translation>
        </message>
        <message>
            <source>No visit is published. The roster may hold drafts (R).</source>
            <translation>还没有已发布的来院安排，排班表（R）里可能有草稿。</translation>
        </message>
        <message>
            <source>Next visits of {name}</source>
            <translation>{name} 下次来院</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>_DayDialog</name>
        <message>
            <source>Holiday or worked weekend</source>
            <translation>节假日或调休上班</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>nobody works</source>
            <translation>放假</translation>
        </message>
        <message>
            <source>weekend worked</source>
            <translation>调休上班</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <source>Please give a number of seats from 0 up.</source>
            <translation>请填 0 或更大的号数。</translation>
        </message>
        <message>
            <source>Shared, reserved and walk-in seats together are more than the {most} seats there are.</source>
            <translation>公共号、预留号、现场号合计超过了限号 {most}。</translation>
        </message>
        <message>
            <source>At most {most} extra seats.</source>
            <translation>最多可加 {most} 个号。</translation>
        </message>
        <message>
            <source>Please give 0 to {most} minutes a seat; 0 divides the time evenly.</source>
            <translation>每号请填 0 到 {most} 分钟；0 为平均分配。</translation>
        </message>
        <message>
            <source>With so many minutes a seat the last one would begin after the end. Please give fewer minutes or seats, or a later end.</source>
            <translation>按这个分钟数，最后一个号要在结束之后才开始。请减少分钟或号数，或推后结束时间。</translation>
        </message>
        <message>
            <source>Please give 0 to {most} days.</source>
            <translation>请填 0 到 {most} 天。</translation>
        </message>
        <message>
            <source>Please give 0 to {most} visits.</source>
            <translation>请填 0 到 {most} 次。</translation>
        </message>
        <message>
            <source>This expert can be booked for this day from {day} on. Please choose an earlier visit; the form is kept.</source>
            <translation>这位专家该日的号从 {day} 起可约。请选更早的一次来院，已填内容保留。</translation>
        </message>
        <message>
            <source>{day} is a holiday ({name}). Tick it if the expert comes all the same.</source>
            <translation>{day} 放假（{name}）。专家照常来院请勾选。</translation>
        </message>
        <message>
            <source>The expert's assignment ends on {day}.</source>
            <translation>专家派驻到 {day} 为止。</translation>
        </message>
        <message>
            <source>The expert's assignment begins on {day}.</source>
            <translation>专家派驻从 {day} 开始。</translation>
        </message>
        <message>
            <source>Seats of this session are booked or lent, so times, day and seats stay as they are. Room, note, fee, release and more extra seats can still be changed.</source>
            <translation>这场的号已有人约或已借出，日期、时间、号数不能改。诊室、备注、号别、放号时间可改，可加号可增加。</translation>
        </message>
        <message>
            <source>Extra seats that were published stay. Please give {least} or more.</source>
            <translation>已发布的可加号不能减少，请填 {least} 或更多。</translation>
        </message>
        <message>
            <source>This session is published already. The list is up to date.</source>
            <translation>这场已发布，列表已更新。</translation>
        </message>
        <message>
            <source>This is the expert of the session. Please choose another one.</source>
            <translation>这就是本场专家，请另选一位。</translation>
        </message>
        <message>
            <source>The session was changed meanwhile. The list is up to date.</source>
            <translation>这场坐诊刚被改过，列表已更新。</translation>
        </message>
        <message>
            <source>Please give the days, such as 3.5 3.19 4.2.</source>
            <translation>请填日期，如 3.5 3.19 4.2。</translation>
        </message>
        <message>
            <source>“{words}” is no day. Please write days such as 3.5 3.19 4.2.</source>
            <translation>“{words}”不是日期。请写成 3.5 3.19 4.2。</translation>
        </message>
        <message>
            <source>At most {most} days in one plan.</source>
            <translation>一次最多排 {most} 天。</translation>
        </message>
        <message>
            <source>Please choose at least one weekday.</source>
            <translation>请至少选一个星期几。</translation>
        </message>
        <message>
            <source>Please say which week of the month.</source>
            <translation>请选每月第几个。</translation>
        </message>
        <message>
            <source>The last day lies before the first.</source>
            <translation>结束日期早于开始日期。</translation>
        </message>
        <message>
            <source>At most {most} days ahead. Please give an earlier last day.</source>
            <translation>最多排到 {most} 天以后，请提前结束日期。</translation>
        </message>
        <message>
            <source>No day is ticked. Tick at least one with Space.</source>
            <translation>没有勾选任何一天，请用空格键勾选。</translation>
        </message>
        <message>
            <source>No day can be read here.</source>
            <translation>这里读不出日期。</translation>
        </message>
        <message>
            <source>Please write 上午, 下午 or 晚间 for the half-day.</source>
            <translation>午别请写上午、下午或晚间。</translation>
        </message>
        <message>
            <source>No expert in use here is called “{name}”.</source>
            <translation>本站在用的专家中没有“{name}”。</translation>
        </message>
        <message>
            <source>Several experts are called “{name}”. Please add the specialty.</source>
            <translation>有几位专家都叫“{name}”，请加上科室。</translation>
        </message>
        <message>
            <source>“{words}” is no time of day.</source>
            <translation>“{words}”不是时间。</translation>
        </message>
        <message>
            <source>“{words}” is no number of seats.</source>
            <translation>“{words}”不是号数。</translation>
        </message>
        <message>
            <source>No line names the columns day, half-day and expert (日期, 午别, 专家). Write an empty sheet to see how it should look.</source>
            <translation>找不到写着日期、午别、专家的列名行。可先导出空表看看格式。</translation>
        </message>
        <message>
            <source>This file cannot be read as a sheet. Please save it as .xlsx or .csv and choose it again.</source>
            <translation>这个文件不能作为表格读取。请另存为 .xlsx 或 .csv 后再选。</translation>
        </message>
        <message>
            <source>The sheet has more than {most} lines. Please split it.</source>
            <translation>表格超过 {most} 行，请分成几张。</translation>
        </message>
        <message>
            <source>The sheet could not be written there. Is it open in another program? Choose another name or folder.</source>
            <translation>表格写不进去。是不是正被别的程序打开？请换个文件名或文件夹。</translation>
        </message>
    </context>
</TS>
