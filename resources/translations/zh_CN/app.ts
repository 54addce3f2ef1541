<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>PreviewDialog</name>
        <message>
            <source>Print: {paper}</source>
            <translation>打印：{paper}</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>打印机</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>存为PDF</translation>
        </message>
        <message>
            <source>Print later</source>
            <translation>稍后打印</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>No printer was found on this computer. Save the paper as a PDF, or let the program remind you on Today until it has been printed.</source>
            <translation>本机没有找到打印机。可先存为PDF，或选“稍后打印”，程序会在“今日”里一直提醒，直到打印为止。</translation>
        </message>
        <message>
            <source>A PDF holds the patient's data in the clear. Keep it where only you can read.</source>
            <translation>PDF文件未加密，含患者信息，请存放在只有本人能打开的地方。</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>Zhudian</source>
            <translation>驻点</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>正在打开…</translation>
        </message>
        <message>
            <source>Making the practice clinic with its made-up patients.
The first time may take a minute; later it opens at once.</source>
            <translation>正在建立练习卫生院和虚构的患者。
第一次约需一分钟，以后会很快。</translation>
        </message>
        <message>
            <source>The program could not be opened. What was saved is safe.
Close this window and start the program again. If this comes back,
ring your administrator and read out this code: {code}</source>
            <translation>程序没有打开。已保存的内容是安全的。
请关闭窗口，重新启动程序。如果仍然这样，
请给管理员打电话，报出代码：{code}</translation>
        </message>
    </context>
</TS>
