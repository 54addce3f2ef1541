<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>CourierStrip</name>
        <message>
            <location filename="../../../desktop/views/exchange/courier_strip.py" line="60" />
            <source>Export unsent to USB…</source>
            <translation>导出待上传到U盘…</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/exchange/courier_strip.py" line="61" />
            <source>Take in a receipt…</source>
            <translation>录入回执…</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/exchange/courier_strip.py" line="62" />
            <source>Load the county's key…</source>
            <translation>载入县里的密钥…</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/exchange/courier_strip.py" line="65" />
            <source>Writing the package</source>
            <translation>正在写入U盘</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/exchange/courier_strip.py" line="102" />
            <source>When the line is down for long, unsent work can go to the county on a USB stick; for that the county's key is still missing. It comes with the enrolment file.</source>
            <translation>长时间断网时，待上传的内容可以用U盘送到县里；现在还缺县里的密钥，它随入网文件一起来。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/exchange/courier_strip.py" line="106" />
            <source>On a stick since {since}: {count} saves. They count as arrived when the county's receipt comes back or the line does.</source>
            <translation>{since} 起在U盘上：{count} 次保存。县里的回执带回来或网络恢复后，才算送达。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/exchange/courier_strip.py" line="112" />
            <source>When the line is down for long, unsent work can go to the county on a USB stick. Only the county can read it.</source>
            <translation>长时间断网时，待上传的内容可以用U盘送到县里，只有县里能读。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/exchange/courier_strip.py" line="132" />
            <source>The county's key is here. Its fingerprint: {key}. Compare it by telephone.</source>
            <translation>县里的密钥已载入。指纹：{key}。请电话核对。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/exchange/courier_strip.py" line="143" />
            <source>One moment: the last one is not finished yet.</source>
            <translation>请稍等，上一次还没有完成。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/exchange/courier_strip.py" line="156" />
            <source>Done: {file}, {count} saves, {size} KB. The stick may be pulled out now. Take it to the county and bring the receipt back.</source>
            <translation>已写好：{file}，{count} 次保存，{size} KB。现在可以拔出U盘，送到县里，并把回执带回来。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/exchange/courier_strip.py" line="158" />
            <source>{count} more must wait for the line.</source>
            <translation>另有 {count} 条须等网络恢复。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/exchange/courier_strip.py" line="167" />
            <source>The receipt was taken in: {count} saves are at the county.</source>
            <translation>回执已录入：{count} 次保存已到县平台。</translation>
        </message>
    </context>
    <context>
        <name>RescueCard</name>
        <message>
            <location filename="../../../desktop/views/set_up/rescue.py" line="50" />
            <source>Recovery key</source>
            <translation>恢复密钥</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/rescue.py" line="51" />
            <source>Opened by</source>
            <translation>打开人</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/rescue.py" line="53" />
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/rescue.py" line="55" />
            <source>Bring the records back</source>
            <translation>找回记录</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/rescue.py" line="58" />
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/rescue.py" line="60" />
            <source>Go to sign-in</source>
            <translation>去登录</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/rescue.py" line="69" />
            <source>Bring everything back</source>
            <translation>找回全部记录</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/rescue.py" line="77" />
            <source>The records are damaged or missing, but each save was also written into a second, encrypted copy. The newest backup is taken, and over it everything saved since. What is damaged stays here under another name; nothing is deleted.</source>
            <translation>记录文件已损坏或不在了，但每次保存都另外写入了一份加密的第二份记录。程序会取最近的备份，再补上之后保存的全部内容。损坏的文件改名保留，不会删除。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/rescue.py" line="132" />
            <source>{ops} saves are back from the second copy; {unsent} of them wait to be sent.</source>
            <translation>已从第二份记录找回 {ops} 次保存，其中 {unsent} 次待上传。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/rescue.py" line="133" />
            <source>The newest is of {newest}.</source>
            <translation>最近一次是 {newest}。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/rescue.py" line="140" />
            <source>Under them lies the backup of {backup}. Half-written forms and imported code lists are as they were then.</source>
            <translation>底下用的是 {backup} 的备份；没写完的表单和导入的编码表是那时的样子。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/rescue.py" line="147" />
            <source>There was no backup: half-written forms and imported code lists are not back. What the county had told is fetched with the next exchange.</source>
            <translation>没有备份可用：没写完的表单和导入的编码表没有找回。县里的消息下次交换时会重新取回。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/rescue.py" line="151" />
            <source>The second copy breaks off; what was saved after that may be missing.</source>
            <translation>第二份记录到此中断，之后保存的内容可能缺失。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/rescue.py" line="152" />
            <source>Places held before are sold again after the next exchange.</source>
            <translation>之前持有的号源，下次交换后才能再预约出去。</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <location filename="../../../desktop/views/messages/rescue.py" line="10" />
            <source>Your work is saved, but its second copy beside the records cannot be written: is the disk full? Make room; what is missing there is written by itself as soon as there is room.</source>
            <translation>内容已保存，但旁边的第二份记录写不进去：磁盘是否已满？请腾出空间；有空间后缺的部分会自动补写。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/rescue.py" line="15" />
            <source>Your work is saved, but no second copy of it can be kept in the data folder. Ask whoever looks after this computer to make room there, and start the program again.</source>
            <translation>内容已保存，但数据文件夹里无法留存第二份记录。请管理这台电脑的人腾出空间，然后重新启动程序。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/rescue.py" line="25" />
            <source>The second copy of your work belonged to other records. It was moved aside as {name}, and a new one was begun from these records.</source>
            <translation>这里的第二份记录不属于本机的记录文件。已改名为 {name} 保留，并按现有记录重新建立了一份。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/rescue.py" line="30" />
            <source>The second copy of your work could not be read. It was moved aside as {name}, and a new one was begun from the records, which are sound. Have the disk looked at.</source>
            <translation>第二份记录读不出来。已改名为 {name} 保留，并按完好的记录文件重新建立了一份。请检查硬盘。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/rescue.py" line="33" />
            <source>There is no second copy of the records here. Restore a backup.</source>
            <translation>这里没有第二份记录。请恢复备份。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/rescue.py" line="38" />
            <source>This password does not open the second copy of the records. Try a colleague's, or the recovery key.</source>
            <translation>这个密码打不开第二份记录。请换同事的密码或恢复密钥再试。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/rescue.py" line="43" />
            <source>The second copy that lies here belongs to other records. Nothing was changed. Restore a backup.</source>
            <translation>这里的第二份记录属于别的记录文件。未作任何改动。请恢复备份。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/rescue.py" line="48" />
            <source>The second copy of the records is damaged too. Nothing was changed. Restore the newest backup.</source>
            <translation>第二份记录也已损坏。未作任何改动。请恢复最近一次备份。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/rescue.py" line="53" />
            <source>The second copy does not hold together. Nothing was changed; it is kept. Restore the newest backup and call support.</source>
            <translation>第二份记录前后不衔接。未作任何改动，原文件保留。请恢复最近一次备份，并联系技术支持。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/courier.py" line="8" />
            <source>Nothing waits to be sent, so there is nothing to put on a stick.</source>
            <translation>没有待上传的内容，无需导出到U盘。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/courier.py" line="13" />
            <source>What waits must be compared with the county first, so it cannot go on a stick. It is sent when the line is back.</source>
            <translation>待上传的内容须先与县平台核对，不能用U盘送。网络恢复后会自动上传。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/courier.py" line="18" />
            <source>After a restored backup, or when the county was restored, this computer must exchange with the county by line once before it can use a stick.</source>
            <translation>恢复备份之后，或县平台恢复之后，本机须先联网与县平台交换一次，才能使用U盘。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/courier.py" line="23" />
            <source>The county's key for sticks is missing. It comes with the county's enrolment file; an administrator can also load it from a file.</source>
            <translation>缺少县里的U盘密钥。它随县里的入网文件一起来；管理员也可以从文件载入。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/courier.py" line="26" />
            <source>This file holds no key for sticks. Ask the county for the line it prints.</source>
            <translation>这个文件里没有U盘密钥。请向县里要那一行密钥。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/courier.py" line="31" />
            <source>The stick is full; no package was written. Make room or take another one. Nothing is lost: the same records go onto the next package.</source>
            <translation>U盘已满，没有写成。请腾出空间或换一个U盘。内容没有丢，下次导出会一并写入。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/courier.py" line="36" />
            <source>The stick cannot be written: is it write-protected, or was it pulled out? Nothing is lost: the same records go onto the next package.</source>
            <translation>U盘写不进去：是否写保护，或已被拔出？内容没有丢，下次导出会一并写入。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/courier.py" line="39" />
            <source>{file} cannot be read. Put the stick in again.</source>
            <translation>{file} 读不出来。请重新插好U盘。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/courier.py" line="42" />
            <source>This file is too large to be one of the courier's.</source>
            <translation>这个文件太大，不是U盘传送的文件。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/courier.py" line="45" />
            <source>This is no receipt, or it is damaged. Nothing was changed. Ask the county for it once more.</source>
            <translation>这不是回执，或回执已损坏。未作任何改动，请县里重新出一份回执。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/courier.py" line="49" />
            <source>This receipt was not signed by your county, or was changed. Nothing was changed here.</source>
            <translation>这份回执不是本县签发的，或被改动过。本机未作任何改动。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/courier.py" line="54" />
            <source>This receipt is for another computer. Nothing was changed. Take it in where the package was written.</source>
            <translation>这份回执是给另一台电脑的。未作任何改动。请到写出U盘的那台电脑上录入。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/courier.py" line="57" />
            <source>What this receipt says is known here already; nothing is left to do.</source>
            <translation>回执里的内容本机已经知道，不用再做什么。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/courier.py" line="62" />
            <source>Nothing of the package has arrived at the county yet. Keep the stick; the county can take it in again.</source>
            <translation>U盘里的内容县里一条都还没有收进去。请留好U盘，县里可以再次导入。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/courier.py" line="67" />
            <source>Since this receipt was written the exchange has settled what it is about, or the county was restored. Nothing was changed; the next exchange finds out what has arrived.</source>
            <translation>回执写出之后，联网交换已处理过这些内容，或县平台恢复过。未作任何改动；下次交换会查清哪些已送达。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/courier.py" line="70" />
            <source>The file of the courier key cannot be read or made.</source>
            <translation>U盘密钥文件读不出来或无法建立。</translation>
        </message>
        <message>
            <source>The records were behind what had been saved; {count} saves were brought back from the second copy.</source>
            <translation>记录文件落后于已保存的内容；已从第二份记录找回 {count} 次保存。</translation>
        </message>
    </context>
</TS>
