<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>messages</name>
    <message>
        <location filename="../../../desktop/views/messages/witness.py" line="11" />
        <source>This computer cannot tell whether these records are the newest copy, so places it held before are not sold now. Exchange with the county; then an administrator can take them over on the exchange page. Everything else works.</source>
        <translation>本机无法确认这份记录是不是最新的一份，因此以前归本机的号源暂不出号。请先点“立即上传”与县平台联系一次，再由管理员在“数据上传”页接管这些号源。其他工作照常进行。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/witness.py" line="17" />
        <source>These records came from another computer, which may still be selling its places. They are not sold here. Exchange with the county; then an administrator can take them over on the exchange page, if the other computer is no longer used.</source>
        <translation>这份记录来自另一台电脑，那台电脑可能仍在出号，因此以前的号源在本机不出号。请先点“立即上传”与县平台联系一次；确认那台电脑已停用后，由管理员在“数据上传”页接管这些号源。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/witness.py" line="23" />
        <source>These records are an older copy: later bookings were saved on this computer. Places held before are not sold now. Exchange with the county to see what is missing; then an administrator can take over the places that are still free.</source>
        <translation>这是一份较旧的记录：此后本机还保存过预约。以前归本机的号源暂不出号。请先点“立即上传”与县平台联系一次，核对缺少的内容，再由管理员接管仍空着的号源。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/witness.py" line="29" />
        <source>This folder is a copy: the records it was copied from are still on this computer and keep their places. Use only one of the two. To work with this one, exchange with the county; then an administrator can take the places over on the exchange page.</source>
        <translation>这个文件夹是复制出来的：原来的记录仍在本机上，号源仍归原来那份。两份只能用一份。如要改用这一份，请先点“立即上传”与县平台联系一次，再由管理员在“数据上传”页接管号源。</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/witness.py" line="34" />
        <source>The folder {folder} cannot be written. Until it can, an older copy of the records would not be noticed. Ask whoever looks after this computer to make it writable.</source>
        <translation>文件夹 {folder} 无法写入。在能写入之前，若有人放回旧的记录，程序将无法察觉。请联系电脑维护人员使其可写。</translation>
    </message>
</context>
</TS>
