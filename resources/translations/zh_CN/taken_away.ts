<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Attachments</name>
        <message>
            <source>Here only</source>
            <translation>仅存本机</translation>
        </message>
        <message>
            <source>Deleted at the county</source>
            <translation>县里已删除</translation>
        </message>
    </context>
    <context>
        <name>PatientCard</name>
        <message>
            <source>here only</source>
            <translation>仅存本机</translation>
        </message>
        <message>
            <source>deleted at the county</source>
            <translation>县里已删除</translation>
        </message>
    </context>
    <context>
        <name>TrainingWords</name>
        <message>
            <source>Kept here only</source>
            <translation>仅存本机</translation>
        </message>
        <message>
            <source>Deleted at the county</source>
            <translation>县里已删除</translation>
        </message>
    </context>
    <context>
        <name>Booking</name>
        <message>
            <source>Here only</source>
            <translation>仅存本机</translation>
        </message>
        <message>
            <source>Deleted at the county</source>
            <translation>县里已删除</translation>
        </message>
    </context>
    <context>
        <name>Referral</name>
        <message>
            <source>Here only</source>
            <translation>仅存本机</translation>
        </message>
        <message>
            <source>Deleted at the county</source>
            <translation>县里已删除</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>The county deleted it, nobody there sees it: ring the hospital, then send it again or leave it</source>
            <translation>县平台已删除，医院看不到：先打电话，再重新上传或保持现状</translation>
        </message>
        <message>
            <source>The county deleted it, kept here: send it again or leave it</source>
            <translation>县平台已删除，本机保留：重新上传或保持现状</translation>
        </message>
    </context>
    <context>
        <name>Exchange</name>
        <message>
            <source>County deleted</source>
            <translation>县里已删除</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <source>The county platform has deleted this record; it is kept here. Ask the county why, then send it again or leave it as it is.</source>
            <translation>县平台已删除这条记录，本机保留。请先问清原因，再选择重新上传或保持现状。</translation>
        </message>
    </context>
    <context>
        <name>HeldDetail</name>
        <message>
            <source>The hospital does not see this referral any more: ring it first.</source>
            <translation>医院已看不到这张转诊单：请先打电话。</translation>
        </message>
        <message>
            <source>Goes with the next exchange, with what belongs to it.</source>
            <translation>连同所属内容一起在下次上传时发出。</translation>
        </message>
        <message>
            <source>Stays here; nobody at the county sees it.</source>
            <translation>只留在本机，县里看不到。</translation>
        </message>
        <message>
            <source>“Send it again”: it goes with the next exchange, with what belongs to it.</source>
            <translation>“重新上传”：连同所属内容一起在下次上传时发出。</translation>
        </message>
        <message>
            <source>“Leave it”: it stays here, nobody at the county sees it; once changed and saved, you are asked again.</source>
            <translation>“保持现状”：只留在本机，县里看不到；以后改动并保存时会再问一次。</translation>
        </message>
    </context>
    <context>
        <name>TakenAway</name>
        <message>
            <source>The county has deleted this referral; it is kept here. The hospital does not see it any more: ring it, then send it again or leave it as it is.</source>
            <translation>县平台已删除这张转诊单，本机保留。医院已看不到：请先打电话，再选择重新上传或保持现状。</translation>
        </message>
        <message>
            <source>Send again or leave</source>
            <translation>重新上传或保持现状</translation>
        </message>
        <message>
            <source>The county has deleted this referral and it was left so: it stands here only. To send it after all, add to it or correct it; then you are asked again.</source>
            <translation>县平台已删除这张转诊单，已选择保持现状：仅存本机，医院看不到。若仍要上传，请补充或更正后保存，届时会再问一次。</translation>
        </message>
    </context>
    <context>
        <name>StopNote</name>
        <message>
            <source>County platform</source>
            <translation>县平台设置</translation>
        </message>
    </context>
    <context>
        <name>ExchangePage</name>
        <message>
            <source>The county platform lacks something: tell the county what has a “!”.</source>
            <translation>县平台缺少必需的功能，不能使用：请把下表中带“！”的几项告诉县里。</translation>
        </message>
    </context>
    <context>
        <name>Compare</name>
        <message>
            <source>Compared {at}: {count} differences, {gone} of them deleted by the county</source>
            <translation>{at} 已核对：有 {count} 处不同，其中 {gone} 条是县里已删除的</translation>
        </message>
    </context>
    <context>
        <name>Journal</name>
        <message>
            <source>Deleted by the county, sent again</source>
            <translation>县平台已删除的记录重新上传</translation>
        </message>
        <message>
            <source>Deleted by the county, left so</source>
            <translation>县平台已删除的记录保持现状</translation>
        </message>
    </context>
</TS>
