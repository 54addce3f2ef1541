<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>CodeField</name>
        <message>
            <location filename="../../../desktop/views/fields/choice.py" />
            <source>choose …</source>
            <translation>请选择</translation>
        </message>
        <message>
            <source>choose, or type initials</source>
            <translation>选择或打首字母</translation>
        </message>
    </context>
    <context>
        <name>CompletenessRing</name>
        <message>
            <location filename="../../../desktop/views/fields/ring.py" />
            <source>{count} required left</source>
            <translation>还差 {count} 项必填</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/fields/ring.py" />
            <source>Ready; {count} wanted left</source>
            <translation>可以提交，另有 {count} 项建议填</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/fields/ring.py" />
            <source>Complete</source>
            <translation>已填全</translation>
        </message>
        <message>
            <source>{count} required left, {wrong} to put right</source>
            <translation>还差 {count} 项必填，{wrong} 项须改正</translation>
        </message>
        <message>
            <source>{count} to put right</source>
            <translation>{count} 项须改正</translation>
        </message>
    </context>
    <context>
        <name>ConfirmDialog</name>
        <message>
            <location filename="../../../desktop/views/confirm.py" />
            <source>{verb}: {name}</source>
            <translation>{verb}：{name}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/confirm.py" />
            <source>Go back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>Dates</name>
        <message>
            <location filename="../../../desktop/views/fields/dates.py" />
            <source>such as 3.5 or 0305</source>
            <translation>如 3.5 或 0305</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/fields/dates.py" />
            <source>Calendar (Alt+Down)</source>
            <translation>日历（Alt+↓）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/fields/dates.py" />
            <source>Calendar</source>
            <translation>日历</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/fields/dates.py" />
            <source>day before yesterday</source>
            <translation>前天</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/fields/dates.py" />
            <source>yesterday</source>
            <translation>昨天</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/fields/dates.py" />
            <source>today</source>
            <translation>今天</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/fields/dates.py" />
            <source>tomorrow</source>
            <translation>明天</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/fields/dates.py" />
            <source>day after tomorrow</source>
            <translation>后天</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/fields/dates.py" />
            <source>such as 0930</source>
            <translation>如 0930</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/fields/dates.py" />
            <source>day</source>
            <translation>日期</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/fields/dates.py" />
            <source>time</source>
            <translation>时间</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/fields/dates.py" />
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/fields/dates.py" />
            <source>Now (Ctrl+;)</source>
            <translation>现在（Ctrl+;）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/fields/dates.py" />
            <source>{label}, day</source>
            <translation>{label}：日期</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/fields/dates.py" />
            <source>{label}, time</source>
            <translation>{label}：时间</translation>
        </message>
    </context>
    <context>
        <name>Duration</name>
        <message>
            <location filename="../../../desktop/views/duration.py" />
            <source>under a minute</source>
            <translation>不到 1 分钟</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/duration.py" />
            <source>{minutes} min</source>
            <translation>{minutes} 分钟</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/duration.py" />
            <source>{days} days</source>
            <translation>{days} 天</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/duration.py" />
            <source>{hours} h {minutes} min</source>
            <translation>{hours} 小时 {minutes} 分</translation>
        </message>
    </context>
    <context>
        <name>Field</name>
        <message>
            <location filename="../../../desktop/views/fields/base.py" />
            <source>required</source>
            <translation>必填</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/fields/base.py" />
            <source>wanted</source>
            <translation>建议填</translation>
        </message>
    </context>
    <context>
        <name>HelpPage</name>
        <message>
            <location filename="../../../desktop/views/help.py" />
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/help.py" />
            <source>Topics</source>
            <translation>目录</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/help.py" />
            <source>Help page</source>
            <translation>帮助内容</translation>
        </message>
    </context>
    <context>
        <name>Menu</name>
        <message>
            <location filename="../../../desktop/views/frame.py" />
            <source>Find a patient</source>
            <translation>找患者</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/frame.py" />
            <source>Refresh</source>
            <translation>刷新</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/frame.py" />
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/frame.py" />
            <source>Notices</source>
            <translation>消息</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/frame.py" />
            <source>Switch user</source>
            <translation>换人</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/frame.py" />
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/frame.py" />
            <source>Practice mode – patients are made up, nothing reaches a real county platform</source>
            <translation>练习模式 · 患者都是虚构的，数据不会传到真的县平台</translation>
        </message>
    </context>
    <context>
        <name>NoticePage</name>
        <message>
            <location filename="../../../desktop/views/notice_page.py" />
            <location filename="../../../desktop/views/notice_page.py" />
            <source>Notices</source>
            <translation>消息</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/notice_page.py" />
            <source>since the program was opened</source>
            <translation>本次打开程序以来</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/notice_page.py" />
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/notice_page.py" />
            <source>Message</source>
            <translation>内容</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/notice_page.py" />
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/notice_page.py" />
            <source>Nothing was reported since the program was opened.</source>
            <translation>本次打开程序以来没有消息。</translation>
        </message>
    </context>
    <context>
        <name>NoticeStrip</name>
        <message>
            <location filename="../../../desktop/views/notices.py" />
            <source>Copy code</source>
            <translation>复制代码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/notices.py" />
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>PatientBanner</name>
        <message>
            <location filename="../../../desktop/views/banner.py" />
            <source>sex unknown</source>
            <translation>性别未知</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/banner.py" />
            <source>ID …{tail}</source>
            <translation>证件尾号 {tail}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/banner.py" />
            <source>no document</source>
            <translation>无证件</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/banner.py" />
            <source>Same name today: compare birth date and ID</source>
            <translation>今日有同名，请核对出生日期和证件尾号</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/banner.py" />
            <source>Allergies not asked yet</source>
            <translation>过敏史未询问</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/banner.py" />
            <source>No known allergies</source>
            <translation>无已知过敏</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/banner.py" />
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/banner.py" />
            <source>Allergic to: {list}</source>
            <translation>过敏：{list}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/banner.py" />
            <source>Allergic to {count} things: {list} …</source>
            <translation>过敏 {count} 种：{list} 等</translation>
        </message>
    </context>
    <context>
        <name>ReadField</name>
        <message>
            <location filename="../../../desktop/views/fields/typed.py" />
            <source>Take {value} (Enter)</source>
            <translation>改为 {value}（Enter）</translation>
        </message>
    </context>
    <context>
        <name>RecordTable</name>
        <message>
            <location filename="../../../desktop/views/tables.py" />
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/tables.py" />
            <source>Nothing here yet.</source>
            <translation>这里还没有内容。</translation>
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <location filename="../../../desktop/views/shell.py" />
            <source>Zhudian</source>
            <translation>驻点</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/shell.py" />
            <source>Menu</source>
            <translation>菜单</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <location filename="../../../desktop/views/statusbar.py" />
            <source>{count} need a person</source>
            <translation>{count} 件需要处理</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/statusbar.py" />
            <source>No problems</source>
            <translation>没有问题</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/statusbar.py" />
            <source>Offline</source>
            <translation>离线</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/statusbar.py" />
            <source>Online</source>
            <translation>已连接</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/statusbar.py" />
            <source>Sending</source>
            <translation>上传中</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/statusbar.py" />
            <source>County sign-in needed</source>
            <translation>需重新登录县平台</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/statusbar.py" />
            <source>County not set up</source>
            <translation>未设置县平台</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/statusbar.py" />
            <source>Nothing waiting</source>
            <translation>没有待上传</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/statusbar.py" />
            <source>{count} waiting to send</source>
            <translation>待上传 {count} 条</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/statusbar.py" />
            <source>{waiting}, oldest {age}</source>
            <translation>{waiting}，最久 {age}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/statusbar.py" />
            <source>No exchange yet</source>
            <translation>尚未上传过</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/statusbar.py" />
            <source>Last exchange {at}</source>
            <translation>上次上传 {at}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/statusbar.py" />
            <source>Open the exchange (Alt+9)</source>
            <translation>打开数据上传（Alt+9）</translation>
        </message>
        <message>
            <source>County is busy</source>
            <translation>县平台繁忙</translation>
        </message>
        <message>
            <source>County refuses</source>
            <translation>县平台拒绝</translation>
        </message>
        <message>
            <source>Stopped: a copy</source>
            <translation>已停止：发现副本</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <location filename="../../../desktop/views/topbar.py" />
            <source>New booking</source>
            <translation>新预约</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/topbar.py" />
            <source>Up-referral</source>
            <translation>上转单</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/topbar.py" />
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/topbar.py" />
            <source>{count} new notices</source>
            <translation>{count} 条新消息</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/topbar.py" />
            <source>Notices</source>
            <translation>消息</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/topbar.py" />
            <source>Switch user (F12)</source>
            <translation>换人（F12）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/topbar.py" />
            <source>Signed in: {who}</source>
            <translation>已登录：{who}</translation>
        </message>
    </context>
    <context>
        <name>UndoBar</name>
        <message>
            <location filename="../../../desktop/views/undo.py" />
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/undo.py" />
            <source>{seconds} s</source>
            <translation>{seconds} 秒</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <location filename="../../../desktop/views/messages/common.py" />
            <source>Something unexpected happened. What was saved is safe. Copy the code for support and try again.</source>
            <translation>程序出了意外。已保存的内容是安全的。请复制代码发给管理员，然后再试一次。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/common.py" />
            <source>Please look at the marked fields. Nothing typed is lost.</source>
            <translation>请看标红的几项。已填的内容都在。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/common.py" />
            <source>Your role may not do this. Ask a colleague who may; F12 switches the user.</source>
            <translation>您的岗位没有这项权限。请有权限的同事来做，按 F12 换人。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/common.py" />
            <source>A colleague changed this record meanwhile. The newest version is now shown; please check and save again.</source>
            <translation>同事刚刚改过这条记录，现在显示的是最新内容。请核对后再保存。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/common.py" />
            <source>This seat was taken meanwhile. Please choose another; the form is kept.</source>
            <translation>这个号刚刚被占用。请另选一个号，已填的内容都在。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/common.py" />
            <source>This computer could not save. The form is kept; try again, then restart the program.</source>
            <translation>本机没有存上，已填的内容都在。请再试一次；仍不行就重新打开程序。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/common.py" />
            <source>The record file is busy. The form is kept; please save again in a moment.</source>
            <translation>数据文件正忙，已填的内容都在。请稍等片刻再保存。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/common.py" />
            <source>The disk is full, so this was not saved. Free some room, then save again; the form is kept.</source>
            <translation>磁盘已满，没有存上，已填的内容都在。请清理出空间后再保存。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/common.py" />
            <source>The password does not fit. Try again, or ask the administrator to set a new one.</source>
            <translation>密码不对。请再试一次；忘记了请管理员重设密码。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/common.py" />
            <source>The record file cannot be read. It was moved aside and not deleted; restore the newest backup and call support.</source>
            <translation>数据文件读不出来，已移到一旁，没有删除。请恢复最近的备份，并联系管理员。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/common.py" />
            <source>A newer version of the program wrote these records. Please install the newest version.</source>
            <translation>这些数据由更新版本的程序写入。请安装最新版本。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/common.py" />
            <source>The program is already open on this computer. Please use the open window.</source>
            <translation>程序已经打开。请使用已打开的窗口。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/fields.py" />
            <source>Please fill in.</source>
            <translation>请填写这一项。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/fields.py" />
            <source>{count} characters; at most {most} fit. Please shorten.</source>
            <translation>已有 {count} 字，最多 {most} 字，请精简。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/fields.py" />
            <source>Type the date as well.</source>
            <translation>请把日期也填上。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/fields.py" />
            <source>Type the time as well.</source>
            <translation>请把时间也填上。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/fields.py" />
            <source>Type digits only.</source>
            <translation>请只填数字。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/fields.py" />
            <source>Type a number from {least} to {most}.</source>
            <translation>请填 {least} 到 {most} 之间的数。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/fields.py" />
            <source>At most {most} digits after the point.</source>
            <translation>小数点后最多 {most} 位。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/fields.py" />
            <source>Type a whole number.</source>
            <translation>请填整数。</translation>
        </message>
    </context>
</TS>
