<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AttachmentViewer</name>
        <message>
            <location filename="../../../desktop/views/attachments/viewer.py" />
            <source>Page {page} of {count}</source>
            <translation>第 {page} 页，共 {count} 页</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/attachments/viewer.py" />
            <source>Page back</source>
            <translation>上一页</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/attachments/viewer.py" />
            <source>Page on</source>
            <translation>下一页</translation>
        </message>
    </context>
    <context>
        <name>Exchange</name>
        <message>
            <location filename="../../../desktop/views/exchange/words.py" />
            <source>Events of sessions</source>
            <translation>坐诊变动</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/exchange/words.py" />
            <source>Telephone calls</source>
            <translation>电话记录</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/exchange/words.py" />
            <source>Asked of the hospital</source>
            <translation>向医院申请</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/exchange/words.py" />
            <source>Receiving desk</source>
            <translation>接诊登记</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/exchange/words.py" />
            <source>Down-referrals</source>
            <translation>下转单</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/exchange/words.py" />
            <source>Return care, tasks</source>
            <translation>随访任务</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/exchange/words.py" />
            <source>Other records</source>
            <translation>其他记录</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <location filename="../../../desktop/views/messages/attachment.py" />
            <source>This PDF is protected by a password and cannot be shown or printed here. Ask who made it for one without a password, or take photos of its pages.</source>
            <translation>这份 PDF 有密码，这里不能查看也不能打印。请对方另给一份没有密码的，或逐页拍照添加。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/attachment.py" />
            <source>This PDF is damaged and cannot be shown or printed. Please have it made anew, or take photos of its pages.</source>
            <translation>这份 PDF 已损坏，不能查看也不能打印。请对方重新做一份，或逐页拍照添加。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/attachment.py" />
            <source>Page {page} of this PDF cannot be drawn. The other pages may still be good.</source>
            <translation>这份 PDF 的第 {page} 页显示不出来，其他页可能是好的。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/attachment.py" />
            <source>This PDF has {pages} pages; up to {most} are printed here. Save a copy and print it with another program.</source>
            <translation>这份 PDF 有 {pages} 页，这里一次最多打印 {most} 页。请另存一份，用别的程序打印。</translation>
        </message>
    </context>
    <context>
        <name>Journal</name>
        <message>
            <location filename="../../../desktop/views/journal/words.py" />
            <source>Limits of the receiving desk changed</source>
            <translation>修改了接诊时限</translation>
        </message>
    </context>
    <context>
        <name>Reception</name>
        <message>
            <location filename="../../../desktop/views/reception/asks.py" />
            <source>Everything but department and kind may stay empty: it can be added later. With a time or a bed the sender gets a booking code.</source>
            <translation>承接方式和科室以外都可以后补。填了时间或床位，转出方会收到预约码。</translation>
        </message>
    </context>
    <context>
        <name>ReceptionRulesTab</name>
        <message>
            <location filename="../../../desktop/views/settings/reception.py" />
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/reception.py" />
            <source>Accept a green or urgent one, minutes</source>
            <translation>绿色通道、急诊：接收限时（分钟）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/reception.py" />
            <source>Accept another one, minutes</source>
            <translation>普通：接收限时（分钟）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/reception.py" />
            <source>Name time or bed, minutes</source>
            <translation>接收后安排限时（分钟）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/reception.py" />
            <source>A green or urgent one is overdue after, minutes</source>
            <translation>绿色通道、急诊：逾期未到（分钟）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/reception.py" />
            <source>Another one is overdue after, hours</source>
            <translation>普通：逾期未到（小时）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/reception.py" />
            <source>Slip whose clinic sent nothing, minutes</source>
            <translation>扫码单迟迟未上传（分钟）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/reception.py" />
            <source>Name who takes it on, hours</source>
            <translation>分配责任人（小时）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/reception.py" />
            <source>Accept it, hours</source>
            <translation>接收（小时）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/reception.py" />
            <source>Patient came or was reached, hours</source>
            <translation>患者到达或联系上（小时）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/reception.py" />
            <source>Who is sent up to us: late after</source>
            <translation>上转到我院：超过多久算超时</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/reception.py" />
            <source>Who comes down to us: late after</source>
            <translation>下转到我院：超过多久算超时</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/reception.py" />
            <source>Booking code</source>
            <translation>预约码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/reception.py" />
            <source>Holds for, days</source>
            <translation>有效天数</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/reception.py" />
            <source>codes that were given keep their day</source>
            <translation>已发出的预约码仍按原来的日期</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <location filename="../../../desktop/app/code_lists.py" />
            <source>Receiving desk</source>
            <translation>接诊登记</translation>
        </message>
    </context>
    <context>
        <name>AbsencePage</name>
        <message>
            <location filename="../../../desktop/views/absence/page.py" />
            <source>{name}: {outcome}</source>
            <translation>{name}：{outcome}</translation>
        </message>
    </context>
    <context>
        <name>Referral</name>
        <message>
            <location filename="../../../desktop/views/referral/words.py" />
            <source>{name}: {said}</source>
            <translation>{name}：{said}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/words.py" />
            <source>, </source>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>SessionNews</name>
        <message>
            <location filename="../../../desktop/app/session_news.py" />
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/session_news.py" />
            <source>{clinic}, {expert} {when}: {what}. {count} of our patients are booked there: tell them.</source>
            <translation>{clinic} {expert} {when}：{what}。我方预约了 {count} 人，请告诉他们。</translation>
        </message>
    </context>
</TS>
