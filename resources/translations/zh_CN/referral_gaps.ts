<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Journal</name>
        <message>
            <source>County's entry of a unit taken over</source>
            <translation>改用县平台的机构</translation>
        </message>
        <message>
            <source>Our word sent without the clinic's</source>
            <translation>先传本院接诊记录</translation>
        </message>
        <message>
            <source>Our word said again at the county</source>
            <translation>重申本院接诊记录</translation>
        </message>
    </context>
    <context>
        <name>OrgOffer</name>
        <message>
            <source>Use the county's entry…</source>
            <translation>改用县平台的机构…</translation>
        </message>
        <message>
            <source>“{name}” stands here under an id of our own; the county has its code.</source>
            <translation>“{name}”在本机用的是自编编号，县平台目录里有同一机构代码。</translation>
        </message>
        <message>
            <source>“{name}” stands here under an id of our own; the county has this name.</source>
            <translation>“{name}”在本机用的是自编编号，县平台目录里有同名机构。</translation>
        </message>
        <message>
            <source>“{name}” stands here under an id of our own. By its code it has another at the county.</source>
            <translation>“{name}”在本机用的是自编编号；按机构代码，它在县平台另有编号。</translation>
        </message>
        <message>
            <source>{count} sent there have not reached it: ring {phone}.</source>
            <translation>已发出的 {count} 份对方看不到，请先打电话：{phone}。</translation>
        </message>
        <message>
            <source>no code</source>
            <translation>无机构代码</translation>
        </message>
        <message>
            <source>It is at the county</source>
            <translation>对应县平台的机构</translation>
        </message>
        <message>
            <source>Kept here: {name}, {code}.
From now on referrals, experts and lists use the county's entry. {count} that were sent and nobody has answered are addressed anew, each once. What was answered stays as it is.</source>
            <translation>本机登记：{name}，{code}。
改用后，转诊、专家和各清单都用县平台的机构编号。已发出、尚无人答复的 {count} 份改发到该机构，每份仍只算一份；已有答复的保持不变。</translation>
        </message>
        <message>
            <source>Use the county's entry: {name}</source>
            <translation>改用县平台的机构：{name}</translation>
        </message>
        <message>
            <source>Use this entry</source>
            <translation>改用此机构</translation>
        </message>
        <message>
            <source>{name}: from now on under the county's entry; it sees what we send.</source>
            <translation>{name}：已改用县平台的机构编号，今后发出的对方都能看到。</translation>
        </message>
        <message>
            <source>{name}: from now on under the county's entry. {count} already sent go there anew, with the next exchange.</source>
            <translation>{name}：已改用县平台的机构编号。已发出的 {count} 份随下次交换改发过去。</translation>
        </message>
    </context>
    <context>
        <name>Reception</name>
        <message>
            <source>At the county it says “{claimed}”; that cannot follow from ours (“{ours}”) and was not taken over. Ask who wrote it.</source>
            <translation>县平台上写的是“{claimed}”，与本院的“{ours}”接不上，未采用。请问清是谁改的。</translation>
        </message>
        <message>
            <source>Known from the slip alone. Ours goes out without the clinic's since {time}; ring {phone}: it still has to send the referral.</source>
            <translation>只有纸面扫码。本院记录已于 {time} 起单独上传；转诊单仍须对方上传，请电话 {phone}。</translation>
        </message>
        <message>
            <source>Send ours alone</source>
            <translation>先传本院记录</translation>
        </message>
        <message>
            <source>Say ours again</source>
            <translation>重申本院记录</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>号床申请</translation>
        </message>
        <message>
            <source>Nobody asks for a number, a bed or an examination without a referral.</source>
            <translation>目前没有不带转诊单的号、床位或检查申请。</translation>
        </message>
        <message>
            <source>Asked for without a referral</source>
            <translation>不带转诊单的申请</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>回绝</translation>
        </message>
        <message>
            <source>Confirm: {who}</source>
            <translation>确认：{who}</translation>
        </message>
        <message>
            <source>Why not, and what instead</source>
            <translation>为什么没有，建议怎么办</translation>
        </message>
        <message>
            <source>Refuse: {who}</source>
            <translation>回绝：{who}</translation>
        </message>
        <message>
            <source>{who}: answered; the clinic sees it when the line allows.</source>
            <translation>{who}：已答复；网络通时对方即可看到。</translation>
        </message>
        <message>
            <source>Wished for</source>
            <translation>希望日期</translation>
        </message>
        <message>
            <source>Clinic</source>
            <translation>申请单位</translation>
        </message>
        <message>
            <source>Asked at</source>
            <translation>申请时间</translation>
        </message>
        <message>
            <source>{time} attachment is void</source>
            <translation>{time} 附件已作废</translation>
        </message>
        <message>
            <source> The clinic names the receiving unit by an id of its own: look on the paper whether it is for us, and ask the clinic to take over the county's entry.</source>
            <translation>对方登记的接收单位用的是自编编号：请核对纸面是否转给本院，并请对方改用县平台的机构。</translation>
        </message>
    </context>
    <context>
        <name>ReceptionActs</name>
        <message>
            <source>Send ours alone</source>
            <translation>先传本院记录</translation>
        </message>
        <message>
            <source>Our word goes to the county without the clinic's referral, under your name. It names patient and referral by words; when the clinic sends them, both join. First ring the clinic: {phone}.</source>
            <translation>由您署名，本院记录先行上传县平台，不等对方的转诊单。其中患者和转诊单只以文字注明，对方上传后自动合并。请先电话：{phone}。</translation>
        </message>
        <message>
            <source>Say ours again</source>
            <translation>重申本院记录</translation>
        </message>
        <message>
            <source>What stands at the county is written over by our word, as it stands here.</source>
            <translation>用本机这里的记录覆盖县平台上的内容。</translation>
        </message>
    </context>
    <context>
        <name>Referral</name>
        <message>
            <source>Told by phone</source>
            <translation>电话告知</translation>
        </message>
    </context>
    <context>
        <name>ReferralAsk</name>
        <message>
            <source>What was decided?</source>
            <translation>接诊结果</translation>
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
            <source>In their words: doctor, question, advice</source>
            <translation>对方原话：医生、问题、建议</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>{count} sent have not reached it: ring; the administrator takes its entry over</source>
            <translation>{count} 份对方看不到：先电话，请管理员改用县平台机构</translation>
        </message>
        <message>
            <source>Came on a slip, and the clinic has not sent it: ring the clinic</source>
            <translation>扫码接诊，对方一直未上传转诊单：打电话催</translation>
        </message>
        <message>
            <source>The county says what cannot follow from our word: look, and say ours again</source>
            <translation>县平台上的状态与本院记录接不上：核对后重申</translation>
        </message>
        <message>
            <source>Reception</source>
            <translation>接诊</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>机构</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <source>This was settled meanwhile, or the county's directory has changed. Go back and look again.</source>
            <translation>此事已处理，或县平台目录已有变化。请返回再看一次。</translation>
        </message>
        <message>
            <source>The clinic has sent it meanwhile; ours goes out by itself.</source>
            <translation>对方已经上传，本院记录会自动上传。</translation>
        </message>
        <message>
            <source>At the county our own word stands again. Nothing is left to do.</source>
            <translation>县平台上已是本院的记录，无需再做。</translation>
        </message>
        <message>
            <source>What was decided belongs to a patient who was seen. Please choose “seen”.</source>
            <translation>接诊结果只属于已接诊的患者，请选择“已接诊”。</translation>
        </message>
    </context>
</TS>
