<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BookingPage</name>
    <message>
        <source>{expert} has no session on {when}. V lists the next visits, N plans one.</source>
        <translation>{expert} {when} 没有坐诊。按 V 看下次来院，按 N 排班。</translation>
    </message>
    <message>
        <source>{when} of {expert} is a draft and cannot be booked yet. P publishes it.</source>
        <translation>{expert}{when}还是草稿，不能预约。按 P 发布。</translation>
    </message>
    <message>
        <source>{when} of {expert} cannot be booked any more. V lists the next visits, L opens the list.</source>
        <translation>{expert}{when}不能再预约。按 V 看下次来院，按 L 看坐诊名单。</translation>
    </message>
</context>
<context>
    <name>ClinicTab</name>
    <message>
        <source>Unsold pool seats go back the day before at</source>
        <translation>未约的公共号前一天几点退回</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Paper form voided</source>
        <translation>应急单作废</translation>
    </message>
    <message>
        <source>Clinic set up</source>
        <translation>机构建立</translation>
    </message>
    <message>
        <source>Began again after a restore</source>
        <translation>恢复备份后重新开始</translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation>设了 PIN 码</translation>
    </message>
    <message>
        <source>PIN removed</source>
        <translation>取消了 PIN 码</translation>
    </message>
    <message>
        <source>Doctor confirmed by PIN</source>
        <translation>医生输 PIN 码确认</translation>
    </message>
    <message>
        <source>Wrong PIN of the doctor</source>
        <translation>医生 PIN 码输错</translation>
    </message>
    <message>
        <source>List of codes imported</source>
        <translation>导入编码表</translation>
    </message>
    <message>
        <source>List of codes as delivered taken again</source>
        <translation>恢复自带编码表</translation>
    </message>
    <message>
        <source>Template of a plan changed</source>
        <translation>修改康复计划模板</translation>
    </message>
    <message>
        <source>Template of a plan as delivered</source>
        <translation>恢复自带计划模板</translation>
    </message>
    <message>
        <source>Referral looked at again</source>
        <translation>转诊单复核</translation>
    </message>
    <message>
        <source>Two down-referrals joined</source>
        <translation>两份下转单合并</translation>
    </message>
    <message>
        <source>Two down-referrals kept apart</source>
        <translation>两份下转单分开保留</translation>
    </message>
    <message>
        <source>Rules of referral changed</source>
        <translation>修改转诊规则</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Password of a colleague reset</source>
        <translation>重设同事密码</translation>
    </message>
    <message>
        <source>Recovery key renewed</source>
        <translation>更换恢复密钥</translation>
    </message>
    <message>
        <source>Referral signed</source>
        <translation>转诊单签名</translation>
    </message>
    <message>
        <source>Verbal order confirmed</source>
        <translation>确认口头医嘱</translation>
    </message>
    <message>
        <source>County settings changed</source>
        <translation>修改县平台设置</translation>
    </message>
    <message>
        <source>Automatic lock changed</source>
        <translation>修改自动锁屏</translation>
    </message>
    <message>
        <source>Hour of giving seats back changed</source>
        <translation>修改退号时间</translation>
    </message>
    <message>
        <source>Rules of the queue changed</source>
        <translation>修改叫号规则</translation>
    </message>
    <message>
        <source>File for a further computer written</source>
        <translation>生成加装电脑文件</translation>
    </message>
    <message>
        <source>Roster moved to this computer</source>
        <translation>排班移到本机</translation>
    </message>
    <message>
        <source>Calling moved to this computer</source>
        <translation>叫号移到本机</translation>
    </message>
    <message>
        <source>Pool of seats closed</source>
        <translation>关闭公共号池</translation>
    </message>
    <message>
        <source>Pool of seats opened</source>
        <translation>开放公共号池</translation>
    </message>
    <message>
        <source>Seats of a lost computer released</source>
        <translation>释放丢失电脑的号</translation>
    </message>
    <message>
        <source>Old seats asked for</source>
        <translation>申请收回旧号</translation>
    </message>
    <message>
        <source>Old seats taken over</source>
        <translation>已收回旧号</translation>
    </message>
    <message>
        <source>Attachment kept as a file</source>
        <translation>附件另存为文件</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>已备份</translation>
    </message>
    <message>
        <source>Backup of the day made</source>
        <translation>已做每日备份</translation>
    </message>
    <message>
        <source>Our version kept</source>
        <translation>采用本站版本</translation>
    </message>
    <message>
        <source>The county's version kept</source>
        <translation>采用县平台版本</translation>
    </message>
    <message>
        <source>Refused record sent again</source>
        <translation>重新上传被退回的记录</translation>
    </message>
    <message>
        <source>Refused record given up</source>
        <translation>放弃被退回的记录</translation>
    </message>
    <message>
        <source>Slip signed with its code</source>
        <translation>凭单加签二维码</translation>
    </message>
    <message>
        <source>Clocks of referral changed</source>
        <translation>修改转诊时限</translation>
    </message>
</context>
<context>
    <name>OutagePage</name>
    <message>
        <source>Its seat is sold on the screen again, and the number is never given again. If somebody has this paper or it was written on, enter it instead.</source>
        <translation>号放回电脑上预约，这个号码不再使用。如果这张纸已经给了患者或写过字，请补登，不要作废。</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>第 {page} 页，共 {count} 页</translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message>
        <source>The roster is kept on {pc}: change and stop there. An administrator moves it to this computer in Settings, Seats and devices.</source>
        <translation>排班由{pc}管理，修改、停诊请到那台电脑上做。要移到本机，请管理员在“设置 → 号源与电脑”里办理。</translation>
    </message>
    <message>
        <source>another computer</source>
        <translation>另一台电脑</translation>
    </message>
</context>
<context>
    <name>TakeSeat</name>
    <message>
        <source>The county has not answered for the patient before yet. One moment.</source>
        <translation>上一位的公共号县平台还没有答复，请稍等。</translation>
    </message>
    <message>
        <source>The county is asked for the seat for {name} …</source>
        <translation>正在向县平台为{name}取公共号……</translation>
    </message>
</context>
<context>
    <name>SessionDay</name>
    <message>
        <source>{clinic} says at {at}: {what}</source>
        <translation>{clinic} {at} 通知：{what}</translation>
    </message>
</context>
<context>
    <name>FullStrip</name>
    <message>
        <source>The {count} seats left are reserved for the green channel and priority groups.</source>
        <translation>剩下的 {count} 个号是预留号，留给绿色通道和优先人群。</translation>
    </message>
    <message>
        <source>The {count} seats left are kept for walk-ins of the day.</source>
        <translation>剩下的 {count} 个号是现场号，留给当天到院的人。</translation>
    </message>
    <message>
        <source>No seat of ours is left for him. {count} in the county pool: see Seat.</source>
        <translation>本站已没有可约的号；公共号还有 {count} 个，在“号”里选。</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>{clinic} holds this session and says what happens to it; it is shown here by itself.</source>
        <translation>这次坐诊由{clinic}安排，推迟、离开和结束由对方登记，这里会自动显示。</translation>
    </message>
</context>
<context>
    <name>Booking</name>
    <message>
        <source>On paper</source>
        <translation>已备应急单</translation>
    </message>
</context>
</TS>
