<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>NotesBox</name>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Fewer notes</source>
            <translation>收起提示</translation>
        </message>
        <message>
            <source>{count} more notes</source>
            <translation>另有 {count} 条提示</translation>
        </message>
    </context>
    <context>
        <name>CourierStrip</name>
        <message>
            <source>When the line is down for long. Only the county can read what is on the stick.</source>
            <translation>长时间断网时使用。U盘里的内容只有县里能读。</translation>
        </message>
        <message>
            <source>For USB sticks; it comes with the enrolment file as well.</source>
            <translation>用U盘送数据时需要；入网文件里也带有。</translation>
        </message>
        <message>
            <source>Writing onto the stick …</source>
            <translation>正在写入U盘……</translation>
        </message>
        <message>
            <source>Reading the receipt …</source>
            <translation>正在读取回执……</translation>
        </message>
    </context>
    <context>
        <name>ExchangePage</name>
        <message>
            <source>Referrals</source>
            <translation>转诊</translation>
        </message>
        <message>
            <source>{done} of {total} sent</source>
            <translation>已上传 {done}/{total}</translation>
        </message>
        <message>
            <source>Not set up</source>
            <translation>未设置</translation>
        </message>
        <message>
            <source>An emergency referral has not arrived at the county for {age}: ring the hospital now, do not wait for the line.</source>
            <translation>有急诊转诊 {age}还没到县平台：请马上打电话给医院，不要等网络。</translation>
        </message>
        <message>
            <source>Nothing waits but what stands under “Needs a person”.</source>
            <translation>没有别的待上传的；“需要处理”里的还没到县平台。</translation>
        </message>
        <message>
            <source>No single record; read the note above.</source>
            <translation>没有单条记录要处理；请看上面的提示。</translation>
        </message>
    </context>
    <context>
        <name>HeldDetail</name>
        <message>
            <source>What differs</source>
            <translation>不同之处</translation>
        </message>
        <message>
            <source>Do not send…</source>
            <translation>不上传…</translation>
        </message>
        <message>
            <source>Show what it waits for</source>
            <translation>查看它在等的记录</translation>
        </message>
        <message>
            <source>Waits for: {what}</source>
            <translation>在等：{what}</translation>
        </message>
        <message>
            <source>Send it once more as it is; open it first to change it.</source>
            <translation>原样再上传一次；要修改请先打开记录。</translation>
        </message>
        <message>
            <source>Goes to the county; theirs stays in its history.</source>
            <translation>以本机的为准上传；县平台的留在历史记录中。</translation>
        </message>
        <message>
            <source>Taken over here; ours stays in the history.</source>
            <translation>本机改成县平台的；本机原来的留在历史记录中。</translation>
        </message>
        <message>
            <source>Nothing is decided; look at it, change it, save it.</source>
            <translation>不作决定；可以查看、修改、再保存。</translation>
        </message>
        <message>
            <source>It stays here and never goes to the county; asks for a reason.</source>
            <translation>只留在本机，永不上传；要写明原因。</translation>
        </message>
        <message>
            <source>Once that one has arrived, this one goes by itself.</source>
            <translation>那一条到县平台后，这条会自动上传。</translation>
        </message>
        <message>
            <source>Send it again</source>
            <translation>重新上传</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>保持现状</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>{waiting}, with an emergency</source>
            <translation>{waiting}，含急诊</translation>
        </message>
    </context>
</TS>
