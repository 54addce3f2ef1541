<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>AskDialog</name>
        <message>
            <source>Go back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>CancelDialog</name>
        <message>
            <source>Cancel training: {topic}</source>
            <translation>取消培训：{topic}</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Cancel the training</source>
            <translation>取消培训</translation>
        </message>
    </context>
    <context>
        <name>CompleteDialog</name>
        <message>
            <source>{count} people have no status yet. Nobody is absent unless you say so.</source>
            <translation>还有 {count} 人没有登记。没有登记不等于缺勤，请您决定。</translation>
        </message>
        <message>
            <source>Everybody has a status. Attendance is locked afterwards.</source>
            <translation>所有人都已登记。完成后签到锁定。</translation>
        </message>
        <message>
            <source>Complete: {topic}</source>
            <translation>完成培训：{topic}</translation>
        </message>
        <message>
            <source>People without a status</source>
            <translation>未登记人员</translation>
        </message>
        <message>
            <source>This can be taken back until the end of today.</source>
            <translation>今天之内可以撤回。</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Complete, leave them open</source>
            <translation>完成，其余不登记</translation>
        </message>
        <message>
            <source>Complete the training</source>
            <translation>完成培训</translation>
        </message>
        <message>
            <source>Mark {count} absent and complete</source>
            <translation>{count} 人记缺勤并完成</translation>
        </message>
    </context>
    <context>
        <name>MinutesView</name>
        <message>
            <source>What was taught, asked and agreed</source>
            <translation>讲了什么、问了什么、定了什么</translation>
        </message>
        <message>
            <source>Ctrl+S saves. Minutes can be written until the training is archived.</source>
            <translation>Ctrl+S 保存。归档前都可以补写纪要。</translation>
        </message>
        <message>
            <source>The training is closed for good; the minutes cannot be changed.</source>
            <translation>培训已取消或归档，纪要不能再改。</translation>
        </message>
        <message>
            <source>Not saved yet: this is the draft. Ctrl+S saves it.</source>
            <translation>这是还没保存的草稿，按 Ctrl+S 保存。</translation>
        </message>
        <message>
            <source>Minutes saved.</source>
            <translation>纪要已保存。</translation>
        </message>
    </context>
    <context>
        <name>PeopleField</name>
        <message>
            <source>name or pinyin; from outside: name, space, where</source>
            <translation>姓名或拼音；外请人员输入「姓名 单位」</translation>
        </message>
        <message>
            <source>Take away (Backspace takes the last)</source>
            <translation>去掉（退格键去掉最后一位）</translation>
        </message>
    </context>
    <context>
        <name>PersonDialog</name>
        <message>
            <source>Times are written only for those who came.</source>
            <translation>只有到场人员才填签到、签退时间。</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>签到</translation>
        </message>
        <message>
            <source>Signed out</source>
            <translation>签退</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
    </context>
    <context>
        <name>Roster</name>
        <message>
            <source>Expected {count}</source>
            <translation>应到 {count}</translation>
        </message>
        <message>
            <source>Came {count}</source>
            <translation>到场 {count}</translation>
        </message>
        <message>
            <source>Not marked {count}</source>
            <translation>未登记 {count}</translation>
        </message>
    </context>
    <context>
        <name>RosterActs</name>
        <message>
            <source>{count} people</source>
            <translation>{count} 人</translation>
        </message>
        <message>
            <source>{who}: {status}</source>
            <translation>{who}：{status}</translation>
        </message>
        <message>
            <source>Everybody else came</source>
            <translation>其余人员全部到场</translation>
        </message>
        <message>
            <source>{count} people have no status yet: {names}</source>
            <translation>还有 {count} 人没有登记：{names}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Mark {count} as present</source>
            <translation>{count} 人记「到」</translation>
        </message>
        <message>
            <source>{count} people: present</source>
            <translation>{count} 人：到</translation>
        </message>
        <message>
            <source>{group}: {count} added</source>
            <translation>{group}：加入 {count} 人</translation>
        </message>
        <message>
            <source>No department has staff yet</source>
            <translation>还没有登记科室人员</translation>
        </message>
        <message>
            <source>Added: {name}</source>
            <translation>已加入：{name}</translation>
        </message>
        <message>
            <source>{count} taken off the roster</source>
            <translation>已移出 {count} 人</translation>
        </message>
        <message>
            <source>{name}: times and note kept</source>
            <translation>{name}：时间和备注已保存</translation>
        </message>
    </context>
    <context>
        <name>RosterView</name>
        <message>
            <source>Counts</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>All clinical staff</source>
            <translation>全院医护</translation>
        </message>
        <message>
            <source>All village doctors</source>
            <translation>全镇村医</translation>
        </message>
        <message>
            <source>Department …</source>
            <translation>科室…</translation>
        </message>
        <message>
            <source>Walk-in</source>
            <translation>临时参加</translation>
        </message>
        <message>
            <source>The rest came</source>
            <translation>其余全到</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>科室</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>职称</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>出勤</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>签到</translation>
        </message>
        <message>
            <source>Signed out</source>
            <translation>签退</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Roster</source>
            <translation>签到名册</translation>
        </message>
        <message>
            <source>Take off the roster</source>
            <translation>移出名册</translation>
        </message>
        <message>
            <source>Nobody was written on this roster.</source>
            <translation>这次培训没有登记人员。</translation>
        </message>
        <message>
            <source>Nobody is on the roster yet.</source>
            <translation>名册还是空的。</translation>
        </message>
        <message>
            <source>Add all clinical staff</source>
            <translation>加入全院医护</translation>
        </message>
        <message>
            <source>V adds the village doctors, D a department, W somebody who walks in.</source>
            <translation>按 V 加入全镇村医，D 加入科室，W 登记临时参加的人。</translation>
        </message>
        <message>
            <source>Attendance is locked.</source>
            <translation>签到已锁定。</translation>
        </message>
        <message>
            <source>{keys}   0 take away · Enter times and note · Shift+↑↓ several · Del take off</source>
            <translation>{keys}   0 清除 · 回车 时间和备注 · Shift+↑↓ 多选 · Del 移出</translation>
        </message>
        <message>
            <source>walked in</source>
            <translation>临时参加</translation>
        </message>
    </context>
    <context>
        <name>SuggestLine</name>
        <message>
            <source>People found</source>
            <translation>找到的人员</translation>
        </message>
        <message>
            <source>From outside: {who}</source>
            <translation>外请人员：{who}</translation>
        </message>
    </context>
    <context>
        <name>TrainingForm</name>
        <message>
            <source>What and when</source>
            <translation>内容与时间</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Mode</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>From</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>To</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>Last day, if several</source>
            <translation>最后一天（跨天时填）</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Specialty</source>
            <translation>专业</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>科室</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Lecturers</source>
            <translation>主讲</translation>
        </message>
        <message>
            <source>Invited groups</source>
            <translation>参加人群</translation>
        </message>
        <message>
            <source>Content and credits</source>
            <translation>目标与学分</translation>
        </message>
        <message>
            <source>Objectives</source>
            <translation>培训目标</translation>
        </message>
        <message>
            <source>Credit class</source>
            <translation>学分类别</translation>
        </message>
        <message>
            <source>Project number</source>
            <translation>项目编号</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>病例</translation>
        </message>
        <message>
            <source>sex, age group, diagnosis – no name, no numbers</source>
            <translation>性别、年龄段、诊断；不写姓名和证件号码</translation>
        </message>
    </context>
    <context>
        <name>TrainingFormPage</name>
        <message>
            <source>Go on with it</source>
            <translation>继续填写</translation>
        </message>
        <message>
            <source>Throw it away</source>
            <translation>丢弃</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Kept as a draft. “New training” offers it again.</source>
            <translation>已存为草稿，打开「新建培训」可以接着填。</translation>
        </message>
        <message>
            <source>Saved: {topic}</source>
            <translation>已保存：{topic}</translation>
        </message>
        <message>
            <source>without a topic yet</source>
            <translation>还没有主题</translation>
        </message>
        <message>
            <source>A training was begun and not saved: {title}</source>
            <translation>有一份没填完的培训：{title}</translation>
        </message>
        <message>
            <source>New training</source>
            <translation>新建培训</translation>
        </message>
        <message>
            <source>Change training</source>
            <translation>修改培训</translation>
        </message>
    </context>
    <context>
        <name>TrainingListPage</name>
        <message>
            <source>Training</source>
            <translation>培训</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>上月</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>下月</translation>
        </message>
        <message>
            <source>New training</source>
            <translation>新建培训</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Lecturers</source>
            <translation>主讲</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Delivery</source>
            <translation>上传</translation>
        </message>
        <message>
            <source>Trainings</source>
            <translation>培训列表</translation>
        </message>
        <message>
            <source>Earlier month</source>
            <translation>上个月</translation>
        </message>
        <message>
            <source>Later month</source>
            <translation>下个月</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>{state} {count}</source>
            <translation>{state} {count}</translation>
        </message>
        <message>
            <source>No training of {month} is in this state; the others are under “All”.</source>
            <translation>{month}没有这种状态的培训，其他的在「全部」里。</translation>
        </message>
        <message>
            <source>There are trainings in {months}: ← and → go there.</source>
            <translation>{months}有培训，按 ← → 翻月。</translation>
        </message>
        <message>
            <source>No training is planned in {month}.</source>
            <translation>{month}还没有安排培训。</translation>
        </message>
        <message>
            <source>– / {expected}</source>
            <translation>– / {expected}</translation>
        </message>
        <message>
            <source>Came / of</source>
            <translation>到场/应到</translation>
        </message>
    </context>
    <context>
        <name>TrainingPage</name>
        <message>
            <source>Change</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Sign-in sheet</source>
            <translation>签到表</translation>
        </message>
        <message>
            <source>Cancel …</source>
            <translation>取消…</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Complete …</source>
            <translation>完成…</translation>
        </message>
        <message>
            <source>The minutes are kept as a draft.</source>
            <translation>纪要已存为草稿。</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>归档</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>培训已完成</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>培训已取消</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Lecturers: {names}</source>
            <translation>主讲：{names}</translation>
        </message>
        <message>
            <source>not yet said</source>
            <translation>未定</translation>
        </message>
        <message>
            <source>Planned by {name}</source>
            <translation>组织人：{name}</translation>
        </message>
        <message>
            <source>Cancelled: {reason}</source>
            <translation>取消原因：{reason}</translation>
        </message>
        <message>
            <source>Roster</source>
            <translation>签到名册</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>纪要</translation>
        </message>
    </context>
    <context>
        <name>TrainingWords</name>
        <message>
            <source>Here only</source>
            <translation>仅在本机</translation>
        </message>
        <message>
            <source>At the county</source>
            <translation>已到县平台</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>上传中</translation>
        </message>
        <message>
            <source>Waits for another record</source>
            <translation>等待关联记录</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>被拒收</translation>
        </message>
        <message>
            <source>Conflict</source>
            <translation>有冲突</translation>
        </message>
        <message>
            <source>Not marked</source>
            <translation>未登记</translation>
        </message>
        <message>
            <source>All clinical staff</source>
            <translation>全院医护</translation>
        </message>
        <message>
            <source>All village doctors</source>
            <translation>全镇村医</translation>
        </message>
        <message>
            <source>{group} ({count})</source>
            <translation>{group} {count} 人</translation>
        </message>
        <message>
            <source>MMMM yyyy</source>
            <translation>yyyy年M月</translation>
        </message>
        <message>
            <source>{name} ({org})</source>
            <translation>{name}（{org}）</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>培训</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} 分钟</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>待上传</translation>
        </message>
    </context>
    <context>
        <name>WalkInDialog</name>
        <message>
            <source>Type a name or pinyin: colleagues are found, others are from outside.</source>
            <translation>输入姓名或拼音：本院人员会列出，其他按外来人员登记。</translation>
        </message>
        <message>
            <source>Add people who came</source>
            <translation>登记临时参加人员</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>From where</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Add and next</source>
            <translation>加入，下一位</translation>
        </message>
        <message>
            <source>{before}, {name}</source>
            <translation>{before}、{name}</translation>
        </message>
        <message>
            <source>Added: {name}</source>
            <translation>已加入：{name}</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <source>Please write the topic.</source>
            <translation>请填写主题。</translation>
        </message>
        <message>
            <source>The end is not after the start. Please look at both times again.</source>
            <translation>结束时间不晚于开始时间，请核对。</translation>
        </message>
        <message>
            <source>Please say who teaches before the training is held.</source>
            <translation>培训开始前请填写主讲人。</translation>
        </message>
        <message>
            <source>A lecturer has no name.</source>
            <translation>有主讲人没有姓名，请补上。</translation>
        </message>
        <message>
            <source>A teaching round needs the department whose patients are seen.</source>
            <translation>教学查房请填写所在科室。</translation>
        </message>
        <message>
            <source>A teaching round needs the case: sex, age group and diagnosis, no name.</source>
            <translation>教学查房请填写病例：性别、年龄段、诊断，不写姓名。</translation>
        </message>
        <message>
            <source>An ID or telephone number stands here. Please take out whatever tells who the patient is.</source>
            <translation>这里有证件号或电话号码，请去掉能认出患者的内容。</translation>
        </message>
        <message>
            <source>Class I credits need the project number.</source>
            <translation>Ⅰ类学分请填写项目编号。</translation>
        </message>
        <message>
            <source>Please write the person's name.</source>
            <translation>请填写姓名。</translation>
        </message>
        <message>
            <source>{name} is on the roster already. If this is somebody else of that name, add the telephone number.</source>
            <translation>{name} 已在名册上。如果是同名的另一个人，请补填电话。</translation>
        </message>
        <message>
            <source>{name} was not there, so there is no sign-in time. Choose a status first.</source>
            <translation>{name} 没有到场，不能填签到时间，请先选择出勤情况。</translation>
        </message>
        <message>
            <source>{name} left before signing in. Please look at both times again.</source>
            <translation>{name} 的签退早于签到，请核对时间。</translation>
        </message>
        <message>
            <source>The training is closed and its attendance locked. It can be taken back on the day it was closed.</source>
            <translation>培训已结束，签到已锁定；当天可以撤回。</translation>
        </message>
        <message>
            <source>Everybody of this group is on the roster already.</source>
            <translation>这些人都已在名册上。</translation>
        </message>
        <message>
            <source>The training is on a later day. Until then only leave can be written; if it was moved, change its day first.</source>
            <translation>还没到培训日期，目前只能登记请假；如果改期了，请先修改日期。</translation>
        </message>
        <message>
            <source>This is not possible in the training's present state.</source>
            <translation>培训目前的状态不能这样操作。</translation>
        </message>
        <message>
            <source>Please write why the training is cancelled.</source>
            <translation>请填写取消原因。</translation>
        </message>
        <message>
            <source>The training is closed and can no longer be changed.</source>
            <translation>培训已结束，不能再修改。</translation>
        </message>
        <message>
            <source>Only a training that was completed or cancelled today can be taken back.</source>
            <translation>只有当天完成或取消的培训可以撤回。</translation>
        </message>
        <message>
            <source>There is nothing of today to take back here.</source>
            <translation>今天没有可以撤回的操作。</translation>
        </message>
        <message>
            <source>Please choose a person from the list with Enter, or empty the line.</source>
            <translation>请用回车从列表中选人，或者清空这一行。</translation>
        </message>
        <message>
            <source>A colleague changed this training meanwhile. What you typed is kept; saving again puts it over the other version.</source>
            <translation>同事刚刚改过这次培训。您填的内容还在，再次保存将以您的为准。</translation>
        </message>
        <message>
            <source>This training is not on this computer yet. Please exchange and try again.</source>
            <translation>本机还没有这次培训，请先同步再试。</translation>
        </message>
        <message>
            <source>A colleague completed this training at {at}. The newest version is now shown.</source>
            <translation>同事已在 {at} 完成这次培训，现在显示的是最新内容。</translation>
        </message>
        <message>
            <source>A colleague cancelled this training at {at}. The newest version is now shown.</source>
            <translation>同事已在 {at} 取消这次培训，现在显示的是最新内容。</translation>
        </message>
        <message>
            <source>A colleague changed this training at {at}. The newest version is now shown; please check and do it again.</source>
            <translation>同事在 {at} 改过这次培训，现在显示的是最新内容，请核对后再操作。</translation>
        </message>
    </context>
</TS>
