<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>PlanTemplates</name>
        <message>
            <source>Plan templates</source>
            <translation>随访计划模板</translation>
        </message>
        <message>
            <source>Keep this template</source>
            <translation>保存此模板</translation>
        </message>
        <message>
            <source>Read. Please look through it, then keep it.</source>
            <translation>文件已读入，请核对后保存。</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>已写出：{file}</translation>
        </message>
        <message>
            <source>The template is again as it came with the program.</source>
            <translation>已恢复为程序自带的模板。</translation>
        </message>
        <message>
            <source>Not kept yet. Esc once more drops it.</source>
            <translation>还没有保存，再按一次 Esc 放弃所写内容。</translation>
        </message>
        <message>
            <source>Keep this one first, or go back by Esc.</source>
            <translation>请先保存当前模板，或按 Esc 返回。</translation>
        </message>
        <message>
            <source>Read a plan file</source>
            <translation>读入模板文件</translation>
        </message>
        <message>
            <source>Write a plan file</source>
            <translation>写出模板文件</translation>
        </message>
        <message>
            <source>Read a file</source>
            <translation>读入文件</translation>
        </message>
        <message>
            <source>Write a file</source>
            <translation>写出文件</translation>
        </message>
        <message>
            <source>As delivered</source>
            <translation>恢复自带模板</translation>
        </message>
        <message>
            <source>A new template</source>
            <translation>新建模板</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Approved by the county: who and when</source>
            <translation>县里审定：单位和日期</translation>
        </message>
        <message>
            <source>Steps, by day</source>
            <translation>随访任务（按天）</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>康复目标</translation>
        </message>
        <message>
            <source>Medicines</source>
            <translation>用药</translation>
        </message>
        <message>
            <source>Exercises and advice</source>
            <translation>康复锻炼与建议</translation>
        </message>
        <message>
            <source>To take care of</source>
            <translation>注意事项</translation>
        </message>
        <message>
            <source>Warning signs</source>
            <translation>警示症状</translation>
        </message>
        <message>
            <source>What a slip's form proposes for one illness. It counts on this computer from now on; a file takes it to the others. Slips that are written already stay as they are.</source>
            <translation>填写回转单时按病种带出的内容。保存后在本机生效，写出文件可带到其他电脑；已开出的回转单不变。</translation>
        </message>
        <message>
            <source>You can read the templates and write them to a file. Doctor, manager and administrator change them.</source>
            <translation>可以查看模板并写出文件；医生、院长和管理员可以修改。</translation>
        </message>
        <message>
            <source>Plans (*.json)</source>
            <translation>随访计划模板 (*.json)</translation>
        </message>
    </context>
    <context>
        <name>PlanField</name>
        <message>
            <source>, Alt+↑ Alt+↓ change days with the next one</source>
            <translation>，Alt+↑、Alt+↓ 与相邻任务互换日期</translation>
        </message>
    </context>
    <context>
        <name>DownReferralFormPage</name>
        <message>
            <source>Plan templates …</source>
            <translation>随访计划模板…</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <source>The file {file} cannot be written. Is the stick still there, and not write-protected?</source>
            <translation>文件 {file} 写不进去。U盘还在吗，是否写保护？</translation>
        </message>
    </context>
</TS>
