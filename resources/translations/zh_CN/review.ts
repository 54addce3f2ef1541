<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>messages</name>
        <message>
            <source>The second copy of your work holds saves that these records lack and that could not be brought back. It was kept as {name}. Look through what was entered last and enter what is missing; call support.</source>
            <translation>第二份记录中有些保存的内容在记录文件中没有，未能找回。第二份记录已另存为 {name}。请核对最近录入的内容，缺少的请补录，并联系技术支持。</translation>
        </message>
    </context>
</TS>
