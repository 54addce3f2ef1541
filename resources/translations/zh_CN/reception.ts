<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS language="zh_CN" sourcelanguage="en" version="2.1">
<context>
    <name>Reception</name>
    <message>
        <source>{verb}: {who}</source>
        <translation>{verb}：{who}</translation>
    </message>
    <message>
        <source>Accept: {who}</source>
        <translation>接收：{who}</translation>
    </message>
    <message>
        <source>Time, doctor, bed: {who}</source>
        <translation>安排就诊：{who}</translation>
    </message>
    <message>
        <source>Everything but department and kind may stay empty: it can be added later. With a time or a bed the sender gets a booking code for seven days.</source>
        <translation>除承接方式和科室外都可以先空着，以后再补。填了时间或床位，转出方会收到预约码，7天内有效。</translation>
    </message>
    <message>
        <source>{count} requests came with it (expert's number, bed). They are granted together by this time and bed, or all stay open.</source>
        <translation>随单申请了{count}项（专家号、床位）。按这里填的时间和床位一并同意；不一并同意的，全部保持已申请。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>How</source>
        <translation>承接方式</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>科室</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>医生</translation>
    </message>
    <message>
        <source>When the patient is to come</source>
        <translation>请患者何时来</translation>
    </message>
    <message>
        <source>Floor and room</source>
        <translation>楼层诊室</translation>
    </message>
    <message>
        <source>Ward</source>
        <translation>病区</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Telephone there</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>What the patient must know</source>
        <translation>就诊须知</translation>
    </message>
    <message>
        <source>Grant number and bed asked for with it</source>
        <translation>一并同意随单申请的号和床</translation>
    </message>
    <message>
        <source>Decline: {who}</source>
        <translation>拒绝接收：{who}</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>The sender sees reason and advice at once and can redirect with one key. Please ring as well when it is urgent.</source>
        <translation>上传后转出方会看到原因和建议，按一个键就能改转。急的请同时打电话。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Advice: where to, what to do</source>
        <translation>建议：转往哪里、如何处理</translation>
    </message>
    <message>
        <source>Admit: {who}</source>
        <translation>办理住院：{who}</translation>
    </message>
    <message>
        <source>Admit</source>
        <translation>住院</translation>
    </message>
    <message>
        <source>Admission number</source>
        <translation>住院号</translation>
    </message>
    <message>
        <source>Admitted at</source>
        <translation>入院时间</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>接诊决定</translation>
    </message>
    <message>
        <source>Seen at</source>
        <translation>接诊时间</translation>
    </message>
    <message>
        <source>The township centre goes on with him</source>
        <translation>回转乡镇卫生院继续康复</translation>
    </message>
    <message>
        <source>Discharged at</source>
        <translation>出院（治疗结束）时间</translation>
    </message>
    <message>
        <source>Was it well referred?</source>
        <translation>转诊是否合适（转诊符合性）</translation>
    </message>
    <message>
        <source>Time, doctor, bed</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Ask for more</source>
        <translation>要求补充</translation>
    </message>
    <message>
        <source>Other department</source>
        <translation>转科</translation>
    </message>
    <message>
        <source>Has arrived</source>
        <translation>已到院</translation>
    </message>
    <message>
        <source>Was seen</source>
        <translation>已接诊</translation>
    </message>
    <message>
        <source>Treatment ended</source>
        <translation>治疗结束</translation>
    </message>
    <message>
        <source>New down-referral</source>
        <translation>开回转单</translation>
    </message>
    <message>
        <source>Complete and rate</source>
        <translation>完成并评价</translation>
    </message>
    <message>
        <source>Did not arrive</source>
        <translation>未到院</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Who takes care</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Has come</source>
        <translation>已到达</translation>
    </message>
    <message>
        <source>Has not come: log a call</source>
        <translation>未到，登记联系</translation>
    </message>
    <message>
        <source>Lost to follow-up</source>
        <translation>失访</translation>
    </message>
    <message>
        <source>Return care</source>
        <translation>回转康复</translation>
    </message>
    <message>
        <source>Agree to take back</source>
        <translation>同意撤销</translation>
    </message>
    <message>
        <source>Do not agree</source>
        <translation>不同意撤销</translation>
    </message>
    <message>
        <source>Take back last step</source>
        <translation>撤回上一步</translation>
    </message>
    <message>
        <source>Receiving desk</source>
        <translation>接诊台</translation>
    </message>
    <message>
        <source>Receiving desk: who comes back</source>
        <translation>接诊台：下转患者</translation>
    </message>
    <message>
        <source>Beds</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Nobody waits for an answer. What is sent to us appears here by itself, with a sound when it is urgent.</source>
        <translation>没有等待答复的转诊。转给我们的会自动出现在这里，急的会响一声。</translation>
    </message>
    <message>
        <source>Nobody is expected. Who was accepted stands here until he arrives.</source>
        <translation>没有待到的患者。接收后、到达前的患者列在这里。</translation>
    </message>
    <message>
        <source>Nobody is here by a referral.</source>
        <translation>目前没有转诊来的患者。</translation>
    </message>
    <message>
        <source>Nobody goes back. After the end of treatment R writes the slip.</source>
        <translation>没有待回转的患者。治疗结束后按 R 开回转单。</translation>
    </message>
    <message>
        <source>Nothing ended in the last 30 days.</source>
        <translation>近30天没有结束的转诊。</translation>
    </message>
    <message>
        <source>Scan a slip</source>
        <translation>扫转诊单</translation>
    </message>
    <message>
        <source>Referrals that come to us</source>
        <translation>转来的患者</translation>
    </message>
    <message>
        <source>No bed is taken or kept by a referral. “Time, doctor, bed” (B) and “Admit” (I) name one.</source>
        <translation>没有转诊患者占用或预留的床位。用“安排”（B）或“住院”（I）登记床位。</translation>
    </message>
    <message>
        <source>{holder}: {time}</source>
        <translation>{holder}：{time}</translation>
    </message>
    <message>
        <source>What the sender wrote</source>
        <translation>转出方所写</translation>
    </message>
    <message>
        <source>Only the telephone code is known so far.</source>
        <translation>目前只有电话转诊码。</translation>
    </message>
    <message>
        <source>What we did</source>
        <translation>我方处理</translation>
    </message>
    <message>
        <source>Nothing yet. Enter opens it; the sender then sees that.</source>
        <translation>还没有处理。按回车打开，转出方会看到“医院已查看”。</translation>
    </message>
    <message>
        <source>Who did what, and when</source>
        <translation>经过记录</translation>
    </message>
    <message>
        <source>Choose a referral at the left. Enter opens it, and the sender then sees that you have looked. The keys of what can be done stand on the buttons.

A slip on paper is scanned into the box above, also when every line is down.</source>
        <translation>请在左边选一条。按回车打开，转出方就会看到“医院已查看”。能做的事和按键都写在按钮上。

纸质转诊单扫进上面的框即可，所有网络都断了也能用。</translation>
    </message>
    <message>
        <source>Telephone code</source>
        <translation>电话转诊码</translation>
    </message>
    <message>
        <source>none done</source>
        <translation>未做</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Discharged on</source>
        <translation>出院日期</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>转归</translation>
    </message>
    <message>
        <source>Service asked for</source>
        <translation>需要的服务</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Inpatient number</source>
        <translation>住院病案号</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>治疗经过</translation>
    </message>
    <message>
        <source>Rehabilitation</source>
        <translation>康复建议</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>用药</translation>
    </message>
    <message>
        <source>Warning signs</source>
        <translation>警示症状</translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation>计划步骤数</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Slip signed at</source>
        <translation>转诊单签发</translation>
    </message>
    <message>
        <source>Only on paper</source>
        <translation>见纸面</translation>
    </message>
    <message>
        <source>Comes at</source>
        <translation>就诊时间</translation>
    </message>
    <message>
        <source>Ward and bed</source>
        <translation>病区床位</translation>
    </message>
    <message>
        <source>Booking code</source>
        <translation>预约码</translation>
    </message>
    <message>
        <source>Takes care</source>
        <translation>负责</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>要求补充</translation>
    </message>
    <message>
        <source>Declined because</source>
        <translation>拒绝原因</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已到院</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>接诊决定</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>入院</translation>
    </message>
    <message>
        <source>Well referred</source>
        <translation>转诊符合性</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>waits for our answer</source>
        <translation>等我方答复</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>not granted</source>
        <translation>未同意</translation>
    </message>
    <message>
        <source>Bed asked for</source>
        <translation>申请床位</translation>
    </message>
    <message>
        <source>Number asked for</source>
        <translation>申请专家号</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{code}, holds until {time}</source>
        <translation>{code}，{time} 前有效</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>F6  Scan code A, or type a telephone code</source>
        <translation>F6  扫接诊联二维码A，或输入电话转诊码</translation>
    </message>
    <message>
        <source>Scan box</source>
        <translation>扫码框</translation>
    </message>
    <message>
        <source>{name}: the slip is genuine, signed by {signer} at {time}. It stands on the desk; it joins the electronic one when that comes.</source>
        <translation>{name}：转诊单为真，{signer} 于 {time} 签发。已列入接诊台；电子单到达后自动合并。</translation>
    </message>
    <message>
        <source>{name}: the slip is genuine, signed by {signer} at {time}. The referral was here already; the paper is noted as another route.</source>
        <translation>{name}：转诊单为真，{signer} 于 {time} 签发。电子单已在这里，已记下纸质来源。</translation>
    </message>
    <message>
        <source>{name}: the same slip, or a reprint of it. Nothing was changed.</source>
        <translation>{name}：同一张转诊单（或补打件），没有改动。</translation>
    </message>
    <message>
        <source>{name}: the second code was read; the rest is here now.</source>
        <translation>{name}：已读二维码B，其余内容已补齐。</translation>
    </message>
    <message>
        <source>Telephone code {code}: a place is kept. The record joins it when it comes.</source>
        <translation>电话转诊码 {code}：已占位。完整转诊单到达后自动合并。</translation>
    </message>
    <message>
        <source>Telephone code {code}: it is on the desk already. Nothing was changed.</source>
        <translation>电话转诊码 {code}：接诊台上已有，没有改动。</translation>
    </message>
    <message>
        <source>Telephone code {code}: the record is here already; this is it.</source>
        <translation>电话转诊码 {code}：完整转诊单已在这里，就是这一条。</translation>
    </message>
    <message>
        <source> Only on the paper: {fields}.</source>
        <translation> 见纸面：{fields}。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Nothing was refused, and no paper is owed.</source>
        <translation>没有被拒收的记录，也没有待打印的单据。</translation>
    </message>
    <message>
        <source>Needs a person</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>{count} late</source>
        <translation>{count}个超时</translation>
    </message>
    <message>
        <source>Waiting too long</source>
        <translation>等候超时</translation>
    </message>
    <message>
        <source>Nobody waits longer than agreed.</source>
        <translation>没有超时等候的患者。</translation>
    </message>
    <message>
        <source>Nobody here now. New referrals appear by themselves.</source>
        <translation>现在没有。新来的转诊会自动出现。</translation>
    </message>
    <message>
        <source>To be received</source>
        <translation>待接收</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>已查看</translation>
    </message>
    <message>
        <source>More asked for</source>
        <translation>要求补充</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Arranged</source>
        <translation>已安排</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Not arrived</source>
        <translation>未到院</translation>
    </message>
    <message>
        <source>Being contacted</source>
        <translation>联系中</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已接诊</translation>
    </message>
    <message>
        <source>In follow-up</source>
        <translation>随访中</translation>
    </message>
    <message>
        <source>To go back</source>
        <translation>待回转</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Has come home</source>
        <translation>已到达</translation>
    </message>
    <message>
        <source>Sender takes it back?</source>
        <translation>对方要求撤销</translation>
    </message>
    <message>
        <source>Answer is here</source>
        <translation>已补充</translation>
    </message>
    <message>
        <source>{state} · code only</source>
        <translation>{state}·仅电话码</translation>
    </message>
    <message>
        <source>us</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>sender</source>
        <translation>转出方</translation>
    </message>
    <message>
        <source>patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>待到</translation>
    </message>
    <message>
        <source>In the house</source>
        <translation>在院</translation>
    </message>
    <message>
        <source>In our care</source>
        <translation>在管</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>待回转</translation>
    </message>
    <message>
        <source>Over (30 days)</source>
        <translation>已结束（30天）</translation>
    </message>
    <message>
        <source>{urgency} · green</source>
        <translation>{urgency}·绿</translation>
    </message>
    <message>
        <source>{time} late</source>
        <translation>{time} 超时</translation>
    </message>
    <message>
        <source>{time} far too late</source>
        <translation>{time} 严重超时</translation>
    </message>
    <message>
        <source>{years} y</source>
        <translation>{years}岁</translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation>姓名待补</translation>
    </message>
    <message>
        <source>newborn</source>
        <translation>新生儿</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Why, and from where</source>
        <translation>主诉 · 转出单位</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>等谁 · 多久</translation>
    </message>
    <message>
        <source>lies here</source>
        <translation>已住</translation>
    </message>
    <message>
        <source>kept for</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Admission no.</source>
        <translation>住院号</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>{urgency}: {who} from {clinic}. {what}</source>
        <translation>{urgency}：{who}，{clinic}转来。{what}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>ReceptionActs</name>
    <message>
        <source>{who}: kept on this computer; the sender sees it when the line allows.</source>
        <translation>{who}：已存在本机，上传后转出方可见。</translation>
    </message>
    <message>
        <source>Which department takes over?</source>
        <translation>转到哪个科室</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Other department</source>
        <translation>转科</translation>
    </message>
    <message>
        <source>Arrived at</source>
        <translation>到达时间</translation>
    </message>
    <message>
        <source>Has arrived</source>
        <translation>已到院</translation>
    </message>
    <message>
        <source>Was seen</source>
        <translation>已接诊</translation>
    </message>
    <message>
        <source>Treatment ended</source>
        <translation>治疗结束</translation>
    </message>
    <message>
        <source>Complete and rate</source>
        <translation>完成并评价</translation>
    </message>
    <message>
        <source>Ask for more</source>
        <translation>要求补充</translation>
    </message>
    <message>
        <source>What should the sender add?</source>
        <translation>请转出方补充什么</translation>
    </message>
    <message>
        <source>The clock of the sender runs from now on, until the answer is here.</source>
        <translation>从现在到对方答复，计时算在转出方。</translation>
    </message>
    <message>
        <source>Did not arrive</source>
        <translation>未到院</translation>
    </message>
    <message>
        <source>Whom did you ring, and what was said?</source>
        <translation>联系了谁、怎么说的</translation>
    </message>
    <message>
        <source>Nothing closes by itself: the patient may still come later.</source>
        <translation>不会自动关闭，患者之后仍可登记到院。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reason in words</source>
        <translation>原因说明</translation>
    </message>
    <message>
        <source>Do not agree</source>
        <translation>不同意撤销</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不同意的理由</translation>
    </message>
    <message>
        <source>Agree to take back</source>
        <translation>同意撤销</translation>
    </message>
    <message>
        <source>The sender takes this referral back. Ward and bed are free again.</source>
        <translation>转出方撤销这次转诊。预留的病区床位随之释放。</translation>
    </message>
    <message>
        <source>Who takes care</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Team or person</source>
        <translation>团队或人员</translation>
    </message>
    <message>
        <source>Here work: {names}</source>
        <translation>本单位人员：{names}</translation>
    </message>
    <message>
        <source>Has not come: log a call</source>
        <translation>未到，登记联系</translation>
    </message>
    <message>
        <source>Lost to follow-up</source>
        <translation>失访</translation>
    </message>
    <message>
        <source>Who looked for the patient, and how?</source>
        <translation>谁、怎样找过患者</translation>
    </message>
</context>
<context>
    <name>SetUp</name>
    <message>
        <source>This place and this computer</source>
        <translation>本单位和这台电脑</translation>
    </message>
    <message>
        <source>Departments and telephones of this hospital</source>
        <translation>本院科室和电话</translation>
    </message>
    <message>
        <source>Township centres print these numbers and choose among these departments. The centres themselves come from the county; Settings, Directory adds one by hand.</source>
        <translation>乡镇卫生院的转诊单会印这些电话，并从这些科室中选择。乡镇卫生院名单由县平台下发，也可在“设置—名录”中手工添加。</translation>
    </message>
    <message>
        <source>This computer stands in</source>
        <translation>这台电脑在</translation>
    </message>
    <message>
        <source>a township centre</source>
        <translation>乡镇卫生院</translation>
    </message>
    <message>
        <source>the county hospital</source>
        <translation>县级医院</translation>
    </message>
    <message>
        <source>Name of the centre or hospital</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>完成设置</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Set up a health centre or hospital on this computer</source>
        <translation>在这台电脑上建立卫生院或医院</translation>
    </message>
    <message>
        <source>Open the practice hospital</source>
        <translation>打开练习医院</translation>
    </message>
    <message>
        <source>The receiving desk of a county hospital; made-up referrals come in.</source>
        <translation>县医院接诊台，会有虚构的转诊进来。</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>This does not follow from how it stands now. Please look at the row again.</source>
        <translation>按目前的状态不能这样做，请再看一下这一行。</translation>
    </message>
    <message>
        <source>This referral is no longer on the desk.</source>
        <translation>这条转诊已不在接诊台上。</translation>
    </message>
    <message>
        <source>Please choose why it is declined, so that the centre can act on it.</source>
        <translation>请选择拒绝原因，转出方才知道怎么办。</translation>
    </message>
    <message>
        <source>Please say in words what the reason is, and where the patient should go.</source>
        <translation>请写明原因，以及患者该转往哪里。</translation>
    </message>
    <message>
        <source>Please write what the sender should add.</source>
        <translation>请写明要对方补充什么。</translation>
    </message>
    <message>
        <source>Nothing ends in silence. Whom did you ring, and what was said?</source>
        <translation>不能不声不响地结束。请写联系了谁、怎么说的。</translation>
    </message>
    <message>
        <source>Please give the reason in words.</source>
        <translation>请写明原因。</translation>
    </message>
    <message>
        <source>Please say when it was.</source>
        <translation>请填写时间。</translation>
    </message>
    <message>
        <source>This time has not come yet. Please check day and time.</source>
        <translation>时间还没有到，请核对日期和时间。</translation>
    </message>
    <message>
        <source>This lies before the step before it. Please check day and time.</source>
        <translation>这个时间早于上一步，请核对日期和时间。</translation>
    </message>
    <message>
        <source>This time is over. When shall the patient come?</source>
        <translation>这个时间已经过了。请患者什么时候来？</translation>
    </message>
    <message>
        <source>An expert's number is granted with it: please say when the patient is to come.</source>
        <translation>要一并同意专家号，请填写患者就诊时间。</translation>
    </message>
    <message>
        <source>A bed was asked for: please name ward and bed, or leave the request open.</source>
        <translation>随单申请了床位，请填病区和床号；或先不同意申请。</translation>
    </message>
    <message>
        <source>Somebody else lies in this bed, or it is kept for him. Please choose another.</source>
        <translation>这张床已有人住或已预留，请换一张。</translation>
    </message>
    <message>
        <source>Please say which department takes the patient.</source>
        <translation>请填写由哪个科室接收。</translation>
    </message>
    <message>
        <source>It is with this department already. Please choose another.</source>
        <translation>已经在这个科室了，请选别的科室。</translation>
    </message>
    <message>
        <source>Please choose how the patient is taken on.</source>
        <translation>请选择承接方式。</translation>
    </message>
    <message>
        <source>Please choose what was decided when the patient was seen.</source>
        <translation>请选择接诊决定。</translation>
    </message>
    <message>
        <source>Please say which team or person takes care of the patient.</source>
        <translation>请填写由哪个团队或谁负责。</translation>
    </message>
    <message>
        <source>Please choose how well the referral fitted.</source>
        <translation>请选择转诊是否合适。</translation>
    </message>
    <message>
        <source>At most {most} characters fit. Please shorten.</source>
        <translation>最多{most}个字，请缩短。</translation>
    </message>
    <message>
        <source>Nobody asks to take this referral back.</source>
        <translation>对方没有要求撤销这次转诊。</translation>
    </message>
    <message>
        <source>Nothing was done here today that can be taken back.</source>
        <translation>今天没有可以撤回的步骤。</translation>
    </message>
    <message>
        <source>A number or bed was promised with this step. Ring the sender, then change it instead.</source>
        <translation>这一步已答应了号或床，不能撤回。请先电话告知转出方，再修改安排。</translation>
    </message>
    <message>
        <source>The sender has acted on this meanwhile. Please go on from here.</source>
        <translation>转出方已经按此办理，请从现在的状态继续。</translation>
    </message>
    <message>
        <source>So far only the telephone code is known. The record comes by the line or on the slip.</source>
        <translation>目前只有电话转诊码。完整转诊单要等网络或扫纸质单。</translation>
    </message>
    <message>
        <source>This slip is addressed to {unit}. Please ring there, or let the centre redirect.</source>
        <translation>这张转诊单是转给{unit}的。请电话联系，或请转出方改转。</translation>
    </message>
</context>
</TS>
