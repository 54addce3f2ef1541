<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>messages</name>
        <message>
            <source>A hospital needs its organisation code: by it the health centres' referrals find it.</source>
            <translation>请填医院的机构代码：各卫生院的转诊单要靠它找到本院。</translation>
        </message>
        <message>
            <source>A place with that organisation code is there already.</source>
            <translation>已经有一个单位用这个机构代码。</translation>
        </message>
    </context>
    <context>
        <name>SetUp</name>
        <message>
            <source>the hospital's own computers are found by it</source>
            <translation>填了它，转诊单才能到医院的接诊台</translation>
        </message>
    </context>
    <context>
        <name>Journal</name>
        <message>
            <source>Receiving desk</source>
            <translation>接诊台</translation>
        </message>
        <message>
            <source>Down-referral</source>
            <translation>回转单</translation>
        </message>
        <message>
            <source>Return care, task</source>
            <translation>下转随访任务</translation>
        </message>
        <message>
            <source>County key changed</source>
            <translation>更换县级密钥</translation>
        </message>
    </context>
</TS>
