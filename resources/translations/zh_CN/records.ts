<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>messages</name>
        <message>
            <location filename="../../../desktop/views/messages/common.py" />
            <source>{file} could not be written there. Choose another folder, or free some room, and save again; the record itself is safe.</source>
            <translation>“{file}”没能写到那里。请换一个文件夹，或者腾出一些空间，再存一次；记录本身是安全的。</translation>
        </message>
    </context>
</TS>
