<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS language="zh_CN" sourcelanguage="en" version="2.1">
<context>
    <name>Exchange</name>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Organisations</source>
        <translation>机构</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Stations</source>
        <translation>工作站</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Computers</source>
        <translation>电脑</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Staff</source>
        <translation>职工</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Experts</source>
        <translation>专家</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Patients</source>
        <translation>患者</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Duty sessions</source>
        <translation>坐诊</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Bookings</source>
        <translation>预约</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Referrals</source>
        <translation>转诊</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Referral steps</source>
        <translation>转诊进程</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Trainings</source>
        <translation>培训</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Refused</source>
        <translation>被拒收</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Conflict</source>
        <translation>有冲突</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>On hold</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Contact&apos;s telephone</source>
        <translation>联系人电话</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Health record number</source>
        <translation>健康档案编号</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Allergies</source>
        <translation>过敏史</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Allergies, details</source>
        <translation>过敏详情</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Seat</source>
        <translation>号源</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Seat number</source>
        <translation>号序</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Receiving hospital</source>
        <translation>接收医院</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Receiving department</source>
        <translation>接收科室</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Complaint</source>
        <translation>主诉</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Specialty</source>
        <translation>专科</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Title</source>
        <translation>职称</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Not yet</source>
        <translation>尚未连接</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Stopped by you</source>
        <translation>已手动停止</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Line broke</source>
        <translation>线路中断</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>County is busy</source>
        <translation>县平台繁忙</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Sign-in needed</source>
        <translation>需登录县平台</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>County refuses</source>
        <translation>县平台拒绝</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Stopped: a copy</source>
        <translation>已停止：发现副本</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/words.py"/>
        <source>Other details ({field})</source>
        <translation>其他内容（{field}）</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>Exchange with the county</source>
        <translation>数据上传</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>Exchange now</source>
        <translation>立即上传</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>Test the connection</source>
        <translation>测试网络</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>Waiting to send</source>
        <translation>待上传</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>Last successful exchange</source>
        <translation>上次上传成功</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>Needs a person</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>Progress of the exchange</source>
        <translation>上传进度</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>Back to the lists</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>Which</source>
        <translation>内容</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>Saved</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>Nothing needs a person.</source>
        <translation>没有需要处理的。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>Oldest</source>
        <translation>最久</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>Nothing waits: everything has arrived at the county.</source>
        <translation>没有待上传的：全部已到县平台。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>Sent</source>
        <translation>上传时间</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>Nothing has been sent yet.</source>
        <translation>还没有上传过。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>Arrived lately</source>
        <translation>最近已到县平台</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>The county platform does everything that is needed.</source>
        <translation>县平台具备所需的全部功能。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>last answer {at}</source>
        <translation>上次应答 {at}</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>{contact}, next try in {span}</source>
        <translation>{contact}，{span}后再试</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>oldest {age}</source>
        <translation>最久 {age}</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>everything has arrived</source>
        <translation>全部已到县平台</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/page.py"/>
        <source>Testing the connection …</source>
        <translation>正在测试网络……</translation>
    </message>
</context>
<context>
    <name>HeldDetail</name>
    <message>
        <location filename="../../../desktop/views/exchange/detail.py"/>
        <source>Differs</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/detail.py"/>
        <source>Here</source>
        <translation>本机</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/detail.py"/>
        <source>County</source>
        <translation>县平台</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/detail.py"/>
        <source>Only details differ that the county keeps by itself.</source>
        <translation>不同的只是县平台自己保管的内容。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/detail.py"/>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/detail.py"/>
        <source>Keep ours</source>
        <translation>用本机的</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/detail.py"/>
        <source>Keep the county&apos;s</source>
        <translation>用县平台的</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/detail.py"/>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/detail.py"/>
        <source>Do not send …</source>
        <translation>不上传……</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/detail.py"/>
        <source>The county says: {text}</source>
        <translation>县平台原话：{text}</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/detail.py"/>
        <source>Do not send: {what}</source>
        <translation>不上传：{what}</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/detail.py"/>
        <source>The record stays here and is never sent. Why?</source>
        <translation>记录留在本机，不再上传。原因：</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <location filename="../../../desktop/app/exchange.py"/>
        <source>Exchange</source>
        <translation>数据上传</translation>
    </message>
</context>
<context>
    <name>TestLines</name>
    <message>
        <location filename="../../../desktop/views/exchange/test_lines.py"/>
        <source>Tried</source>
        <translation>测试项目</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/test_lines.py"/>
        <source>Found</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/test_lines.py"/>
        <source>The check has not been made yet.</source>
        <translation>还没有测试。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/test_lines.py"/>
        <source>Result of the connection test</source>
        <translation>网络测试结果</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <location filename="../../../desktop/views/messages/exchange.py"/>
        <source>The county has heard from this computer's number what these records do not know: a copy is at work, or this computer was set back to an older state. It goes on under a new number; everything is kept and sent with the next exchange. Places it held are not sold until an administrator takes them over.</source>
        <translation>县平台收到过以本机编号发出、而这份记录里没有的内容：可能有一份副本在用，或本机被还原到了较早的状态。本机已改用新编号继续工作，所有记录都保留，下次上传时一并送出。以前归本机的号源暂不出号，待管理员接管后再用。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/exchange.py"/>
        <source>The county platform does not know this computer yet, so nothing is sent. Everything is kept here. Please tell the administrator.</source>
        <translation>县平台还不认识这台电脑，暂不上传。数据都保存在本机。请告诉管理员。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/exchange.py"/>
        <source>No county platform is set up. Everything is kept here; the administrator enters the address in the settings.</source>
        <translation>还没有设置县平台。数据都保存在本机；请管理员在设置中填写地址。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/exchange.py"/>
        <source>Write why this is not to be sent; it is kept with your name.</source>
        <translation>请写明不上传的原因，原因会和您的姓名一起留存。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/exchange.py"/>
        <source>Changed here and at the county. Both versions are kept; look at what differs and choose.</source>
        <translation>本机和县平台都改过。两份都已保留，请对照不同之处后选择。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/exchange.py"/>
        <source>Waits for another record that it belongs to. It goes out by itself once that one has arrived.</source>
        <translation>在等它所属的另一条记录。那一条到县平台后，这条会自动上传。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/exchange.py"/>
        <source>The program could not put this record into the county&apos;s form. Open it, save it once more, and tell support if it comes back.</source>
        <translation>程序无法把这条记录转成县平台的格式。请打开后重新保存；如果再次出现，请联系技术支持。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/exchange.py"/>
        <source>The county platform did not take this record. Open it, check it, try again.</source>
        <translation>县平台没有接收这条记录。请打开核对后再试。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/exchange.py"/>
        <source>The county platform could not read this record. Try again once; if it comes back, tell support.</source>
        <translation>县平台读不懂这条记录。请再试一次；如果再次出现，请联系技术支持。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/exchange.py"/>
        <source>The county platform does not allow this clinic to send this. Please tell the administrator.</source>
        <translation>县平台不允许本站上传这类记录。请告诉管理员。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/exchange.py"/>
        <source>The county platform does not know this kind of record, or something it belongs to is missing there. Try again; if it comes back, tell support.</source>
        <translation>县平台没有这类记录，或缺少它所属的记录。请再试一次；如果再次出现，请联系技术支持。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/exchange.py"/>
        <source>The county platform does not take this kind of record. Please tell the administrator.</source>
        <translation>县平台不接收这类记录。请告诉管理员。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/exchange.py"/>
        <source>The county platform says this record does not fit what it has. Try again; if it comes back, ring the county.</source>
        <translation>县平台说这条记录与它已有的不符。请再试一次；如果再次出现，请给县里打电话。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/exchange.py"/>
        <source>The county has taken this record away. Ring the county before you send it again.</source>
        <translation>县平台已删除这条记录。重新上传前请先给县里打电话。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/exchange.py"/>
        <source>Somebody at the county wrote first. Try again: the program compares the two versions.</source>
        <translation>县里有人先改了。请再试一次，程序会对照两份内容。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/exchange.py"/>
        <source>This record is too large for the county platform. Shorten the long texts in it and save it again.</source>
        <translation>这条记录太大，县平台收不下。请缩短其中的长文字后重新保存。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/exchange.py"/>
        <source>The county platform expects another format. Please tell the administrator; nothing is lost.</source>
        <translation>县平台要求另一种格式。请告诉管理员；数据没有丢失。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/exchange.py"/>
        <source>The county platform found something in this record that it does not accept. Open it, check dates, numbers and empty fields, save it again.</source>
        <translation>县平台认为这条记录有不合要求的内容。请打开，核对日期、数字和空项后重新保存。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/exchange.py"/>
        <source>The county platform wants to know which version this is based on. Try again; if it comes back, tell support.</source>
        <translation>县平台要求说明依据的是哪一版。请再试一次；如果再次出现，请联系技术支持。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/exchange.py"/>
        <source>The county platform may not store this by its own rules. Ring the county.</source>
        <translation>按县平台的规定不能保存这条记录。请给县里打电话。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/exchange.py"/>
        <source>The county platform cannot do this yet. Please tell the administrator.</source>
        <translation>县平台还没有这项功能。请告诉管理员。</translation>
    </message>
</context>
</TS>
