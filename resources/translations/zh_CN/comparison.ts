<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS language="zh_CN" sourcelanguage="en" version="2.1">
<context>
    <name>CheckPage</name>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="91"/>
        <source>Daily check with the county</source>
        <translation>与县平台每日对账</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="94"/>
        <source>Verify everything</source>
        <translation>全部核对</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="96"/>
        <source>Compare now</source>
        <translation>立即对账</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="114"/>
        <source>Check word of this organisation</source>
        <translation>本单位核对码</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="123"/>
        <source>Read it out on the telephone. The county sees the same word exactly when both have the same open records.</source>
        <translation>可在电话里念给县里听。两边未结的记录完全相同，县里看到的核对码才会相同。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="144"/>
        <source>Check word the county reads out</source>
        <translation>县里念来的核对码</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="170"/>
        <source>What differed at the last comparison</source>
        <translation>上次对账时不同的记录</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="175"/>
        <source>How</source>
        <translation>怎么不同</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="180"/>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="181"/>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="182"/>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="184"/>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="190"/>
        <source>Nothing differed.</source>
        <translation>没有不同。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="223"/>
        <source>{count} open</source>
        <translation>{count} 项未结</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="246"/>
        <source>Not compared over the line yet.</source>
        <translation>还没有联网对过账。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="248"/>
        <source>Compared {at}: both ends have the same.</source>
        <translation>{at} 已对账：两边相同。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="253"/>
        <source>Compared {at}: both had the same; since then something has changed here. Compare again.</source>
        <translation>{at} 已对账：当时两边相同；之后这里有变动，请再对一次。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="255"/>
        <source>Compared {at}: {count} records differed.</source>
        <translation>{at} 已对账：有 {count} 条不同。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="266"/>
        <source>Not complete, or a letter was misheard: have it read again.</source>
        <translation>没有写全，或有一位听错了：请对方再念一遍。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="268"/>
        <source>The same: both ends have the same records.</source>
        <translation>相同：两边的记录一样。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="272"/>
        <source>The same for: {group}</source>
        <translation>这一类相同：{group}</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="275"/>
        <source>Different: compare over the line, or let the county read the three words one by one.</source>
        <translation>不同：请联网对账，或请县里把三类核对码逐个念一遍。</translation>
    </message>
</context>
<context>
    <name>CheckStrip</name>
    <message>
        <location filename="../../../desktop/views/exchange/check_strip.py" line="54"/>
        <source>Daily check…</source>
        <translation>每日对账…</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_strip.py" line="55"/>
        <source>Support bundle…</source>
        <translation>支持包…</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_strip.py" line="77"/>
        <source>Check word {word}</source>
        <translation>核对码 {word}</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <location filename="../../../desktop/views/exchange/check_strip.py" line="24"/>
        <source>Comparing with the county: {done} of {total} kinds</source>
        <translation>正在与县平台核对：第 {done} 类，共 {total} 类</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_strip.py" line="27"/>
        <source>Not compared with the county yet; the next exchange does it</source>
        <translation>还没有与县平台核对过；下次上传时自动核对</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_strip.py" line="31"/>
        <source>Last compared {at}; the next exchange compares anew</source>
        <translation>上次核对：{at}；下次上传时重新核对</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_strip.py" line="34"/>
        <source>Compared {at}; the county did not show {count} kinds</source>
        <translation>{at} 已核对；有 {count} 类记录县平台不让查看</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_strip.py" line="37"/>
        <source>Compared {at}: {count} differences, all put right</source>
        <translation>{at} 已核对：有 {count} 处不同，都已补正</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_strip.py" line="39"/>
        <source>Compared {at}: no differences</source>
        <translation>{at} 已核对：没有不同</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_strip.py" line="41"/>
        <source>Everything has arrived. {said}</source>
        <translation>记录已全部到县平台。{said}</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="34"/>
        <source>Referrals we issued</source>
        <translation>本单位发出的转诊</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="35"/>
        <source>Bookings and trainings</source>
        <translation>预约和培训</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="36"/>
        <source>Referrals we received</source>
        <translation>本单位收到的转诊</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="40"/>
        <source>Not sent yet</source>
        <translation>还没有上传</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="41"/>
        <source>Exchange now; see what needs a person</source>
        <translation>立即上传；看看有没有需要人处理的</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="45"/>
        <source>Open here, not at the county</source>
        <translation>这里有，县里没有</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="46"/>
        <source>Verify everything: fetched, or sent again</source>
        <translation>点“全部核对”：会取回或补传</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="50"/>
        <source>Open at the county, not here</source>
        <translation>县里有，这里没有</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="51"/>
        <source>Verify everything: fetched from there</source>
        <translation>点“全部核对”：会从县里取回</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="55"/>
        <source>Newer at the county</source>
        <translation>县里的较新</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/check_page.py" line="56"/>
        <source>Exchange now, or verify everything</source>
        <translation>立即上传，或点“全部核对”</translation>
    </message>
</context>
<context>
    <name>Support</name>
    <message>
        <location filename="../../../desktop/views/exchange/support_page.py" line="21"/>
        <source>Versions of program, system and file</source>
        <translation>程序、系统和数据文件的版本</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/support_page.py" line="22"/>
        <source>Sizes of files, room on the disk</source>
        <translation>文件大小、磁盘剩余空间</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/support_page.py" line="23"/>
        <source>How the exchange stands</source>
        <translation>交换的情况</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/support_page.py" line="24"/>
        <source>How many records wait, by kind and reason</source>
        <translation>各类记录的数量和等待原因</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/support_page.py" line="25"/>
        <source>What the county platform can do</source>
        <translation>县平台的检测结果</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/support_page.py" line="26"/>
        <source>How much is known of the county</source>
        <translation>已取得的县平台数据量</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/support_page.py" line="27"/>
        <source>How far the county was read</source>
        <translation>县平台读取进度</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/support_page.py" line="28"/>
        <source>Which settings there are, without secrets</source>
        <translation>有哪些设置（不含密钥）</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/support_page.py" line="29"/>
        <source>What the program did, without names</source>
        <translation>程序运行日志（不含姓名）</translation>
    </message>
</context>
<context>
    <name>SupportPage</name>
    <message>
        <location filename="../../../desktop/views/exchange/support_page.py" line="74"/>
        <source>Support bundle</source>
        <translation>支持包</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/support_page.py" line="77"/>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/support_page.py" line="87"/>
        <source>A file for those who help when something does not work. It holds counts, times and codes; no name, number, illness or anything that somebody wrote. Read it here before you save it; nothing is sent by itself.</source>
        <translation>给技术支持人员用的文件。里面只有数量、时间和代码，没有姓名、号码、病情，也没有任何人写的文字。保存前可在这里查看；不会自动发出。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/support_page.py" line="100"/>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/support_page.py" line="101"/>
        <source>What is in it</source>
        <translation>内容</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/support_page.py" line="102"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/support_page.py" line="105"/>
        <source>Being put together …</source>
        <translation>正在整理……</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/support_page.py" line="107"/>
        <source>Parts of the bundle</source>
        <translation>支持包的各部分</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/support_page.py" line="112"/>
        <source>What the part says</source>
        <translation>这一部分的内容</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/support_page.py" line="153"/>
        <source>Save the support bundle</source>
        <translation>保存支持包</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/support_page.py" line="155"/>
        <source>Zip files (*.zip)</source>
        <translation>压缩文件 (*.zip)</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/exchange/support_page.py" line="166"/>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <location filename="../../../desktop/views/messages/support.py" line="8"/>
        <source>The file could not be written there. Choose another folder and save again.</source>
        <translation>文件无法写到那里。请换一个文件夹再保存。</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Comparison with the county asked for</source>
        <translation>要求与县平台全部核对</translation>
    </message>
    <message>
        <source>Support bundle saved</source>
        <translation>保存支持包</translation>
    </message>
</context>
</TS>
