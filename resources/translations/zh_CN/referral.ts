<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AskDialog</name>
        <message>
            <source>Go back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>ExamsField</name>
        <message>
            <source>Shareable</source>
            <translation>可供互认</translation>
        </message>
        <message>
            <source>Examination</source>
            <translation>检查项目</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Done at</source>
            <translation>检查单位</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>None done</source>
            <translation>未做检查</translation>
        </message>
        <message>
            <source>Another result</source>
            <translation>再加一项</translation>
        </message>
        <message>
            <source>Shareable: fit for mutual recognition; the receiver decides</source>
            <translation>可供互认：由接收方决定是否采用</translation>
        </message>
    </context>
    <context>
        <name>IssuingPage</name>
        <message>
            <source>Left out, not understood: {fields}</source>
            <translation>以下内容看不懂，已略去，请事后补充：{fields}</translation>
        </message>
        <message>
            <source>{no} waits for the doctor. It may be printed and signed now.</source>
            <translation>{no} 待医生签发，现在可以打印并请医生签字。</translation>
        </message>
        <message>
            <source>Issue</source>
            <translation>签发</translation>
        </message>
        <message>
            <source>{no} is issued and kept here. It goes out when the line allows.</source>
            <translation>{no} 已签发，已保存在本机，网络通时自动上传。</translation>
        </message>
        <message>
            <source>The correction is kept; the old values stay readable.</source>
            <translation>已保存更正，原内容仍可查看。</translation>
        </message>
    </context>
    <context>
        <name>Referral</name>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>Whose move: {holder} · {lasted}</source>
            <translation>待处理：{holder} · {lasted}</translation>
        </message>
        <message>
            <source>Green channel</source>
            <translation>绿色通道</translation>
        </message>
        <message>
            <source>The hospital has not looked yet. Please ring now:</source>
            <translation>医院尚未查看，请立即电话：</translation>
        </message>
        <message>
            <source>Log the call</source>
            <translation>登记电话</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>on oxygen</source>
            <translation>吸氧中</translation>
        </message>
        <message>
            <source>none done</source>
            <translation>未做</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Status in its own words</source>
            <translation>县平台原文</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>医院要求</translation>
        </message>
        <message>
            <source>Reason of refusal</source>
            <translation>拒绝原因</translation>
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
            <source>Time</source>
            <translation>时间</translation>
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
            <source>Phone</source>
            <translation>联系电话</translation>
        </message>
        <message>
            <source>Booking code</source>
            <translation>预约码</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>到院时间</translation>
        </message>
        <message>
            <source>Admitted</source>
            <translation>收治时间</translation>
        </message>
        <message>
            <source>Admission number</source>
            <translation>住院号</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>written by {name}</source>
            <translation>登记人 {name}</translation>
        </message>
        <message>
            <source>{number} · {at} · {name}</source>
            <translation>第 {number} 版 · {at} · {name}</translation>
        </message>
        <message>
            <source>first kept</source>
            <translation>首次保存</translation>
        </message>
        <message>
            <source>still to be printed</source>
            <translation>待打印</translation>
        </message>
        <message>
            <source>copy {number}</source>
            <translation>第 {number} 份</translation>
        </message>
        <message>
            <source> · withdrawal asked</source>
            <translation> · 已申请撤销</translation>
        </message>
        <message>
            <source> · patient has left</source>
            <translation> · 患者已出发</translation>
        </message>
        <message>
            <source>Us</source>
            <translation>我方</translation>
        </message>
        <message>
            <source>Hospital</source>
            <translation>医院</translation>
        </message>
        <message>
            <source>On the way</source>
            <translation>途中</translation>
        </message>
        <message>
            <source>Drafts and to sign</source>
            <translation>草稿与待签发</translation>
        </message>
        <message>
            <source>Not delivered</source>
            <translation>未送达</translation>
        </message>
        <message>
            <source>Waiting for hospital</source>
            <translation>等医院答复</translation>
        </message>
        <message>
            <source>Hospital asks us</source>
            <translation>医院问我们</translation>
        </message>
        <message>
            <source>Accepted, on the way</source>
            <translation>已接收·途中</translation>
        </message>
        <message>
            <source>At the hospital</source>
            <translation>已到院/收治</translation>
        </message>
        <message>
            <source>Declined: act</source>
            <translation>被拒绝·需处理</translation>
        </message>
        <message>
            <source>Closed (30 days)</source>
            <translation>已关闭（近30天）</translation>
        </message>
        <message>
            <source>Not sent yet</source>
            <translation>未上传</translation>
        </message>
        <message>
            <source>At the county platform</source>
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
            <source>Held up by another record</source>
            <translation>等前一条上传</translation>
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
            <source>Seen by the hospital</source>
            <translation>医院已查看</translation>
        </message>
        <message>
            <source>Answered by the hospital</source>
            <translation>医院已回复</translation>
        </message>
        <message>
            <source>{urgency} · green</source>
            <translation>{urgency}·绿通</translation>
        </message>
        <message>
            <source>Withdrawal asked</source>
            <translation>申请撤销</translation>
        </message>
        <message>
            <source>Emergency department</source>
            <translation>急诊科</translation>
        </message>
        <message>
            <source>Referral centre</source>
            <translation>转诊中心</translation>
        </message>
        <message>
            <source>Ambulance</source>
            <translation>急救</translation>
        </message>
        <message>
            <source>Referral</source>
            <translation>转诊</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/cards.py" />
            <source>Late entry</source>
            <translation>补登</translation>
        </message>
    </context>
    <context>
        <name>ReferralActs</name>
        <message>
            <source>Patient or family</source>
            <translation>患者或家属</translation>
        </message>
        <message>
            <source>The call is logged.</source>
            <translation>已登记电话。</translation>
        </message>
        <message>
            <source>The departure is recorded.</source>
            <translation>已登记离院。</translation>
        </message>
        <message>
            <source>The answer is kept here. It goes out when the line allows.</source>
            <translation>答复已保存在本机，网络通时自动上传。</translation>
        </message>
        <message>
            <source>Confirm the order</source>
            <translation>补确认医嘱</translation>
        </message>
        <message>
            <source>The doctor has confirmed his order.</source>
            <translation>医生已补确认。</translation>
        </message>
        <message>
            <source>Close referral</source>
            <translation>关闭转诊</translation>
        </message>
        <message>
            <source>Only after the hospital declined, or a call was logged.</source>
            <translation>须医院已拒绝，或已登记过电话联系。</translation>
        </message>
        <message>
            <source>The referral is closed.</source>
            <translation>转诊已关闭。</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>It was never issued and never leaves this computer.</source>
            <translation>该单未签发，不会上传。</translation>
        </message>
        <message>
            <source>The referral is void.</source>
            <translation>该转诊单已作废。</translation>
        </message>
        <message>
            <source>Ask to withdraw</source>
            <translation>申请撤销</translation>
        </message>
        <message>
            <source>Withdraw referral</source>
            <translation>撤销转诊</translation>
        </message>
        <message>
            <source>The hospital has accepted: it must confirm before seat and bed are free.</source>
            <translation>医院已接收，须医院同意后号源和床位才释放。</translation>
        </message>
        <message>
            <source>The doctor withdraws. The hospital is told; the paper is void.</source>
            <translation>由医生撤销，会通知医院，纸质单同时作废。</translation>
        </message>
        <message>
            <source>The withdrawal is kept here. It goes out when the line allows.</source>
            <translation>撤销已保存在本机，网络通时自动上传。</translation>
        </message>
        <message>
            <source>Only an issued referral that is not over can do this.</source>
            <translation>只有已签发且未结束的转诊才能这样做。</translation>
        </message>
    </context>
    <context>
        <name>ReferralAsk</name>
        <message>
            <source>How did the doctor decide?</source>
            <translation>医生如何签发？</translation>
        </message>
        <message>
            <source>The doctor's own PIN</source>
            <translation>医生本人的 PIN</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>The order was read back</source>
            <translation>已向医生复述医嘱</translation>
        </message>
        <message>
            <source>{verb}: {doctor} decides</source>
            <translation>{verb}：由 {doctor} 决定</translation>
        </message>
        <message>
            <source>The doctor still signs the printed slip by pen; this only records the decision.</source>
            <translation>此处只登记医生的决定，打印的转诊单仍须医生手签。</translation>
        </message>
        <message>
            <source>Left at</source>
            <translation>离院时间</translation>
        </message>
        <message>
            <source>Escort</source>
            <translation>护送人</translation>
        </message>
        <message>
            <source>Departure: {name}</source>
            <translation>登记离院：{name}</translation>
        </message>
        <message>
            <source>The time may lie back. Vital signs on leaving, as far as measured.</source>
            <translation>时间可以补登。离院时的生命体征，测了几项填几项。</translation>
        </message>
        <message>
            <source>Record departure</source>
            <translation>登记离院</translation>
        </message>
        <message>
            <source>Whom (number keys fill in the number)</source>
            <translation>打给谁（按数字键带出号码）</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>号码</translation>
        </message>
        <message>
            <source>Spoke with</source>
            <translation>接电话的人</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Log a call: {name}</source>
            <translation>登记电话：{name}</translation>
        </message>
        <message>
            <source>Log the call</source>
            <translation>登记电话</translation>
        </message>
        <message>
            <source>To the hospital</source>
            <translation>给医院的话</translation>
        </message>
        <message>
            <source>Answer: {name}</source>
            <translation>答复医院：{name}</translation>
        </message>
        <message>
            <source>The hospital asks: {question}</source>
            <translation>医院问：{question}</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答复</translation>
        </message>
        <message>
            <source>Better, no referral needed</source>
            <translation>病情好转不再转诊</translation>
        </message>
        <message>
            <source>Given up by patient or family</source>
            <translation>患者或家属放弃</translation>
        </message>
        <message>
            <source>Taken to another hospital</source>
            <translation>已改送其他医院</translation>
        </message>
        <message>
            <source>Written by mistake</source>
            <translation>录入有误重新开单</translation>
        </message>
        <message>
            <source>Hospital advises against it</source>
            <translation>医院建议不转诊</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>In words</source>
            <translation>补充说明</translation>
        </message>
    </context>
    <context>
        <name>ReferralBoard</name>
        <message>
            <source>Urgency</source>
            <translation>紧急程度</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>患者</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>主诉</translation>
        </message>
        <message>
            <source>To</source>
            <translation>转入</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>上传</translation>
        </message>
        <message>
            <source>Whose move</source>
            <translation>待谁处理</translation>
        </message>
        <message>
            <source> · to confirm</source>
            <translation>·待补确认</translation>
        </message>
        <message>
            <source> · county contradicts</source>
            <translation> · 与县平台不符</translation>
        </message>
        <message>
            <source> · half-written</source>
            <translation> · 未写完</translation>
        </message>
        <message>
            <source>Ring now · {lasted}</source>
            <translation>打电话·{lasted}</translation>
        </message>
    </context>
    <context>
        <name>ReferralBoardPage</name>
        <message>
            <source>Referral board</source>
            <translation>转诊看板</translation>
        </message>
        <message>
            <source>Folders by whose move it is</source>
            <translation>按待谁处理分类</translation>
        </message>
        <message>
            <source>No half-written referral, none waits for a doctor.</source>
            <translation>没有未写完的转诊单，也没有待医生签发的。</translation>
        </message>
        <message>
            <source>Everything issued has reached the county platform.</source>
            <translation>已签发的都已到县平台。</translation>
        </message>
        <message>
            <source>No referral waits for the hospital's answer.</source>
            <translation>没有等医院答复的转诊。</translation>
        </message>
        <message>
            <source>The hospital has no open question.</source>
            <translation>医院没有待答复的问题。</translation>
        </message>
        <message>
            <source>Nobody is on the way.</source>
            <translation>没有途中的患者。</translation>
        </message>
        <message>
            <source>Nobody is at the hospital by a referral of ours.</source>
            <translation>没有经我站转诊在院的患者。</translation>
        </message>
        <message>
            <source>Nothing was declined.</source>
            <translation>没有被拒绝的转诊。</translation>
        </message>
        <message>
            <source>Nothing was closed in the last 30 days.</source>
            <translation>近 30 天没有关闭的转诊。</translation>
        </message>
        <message>
            <source>New referral</source>
            <translation>新开转诊单</translation>
        </message>
        <message>
            <source>Referrals</source>
            <translation>转诊列表</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Log a call</source>
            <translation>登记电话</translation>
        </message>
        <message>
            <source>Record departure</source>
            <translation>登记离院</translation>
        </message>
        <message>
            <source>Print slip</source>
            <translation>打印转诊单</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Close with a reason</source>
            <translation>说明原因后关闭</translation>
        </message>
        <message>
            <source>Departure</source>
            <translation>登记离院</translation>
        </message>
    </context>
    <context>
        <name>ReferralForm</name>
        <message>
            <source>Who and why</source>
            <translation>患者与转诊原因</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>紧急程度</translation>
        </message>
        <message>
            <source>Green channel</source>
            <translation>绿色通道</translation>
        </message>
        <message>
            <source>Emergency centre</source>
            <translation>五大中心</translation>
        </message>
        <message>
            <source>Complaint or danger</source>
            <translation>主诉或危险情况</translation>
        </message>
        <message>
            <source>Receiving unit</source>
            <translation>转入单位</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>转入科室</translation>
        </message>
        <message>
            <source>Doctor who decides</source>
            <translation>决定转诊的医生</translation>
        </message>
        <message>
            <source>Doctor's phone</source>
            <translation>医生电话</translation>
        </message>
        <message>
            <source>Preliminary impression</source>
            <translation>初步印象</translation>
        </message>
        <message>
            <source>several are parted by ;</source>
            <translation>多个诊断用分号隔开</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>转诊原因</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>所需服务</translation>
        </message>
        <message>
            <source>Present illness (why referred)</source>
            <translation>主要现病史（转出原因）</translation>
        </message>
        <message>
            <source>State now</source>
            <translation>目前情况</translation>
        </message>
        <message>
            <source>Onset or last well</source>
            <translation>发病或最后正常时间</translation>
        </message>
        <message>
            <source>Past history</source>
            <translation>主要既往史</translation>
        </message>
        <message>
            <source>Allergies</source>
            <translation>过敏史</translation>
        </message>
        <message>
            <source>Allergic to</source>
            <translation>过敏原</translation>
        </message>
        <message>
            <source>Treatment given, with times</source>
            <translation>治疗经过（注明时间）</translation>
        </message>
        <message>
            <source>Medicines taken</source>
            <translation>目前用药</translation>
        </message>
        <message>
            <source>Examination results</source>
            <translation>检查检验结果</translation>
        </message>
        <message>
            <source>Where and how</source>
            <translation>去向与转运</translation>
        </message>
        <message>
            <source>Transport</source>
            <translation>转运方式</translation>
        </message>
        <message>
            <source>Escort</source>
            <translation>护送人</translation>
        </message>
        <message>
            <source>Receiving doctor</source>
            <translation>接诊医生</translation>
        </message>
        <message>
            <source>Precautions on the way</source>
            <translation>转诊注意事项</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>知情同意</translation>
        </message>
        <message>
            <source>Consent given by</source>
            <translation>同意人</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>与患者关系</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>就诊类型</translation>
        </message>
        <message>
            <source>Our department</source>
            <translation>转出科室</translation>
        </message>
        <message>
            <source>Visit number</source>
            <translation>门诊/住院号</translation>
        </message>
        <message>
            <source>Insurance filing</source>
            <translation>医保转诊备案</translation>
        </message>
        <message>
            <source>Filing number</source>
            <translation>备案号</translation>
        </message>
        <message>
            <source>Reason for this change</source>
            <translation>更正或补充原因</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>患者</translation>
        </message>
        <message>
            <source>Vital signs</source>
            <translation>生命体征</translation>
        </message>
        <message>
            <source>Signing</source>
            <translation>签发方式</translation>
        </message>
        <message>
            <source>Signed at</source>
            <translation>签发时间</translation>
        </message>
        <message>
            <source>Confirmed at</source>
            <translation>补确认时间</translation>
        </message>
        <message>
            <source>Issued at</source>
            <translation>开出时间</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Reason for ending</source>
            <translation>结束原因</translation>
        </message>
        <message>
            <source>/min</source>
            <translation>次/分</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>体温</translation>
        </message>
        <message>
            <source>Pulse</source>
            <translation>脉搏</translation>
        </message>
        <message>
            <source>Breathing</source>
            <translation>呼吸</translation>
        </message>
        <message>
            <source>Blood pressure</source>
            <translation>血压</translation>
        </message>
        <message>
            <source>Glucose</source>
            <translation>血糖</translation>
        </message>
        <message>
            <source>Consciousness</source>
            <translation>意识</translation>
        </message>
        <message>
            <source>Measured at</source>
            <translation>测量时间</translation>
        </message>
        <message>
            <source>Breathes</source>
            <translation>吸入</translation>
        </message>
        <message>
            <source>SpO₂ target 88-92 % (doctor confirmed)</source>
            <translation>血氧目标88–92%（医生已确认）</translation>
        </message>
    </context>
    <context>
        <name>ReferralFormPage</name>
        <message>
            <source>Draft kept. It waits under “Drafts and to sign”.</source>
            <translation>草稿已保存，在“草稿与待签发”里。</translation>
        </message>
        <message>
            <source>Correct or add</source>
            <translation>更正或补充</translation>
        </message>
        <message>
            <source>Up-referral</source>
            <translation>上转单</translation>
        </message>
        <message>
            <source>Keep correction</source>
            <translation>保存更正</translation>
        </message>
        <message>
            <source>Issue</source>
            <translation>签发</translation>
        </message>
        <message>
            <source>Half-written: {title}</source>
            <translation>有未写完的转诊单：{title}</translation>
        </message>
        <message>
            <source>no name yet</source>
            <translation>未填姓名</translation>
        </message>
        <message>
            <source>Go on writing it</source>
            <translation>接着写</translation>
        </message>
        <message>
            <source>Already open: {no} to {org}, {state}. {complaint}</source>
            <translation>该患者已有未结束的转诊：{no} 转往 {org}，{state}。{complaint}</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Hand to the doctor</source>
            <translation>交医生签发</translation>
        </message>
        <message>
            <source>Keep draft</source>
            <translation>存草稿</translation>
        </message>
        <message>
            <source>Issue and print</source>
            <translation>签发并打印</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/form_page.py" />
            <source>Up-referral, late entry</source>
            <translation>上转单（补登）</translation>
        </message>
    </context>
    <context>
        <name>ReferralPage</name>
        <message>
            <source>The hospital says</source>
            <translation>医院答复</translation>
        </message>
        <message>
            <source>Nothing yet. Its answer appears here by itself.</source>
            <translation>还没有。医院答复后自动显示在这里。</translation>
        </message>
        <message>
            <source>We said</source>
            <translation>转出方填写</translation>
        </message>
        <message>
            <source>Steps and calls</source>
            <translation>经过与电话</translation>
        </message>
        <message>
            <source>No departure, call or message yet.</source>
            <translation>还没有登记离院、电话或答复。</translation>
        </message>
        <message>
            <source>Revisions</source>
            <translation>修改记录</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>打印记录</translation>
        </message>
        <message>
            <source>Not printed yet. F8 prints.</source>
            <translation>还没有打印，按 F8 打印。</translation>
        </message>
        <message>
            <source>Referral</source>
            <translation>转诊</translation>
        </message>
        <message>
            <source>Verbal order of {doctor}: to be confirmed by {at}.</source>
            <translation>{doctor} 的急诊口头医嘱待医生补确认，限 {at} 前。</translation>
        </message>
        <message>
            <source>Doctor confirms now</source>
            <translation>医生补确认</translation>
        </message>
        <message>
            <source>The county now says “{claim}”, which does not follow. Please ring and ask.</source>
            <translation>县平台现显示“{claim}”，与经过不符，请打电话核实。</translation>
        </message>
        <message>
            <source>Log a call</source>
            <translation>登记电话</translation>
        </message>
        <message>
            <source>Departure</source>
            <translation>登记离院</translation>
        </message>
        <message>
            <source>Write to hospital</source>
            <translation>给医院补充</translation>
        </message>
        <message>
            <source>Go on writing</source>
            <translation>继续填写</translation>
        </message>
        <message>
            <source>Open to sign</source>
            <translation>打开签发</translation>
        </message>
        <message>
            <source>Correct or add</source>
            <translation>更正或补充</translation>
        </message>
        <message>
            <source>Print slip</source>
            <translation>打印转诊单</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>This referral is not on this computer.</source>
            <translation>本机没有这张转诊单。</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <source>The receiving hospital needs this. Please fill it in.</source>
            <translation>接收医院需要此项，请填写。</translation>
        </message>
        <message>
            <source>Please choose the patient; somebody unknown may be registered without a name.</source>
            <translation>请选择患者；身份不明的可按无名氏登记。</translation>
        </message>
        <message>
            <source>Please write the complaint, or choose an emergency centre.</source>
            <translation>请填写主诉，或选择五大中心。</translation>
        </message>
        <message>
            <source>Please choose where to refer to.</source>
            <translation>请选择转入单位。</translation>
        </message>
        <message>
            <source>Please choose the doctor who decides.</source>
            <translation>请选择决定转诊的医生。</translation>
        </message>
        <message>
            <source>This is our own centre. Please choose another unit.</source>
            <translation>这是本单位，请另选转入单位。</translation>
        </message>
        <message>
            <source>Please give the reason in {least} characters at least.</source>
            <translation>请写明原因，至少 {least} 个字。</translation>
        </message>
        <message>
            <source>At most {limit} characters fit. Please shorten.</source>
            <translation>最多 {limit} 个字，请精简。</translation>
        </message>
        <message>
            <source>“None done” is ticked, but results are listed. Please keep one of both.</source>
            <translation>已勾选“未做检查”，又填了结果，请保留一个。</translation>
        </message>
        <message>
            <source>Consent may be made good later only in an emergency.</source>
            <translation>只有急诊才能先救治后补签。</translation>
        </message>
        <message>
            <source>This time has not come yet. Please check day and time.</source>
            <translation>时间还没有到，请核对日期和时间。</translation>
        </message>
        <message>
            <source>Please give both figures, such as 120/80.</source>
            <translation>收缩压、舒张压都要填，如 120/80。</translation>
        </message>
        <message>
            <source>The upper figure must be the higher one. Exchanged?</source>
            <translation>收缩压应高于舒张压，是不是填反了？</translation>
        </message>
        <message>
            <source>Nobody can have this blood pressure. Please measure or type again.</source>
            <translation>血压数值不可能，请重测或重填。</translation>
        </message>
        <message>
            <source>Nobody can have this temperature. Please measure or type again.</source>
            <translation>体温数值不可能，请重测或重填。</translation>
        </message>
        <message>
            <source>Please say how the doctor decided.</source>
            <translation>请选择医生如何签发。</translation>
        </message>
        <message>
            <source>Please give the time of the doctor's signature or order.</source>
            <translation>请填写医生签字或下医嘱的时间。</translation>
        </message>
        <message>
            <source>A verbal order is for emergencies. Let the doctor confirm or sign the paper.</source>
            <translation>口头医嘱只用于急诊，请医生本人确认或在纸上签字。</translation>
        </message>
        <message>
            <source>Read the order back to the doctor first, then tick here.</source>
            <translation>请先向医生复述医嘱，再勾选。</translation>
        </message>
        <message>
            <source>This person may not decide on a referral. Please choose a doctor on duty.</source>
            <translation>此人不能签发转诊，请选择在岗医生。</translation>
        </message>
        <message>
            <source>An expert has no PIN here. Let him sign the paper.</source>
            <translation>专家在本机没有 PIN，请在纸上签字。</translation>
        </message>
        <message>
            <source>This is not the doctor's PIN. The form is kept; please let him try again.</source>
            <translation>不是该医生的 PIN，表单已保留，请医生重新输入。</translation>
        </message>
        <message>
            <source>This doctor has no PIN that counts now. Let him sign in by F12, or sign the paper.</source>
            <translation>该医生的 PIN 不可用，请按 F12 切换登录，或在纸上签字。</translation>
        </message>
        <message>
            <source>There is no verbal order left to confirm.</source>
            <translation>没有待补确认的口头医嘱。</translation>
        </message>
        <message>
            <source>The confirmation lies between the order and now. Please check the time.</source>
            <translation>补确认时间应在下医嘱之后、现在之前，请核对。</translation>
        </message>
        <message>
            <source>This referral has been issued. Open it to add, correct or withdraw.</source>
            <translation>该转诊单已签发，请打开后补充、更正或撤销。</translation>
        </message>
        <message>
            <source>This referral is not issued, or it is over.</source>
            <translation>该转诊单未签发，或已结束。</translation>
        </message>
        <message>
            <source>This was signed and stays. Withdraw it and write another one instead.</source>
            <translation>此项已随签发确定，如需更改请撤销后重新开单。</translation>
        </message>
        <message>
            <source>The hospital has accepted: please leave what stands and write behind it.</source>
            <translation>医院已接收，原内容不能改，请在后面补充。</translation>
        </message>
        <message>
            <source>A doctor must withdraw it. Let a doctor sign in by F12.</source>
            <translation>须由医生撤销，请医生按 F12 切换登录。</translation>
        </message>
        <message>
            <source>Nothing closes in silence. Please ring and log the call first.</source>
            <translation>请先打电话并登记，再关闭。</translation>
        </message>
        <message>
            <source>Whom did you speak with?</source>
            <translation>请填写接电话的人。</translation>
        </message>
        <message>
            <source>Please write what the hospital should know.</source>
            <translation>请填写要告诉医院的内容。</translation>
        </message>
    </context>
    <context>
        <name>News2</name>
        <message>
            <source>; </source>
            <translation>，</translation>
        </message>
        <message>
            <source>not measured: {items}</source>
            <translation>缺：{items}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Let the doctor look at once</source>
            <translation>请医生立即查看</translation>
        </message>
        <message>
            <source>A low score does not mean not urgent</source>
            <translation>分低不代表不急</translation>
        </message>
        <message>
            <source>National Early Warning Score (NEWS) 2, Royal College of Physicians, 2017. Not for under 16 or in pregnancy. It advises; it decides nothing.</source>
            <translation>国家早期预警评分2（NEWS2），英国皇家内科医师学会，2017年。不用于16岁以下和孕产妇。只作提示，不作决定。</translation>
        </message>
        <message>
            <source>NEWS2: {count} missing, no total</source>
            <translation>NEWS2：缺{count}项，不计总分</translation>
        </message>
        <message>
            <source>NEWS2 {total} (saturation scale 2)</source>
            <translation>NEWS2 {total}分（血氧量表2）</translation>
        </message>
        <message>
            <source>NEWS2 {total}</source>
            <translation>NEWS2 {total}分</translation>
        </message>
        <message>
            <source>NEWS2 is not for children under 16: let the doctor judge</source>
            <translation>NEWS2不用于16岁以下：请医生判断</translation>
        </message>
        <message>
            <source>NEWS2 is not for pregnancy and childbed: let the doctor judge</source>
            <translation>NEWS2不用于孕产妇：请医生判断</translation>
        </message>
        <message>
            <source>breathing</source>
            <translation>呼吸</translation>
        </message>
        <message>
            <source>saturation</source>
            <translation>血氧</translation>
        </message>
        <message>
            <source>air or oxygen</source>
            <translation>空气或吸氧</translation>
        </message>
        <message>
            <source>systolic pressure</source>
            <translation>收缩压</translation>
        </message>
        <message>
            <source>pulse</source>
            <translation>脉搏</translation>
        </message>
        <message>
            <source>consciousness</source>
            <translation>意识</translation>
        </message>
        <message>
            <source>temperature</source>
            <translation>体温</translation>
        </message>
    </context>
</TS>
