<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>DraftOffer</name>
        <message>
            <location filename="../../../desktop/views/patients/strips.py" line="39" />
            <source>Go on with it</source>
            <translation>继续填写</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/strips.py" line="40" />
            <location filename="../../../desktop/views/patients/strips.py" line="73" />
            <source>Throw away</source>
            <translation>丢弃</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/strips.py" line="57" />
            <source>A registration was left half-written: {name}, {at}</source>
            <translation>有一份未填完的登记：{name}，{at}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/strips.py" line="64" />
            <source>no name yet</source>
            <translation>尚无姓名</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/strips.py" line="73" />
            <source>What was typed in it is gone for good.</source>
            <translation>其中已填的内容将彻底丢失。</translation>
        </message>
    </context>
    <context>
        <name>DuplicatePanel</name>
        <message>
            <location filename="../../../desktop/views/patients/duplicates.py" line="38" />
            <source>May be registered already. Is it one of these people?</source>
            <translation>可能已登记过。是下面这位吗？</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/duplicates.py" line="42" />
            <source>Back to the form</source>
            <translation>返回表单</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/duplicates.py" line="43" />
            <source>Somebody else: save</source>
            <translation>是另一人，保存</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/duplicates.py" line="66" />
            <source>Being registered</source>
            <translation>正在登记</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/duplicates.py" line="75" />
            <source>It is {name}: open</source>
            <translation>就是{name}，打开</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/duplicates.py" line="81" />
            <source>never here</source>
            <translation>未曾来过</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/duplicates.py" line="104" />
            <source>now</source>
            <translation>本次</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/duplicates.py" line="124" />
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/duplicates.py" line="125" />
            <source>Reading</source>
            <translation>读音</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/duplicates.py" line="126" />
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/duplicates.py" line="127" />
            <source>Born</source>
            <translation>出生日期</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/duplicates.py" line="128" />
            <source>Age</source>
            <translation>年龄</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/duplicates.py" line="129" />
            <source>ID, last four</source>
            <translation>证件后四位</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/duplicates.py" line="130" />
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/duplicates.py" line="131" />
            <source>Village</source>
            <translation>村</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/duplicates.py" line="132" />
            <source>Last here</source>
            <translation>最近来站</translation>
        </message>
    </context>
    <context>
        <name>FactsPanel</name>
        <message>
            <location filename="../../../desktop/views/patients/card_facts.py" line="70" />
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_facts.py" line="71" />
            <source>Show the full number; this is recorded</source>
            <translation>显示完整号码，此操作会留痕</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_facts.py" line="90" />
            <source>No document</source>
            <translation>无证件</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_facts.py" line="92" />
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_facts.py" line="93" />
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_facts.py" line="94" />
            <source>Born</source>
            <translation>出生日期</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_facts.py" line="96" />
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_facts.py" line="97" />
            <source>Reading</source>
            <translation>读音</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_facts.py" line="98" />
            <source>Village</source>
            <translation>村</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_facts.py" line="99" />
            <source>Payer</source>
            <translation>医疗付费</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_facts.py" line="101" />
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_facts.py" line="102" />
            <source>Insurance</source>
            <translation>医保号</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_facts.py" line="103" />
            <source>Groups</source>
            <translation>重点人群</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_facts.py" line="104" />
            <source>Past history</source>
            <translation>既往史</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_facts.py" line="108" />
            <source>{name} ({relation})</source>
            <translation>{name}（{relation}）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_facts.py" line="109" />
            <source>Guardian</source>
            <translation>监护人</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_facts.py" line="113" />
            <source>Guardian's phone</source>
            <translation>监护人电话</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_facts.py" line="122" />
            <source>Relative</source>
            <translation>联系人</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_facts.py" />
            <source>{birth} ({age})</source>
            <translation>{birth}（{age}）</translation>
        </message>
    </context>
    <context>
        <name>FindPatientPage</name>
        <message>
            <location filename="../../../desktop/views/patients/find_page.py" line="29" />
            <location filename="../../../desktop/views/patients/find_page.py" line="74" />
            <location filename="../../../desktop/views/patients/find_page.py" line="79" />
            <source>Patients</source>
            <translation>患者</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/find_page.py" line="34" />
            <source>Name or part of it, pinyin, initials, last digits of ID or telephone</source>
            <translation>姓名或其中几个字、拼音、首字母、证件或电话后几位</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/find_page.py" line="35" />
            <source>Find patient</source>
            <translation>查找患者</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/find_page.py" line="41" />
            <source>People found</source>
            <translation>查到的患者</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/find_page.py" line="43" />
            <location filename="../../../desktop/views/patients/find_page.py" line="85" />
            <source>Register patient</source>
            <translation>登记患者</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/find_page.py" line="74" />
            <source>today's and recent people</source>
            <translation>今日和最近的患者</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/find_page.py" line="79" />
            <source>found: {count}</source>
            <translation>查到 {count} 人</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/find_page.py" line="83" />
            <source>Nobody fits “{typed}”.</source>
            <translation>没有与“{typed}”相符的患者。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/find_page.py" line="85" />
            <source>Nobody was worked with here yet. Type a name to find somebody.</source>
            <translation>本机还没有接待过患者。输入姓名即可查找。</translation>
        </message>
    </context>
    <context>
        <name>NewbornStrip</name>
        <message>
            <location filename="../../../desktop/views/patients/strips.py" line="93" />
            <source>Mother</source>
            <translation>母亲</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/strips.py" line="98" />
            <source>Newborn, named after the mother</source>
            <translation>新生儿，随母亲命名</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/strips.py" line="101" />
            <source>Time of birth</source>
            <translation>出生时间</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/strips.py" line="104" />
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/strips.py" line="110" />
            <source>Of several</source>
            <translation>多胞胎</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/strips.py" line="111" />
            <source>first</source>
            <translation>大</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/strips.py" line="111" />
            <source>second</source>
            <translation>小</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/strips.py" line="126" />
            <source>Fill the form</source>
            <translation>填入表单</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/strips.py" line="127" />
            <source>Not a newborn</source>
            <translation>不是新生儿</translation>
        </message>
    </context>
    <context>
        <name>PatientCard</name>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="28" />
            <source>stays here</source>
            <translation>不上传</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="29" />
            <source>at the county</source>
            <translation>已到县平台</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="30" />
            <source>being sent</source>
            <translation>上传中</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="31" />
            <source>to be sent</source>
            <translation>待上传</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="32" />
            <source>waits for another</source>
            <translation>等待关联记录</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="33" />
            <source>refused</source>
            <translation>被拒收</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="34" />
            <source>conflict</source>
            <translation>有冲突</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="37" />
            <source>Booking slip</source>
            <translation>预约单</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="38" />
            <source>Booking slip, narrow</source>
            <translation>预约小票</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="39" />
            <source>Referral form</source>
            <translation>转诊单</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="42" />
            <source>name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="43" />
            <source>sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="44" />
            <source>birth date</source>
            <translation>出生日期</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="45" />
            <source>reading</source>
            <translation>读音</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="46" />
            <source>document</source>
            <translation>证件类型</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="47" />
            <source>document number</source>
            <translation>证件号码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="48" />
            <source>card says otherwise</source>
            <translation>与证件不符</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="49" />
            <source>why no document</source>
            <translation>无证件原因</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="50" />
            <source>estimated age</source>
            <translation>估计年龄</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="51" />
            <source>time of birth</source>
            <translation>出生时间</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="52" />
            <source>somebody unknown</source>
            <translation>无名氏</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="53" />
            <source>mother</source>
            <translation>母亲</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="54" />
            <source>telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="55" />
            <source>relative</source>
            <translation>联系人</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="56" />
            <source>relation</source>
            <translation>与患者关系</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="57" />
            <source>telephone of the relative</source>
            <translation>联系人电话</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="58" />
            <source>village</source>
            <translation>村</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="59" />
            <source>address</source>
            <translation>地址</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="60" />
            <source>payer</source>
            <translation>医疗付费</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="61" />
            <source>insurance number</source>
            <translation>医保号</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="62" />
            <source>health record number</source>
            <translation>健康档案号</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="63" />
            <source>allergies</source>
            <translation>过敏史</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="64" />
            <source>allergic to</source>
            <translation>过敏原</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="65" />
            <source>past history</source>
            <translation>既往史</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="66" />
            <source>groups</source>
            <translation>重点人群</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="67" />
            <source>guardian</source>
            <translation>监护人</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="68" />
            <source>guardian's relation</source>
            <translation>监护人关系</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="69" />
            <source>telephone of the guardian</source>
            <translation>监护人电话</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="70" />
            <source>specially confidential</source>
            <translation>特殊保密</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="71" />
            <source>merged into another record</source>
            <translation>已并入其他档案</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="72" />
            <source>in use</source>
            <translation>在用</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="97" />
            <location filename="../../../desktop/views/patients/card_tabs.py" line="145" />
            <source>Paper</source>
            <translation>单据</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="100" />
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="101" />
            <source>Half-day</source>
            <translation>午别</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="102" />
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="103" />
            <source>Seat</source>
            <translation>号序</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="104" />
            <source>Expert</source>
            <translation>专家</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="106" />
            <location filename="../../../desktop/views/patients/card_tabs.py" line="131" />
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="112" />
            <location filename="../../../desktop/views/patients/card_tabs.py" line="147" />
            <source>Number</source>
            <translation>单号</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="119" />
            <source>Issued</source>
            <translation>签发时间</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="120" />
            <source>Urgency</source>
            <translation>紧急程度</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="122" />
            <source>Green</source>
            <translation>绿色通道</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="123" />
            <source>green</source>
            <translation>绿色通道</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="128" />
            <source>To</source>
            <translation>转往</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="129" />
            <source>Complaint</source>
            <translation>主诉</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="143" />
            <source>Printed</source>
            <translation>打印时间</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="148" />
            <source>Copy</source>
            <translation>第几份</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="149" />
            <location filename="../../../desktop/views/patients/card_tabs.py" line="159" />
            <source>By</source>
            <translation>经手人</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="150" />
            <source>Where to</source>
            <translation>去向</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="157" />
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="158" />
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="160" />
            <source>What changed</source>
            <translation>修改内容</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="166" />
            <source>Delivery</source>
            <translation>上传</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="210" />
            <source>still to be printed</source>
            <translation>待打印</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="220" />
            <source>registered</source>
            <translation>登记建档</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="222" />
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="225" />
            <source>saved without a change</source>
            <translation>保存，无改动</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="229" />
            <source>{name}: {before} → {after}</source>
            <translation>{name}：{before} → {after}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="238" />
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="239" />
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/card_tabs.py" line="242" />
            <source>, </source>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>PatientField</name>
        <message>
            <location filename="../../../desktop/views/patients/patient_field.py" line="36" />
            <source>Change</source>
            <translation>更换</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/patient_field.py" line="105" />
            <source>Same name today: {facts}. Compare birth date and ID.</source>
            <translation>今日有同名：{facts}。请核对出生日期和证件。</translation>
        </message>
    </context>
    <context>
        <name>PatientFields</name>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="69" />
            <source>Not brought</source>
            <translation>未带证件</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="70" />
            <source>Not issued yet</source>
            <translation>尚未办理</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="71" />
            <source>Lost</source>
            <translation>证件遗失</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="72" />
            <source>Not willing to show it</source>
            <translation>不愿出示</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="73" />
            <source>Newborn</source>
            <translation>新生儿</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="74" />
            <source>Somebody unknown</source>
            <translation>无名氏</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="93" />
            <location filename="../../../desktop/views/patients/register_fields.py" line="106" />
            <source>More details</source>
            <translation>更多资料</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="98" />
            <source>Who</source>
            <translation>基本信息</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="100" />
            <source>How to reach, what to beware of</source>
            <translation>联系方式与注意事项</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="105" />
            <source>Guardian and birth</source>
            <translation>监护人与出生情况</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="114" />
            <source>No document</source>
            <translation>无证件</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="114" />
            <source>Other document</source>
            <translation>其他证件</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="116" />
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="117" />
            <source>Reading</source>
            <translation>读音</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="118" />
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="119" />
            <source>Document</source>
            <translation>证件类型</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="120" />
            <source>Document number</source>
            <translation>证件号码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="121" />
            <source>Birth date</source>
            <translation>出生日期</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="124" />
            <source>or age, estimated</source>
            <translation>或估计年龄</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="127" />
            <source>years</source>
            <translation>岁</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="130" />
            <source>What is typed is right; the card says otherwise</source>
            <translation>以所填为准（与证件不符）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="132" />
            <source>Why no document</source>
            <translation>无证件原因</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="139" />
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="140" />
            <source>Village</source>
            <translation>村</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="141" />
            <source>Payer</source>
            <translation>医疗付费</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="142" />
            <source>Relative to ring</source>
            <translation>联系人</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="144" />
            <source>Relation to the patient</source>
            <translation>与患者关系</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="146" />
            <source>Telephone of the relative</source>
            <translation>联系人电话</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="148" />
            <source>Allergies</source>
            <translation>过敏史</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="150" />
            <source>Allergic to</source>
            <translation>过敏原</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="155" />
            <source>Guardian</source>
            <translation>监护人</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="157" />
            <source>Guardian is the child's</source>
            <translation>监护人与患者关系</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="159" />
            <source>Telephone of the guardian</source>
            <translation>监护人电话</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="160" />
            <source>Time of birth</source>
            <translation>出生时间</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="166" />
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="167" />
            <source>Insurance number</source>
            <translation>医保号</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="168" />
            <source>Health record number</source>
            <translation>健康档案号</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="169" />
            <source>Groups</source>
            <translation>重点人群</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="170" />
            <source>Past history</source>
            <translation>既往史</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_fields.py" line="171" />
            <source>Keep specially confidential</source>
            <translation>特殊保密</translation>
        </message>
        <message>
            <source>such as 19520307</source>
            <translation>如 19520307</translation>
        </message>
    </context>
    <context>
        <name>PatientForm</name>
        <message>
            <location filename="../../../desktop/views/patients/register_form.py" line="161" />
            <source>please type the reading</source>
            <translation>请填写读音</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_form.py" line="163" />
            <source>proposed</source>
            <translation>系统建议</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_form.py" line="184" />
            <source>from the ID card</source>
            <translation>取自身份证</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_form.py" line="205" />
            <source>Take {value} from the card (Enter)</source>
            <translation>采用证件上的“{value}”（回车）</translation>
        </message>
    </context>
    <context>
        <name>PatientPage</name>
        <message>
            <location filename="../../../desktop/views/patients/patient_page.py" line="70" />
            <source>Bookings</source>
            <translation>预约</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/patient_page.py" line="70" />
            <source>No visit was booked yet.</source>
            <translation>还没有预约过。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/patient_page.py" line="73" />
            <source>Referrals</source>
            <translation>转诊</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/patient_page.py" line="73" />
            <source>Never referred from here.</source>
            <translation>本站未转诊过。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/patient_page.py" line="75" />
            <source>Papers</source>
            <translation>单据</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/patient_page.py" line="75" />
            <source>Nothing printed.</source>
            <translation>没有打印过单据。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/patient_page.py" line="76" />
            <source>History</source>
            <translation>修改记录</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/patient_page.py" line="76" />
            <source>Not kept yet.</source>
            <translation>尚未保存。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/patient_page.py" line="92" />
            <source>Book a visit</source>
            <translation>预约</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/patient_page.py" line="93" />
            <source>Write a referral</source>
            <translation>开上转单</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/patient_page.py" line="101" />
            <source>Register newborn</source>
            <translation>登记新生儿</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/patient_page.py" line="102" />
            <source>Correct</source>
            <translation>更正</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/patient_page.py" line="103" />
            <source>Refer</source>
            <translation>上转</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/patient_page.py" line="104" />
            <source>Book</source>
            <translation>预约</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/patient_page.py" line="167" />
            <source>version {revision} · {delivery}</source>
            <translation>第 {revision} 版 · {delivery}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/patient_page.py" line="168" />
            <source>Patient card</source>
            <translation>患者卡</translation>
        </message>
    </context>
    <context>
        <name>PatientSearchBox</name>
        <message>
            <location filename="../../../desktop/views/patients/search_box.py" line="38" />
            <source>Find patient: name, pinyin, last digits</source>
            <translation>查找患者：姓名、拼音、号码尾数</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/search_box.py" line="39" />
            <source>Find patient</source>
            <translation>查找患者</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/search_box.py" line="58" />
            <source>Today's and recent people · ↑ ↓ choose · Enter opens</source>
            <translation>今日和最近的患者 · ↑ ↓ 选择 · 回车打开</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/search_box.py" line="59" />
            <source>Nobody yet today. Type a name, or Ctrl+N registers somebody new.</source>
            <translation>今日还没有患者。输入姓名查找，或按 Ctrl+N 登记新患者。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/search_box.py" line="67" />
            <source>↑ ↓ choose · Enter opens · Ctrl+N registers somebody new</source>
            <translation>↑ ↓ 选择 · 回车打开 · Ctrl+N 登记新患者</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/search_box.py" line="68" />
            <source>Nobody fits “{typed}”. Enter registers a new patient.</source>
            <translation>没有与“{typed}”相符的患者。按回车登记新患者。</translation>
        </message>
    </context>
    <context>
        <name>Patients</name>
        <message>
            <location filename="../../../desktop/views/patients/results.py" line="28" />
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/results.py" line="33" />
            <source>Reading</source>
            <translation>读音</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/results.py" line="34" />
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/results.py" line="35" />
            <source>Age</source>
            <translation>年龄</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/results.py" line="36" />
            <source>Born</source>
            <translation>出生日期</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/results.py" line="37" />
            <source>ID</source>
            <translation>证件</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/results.py" line="38" />
            <source>Village</source>
            <translation>村</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/results.py" line="40" />
            <source>Found by</source>
            <translation>匹配</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/words.py" line="16" />
            <source>{number} y</source>
            <translation>{number}岁</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/words.py" line="17" />
            <source>{number} months</source>
            <translation>{number}个月</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/words.py" line="18" />
            <source>{number} days</source>
            <translation>{number}天</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/words.py" line="19" />
            <source>{number} hours</source>
            <translation>{number}小时</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/words.py" line="22" />
            <source>name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/words.py" line="23" />
            <source>pinyin</source>
            <translation>拼音</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/words.py" line="24" />
            <source>initials</source>
            <translation>首字母</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/words.py" line="25" />
            <source>document number</source>
            <translation>证件号码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/words.py" line="26" />
            <source>telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/words.py" line="27" />
            <source>telephone of a relative</source>
            <translation>联系人电话</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/words.py" line="28" />
            <source>insurance or record number</source>
            <translation>医保或档案号</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/words.py" line="29" />
            <source>booking number</source>
            <translation>预约单号</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/words.py" line="30" />
            <source>referral number</source>
            <translation>转诊单号</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/words.py" line="31" />
            <source>booked today</source>
            <translation>今日有预约</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/words.py" line="32" />
            <source>recent</source>
            <translation>最近</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/words.py" line="35" />
            <source>same document number</source>
            <translation>证件号码相同</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/words.py" line="36" />
            <source>same name and birth date</source>
            <translation>姓名、出生日期相同</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/words.py" line="37" />
            <source>same name and telephone</source>
            <translation>姓名、电话相同</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/words.py" line="38" />
            <source>sounds alike, same birth date</source>
            <translation>同音、出生日期相同</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/words.py" line="58" />
            <source>about {number} y</source>
            <translation>约{number}岁</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/words.py" line="77" />
            <source>no document</source>
            <translation>无证件</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/words.py" line="120" />
            <source>nobody could say</source>
            <translation>不详</translation>
        </message>
    </context>
    <context>
        <name>RegisterPage</name>
        <message>
            <location filename="../../../desktop/views/patients/register_page.py" line="102" />
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_page.py" line="103" />
            <source>Register newborn</source>
            <translation>登记新生儿</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_page.py" line="104" />
            <source>Somebody unknown</source>
            <translation>无名氏</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_page.py" line="199" />
            <source>Correct patient</source>
            <translation>更正患者资料</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_page.py" line="203" />
            <source>Register patient</source>
            <translation>登记患者</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_page.py" line="266" />
            <source>{name} is saved here and will be sent when the line is there.</source>
            <translation>{name} 已存在本机，会自动上传县平台。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/patients/register_page.py" />
            <source>Kept as a draft; Today lists it under “Half-written”.</source>
            <translation>已存为草稿，可在今日的“未填完”里继续。</translation>
        </message>
    </context>
    <context>
        <name>ResultList</name>
        <message>
            <location filename="../../../desktop/views/patients/results.py" line="64" />
            <source>People found</source>
            <translation>查到的患者</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="33" />
            <source>us</source>
            <translation>我们</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="34" />
            <source>our doctor</source>
            <translation>本院医生</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="35" />
            <source>hospital</source>
            <translation>医院</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="36" />
            <source>patient on the way</source>
            <translation>患者在途</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="37" />
            <source>nobody</source>
            <translation>无</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="40" />
            <source>verbal order: the doctor confirms</source>
            <translation>口头医嘱待医生补确认</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="41" />
            <source>consent to be made good</source>
            <translation>知情同意待补签</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="42" />
            <source>left blank in the emergency: {count} fields</source>
            <translation>急诊签发时缺 {count} 项，待补</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="43" />
            <source>insurance filing still to be done</source>
            <translation>医保转诊备案未办</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="46" />
            <source>The hospital declined: choose another unit</source>
            <translation>医院已拒绝：请改转</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="47" />
            <source>The hospital asks for more: answer it</source>
            <translation>医院要求补充：请答复</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="48" />
            <source>Did not arrive: ring escort or family</source>
            <translation>未到院：请联系护送人或家属</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="49" />
            <source>The county server refused this: look and correct</source>
            <translation>县平台拒收：请查看并更正</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="50" />
            <source>Two versions: choose one</source>
            <translation>两个版本不一致：请选择</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="51" />
            <source>Waits for a record that was refused</source>
            <translation>等待被拒收的关联记录</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="52" />
            <source>Still to be printed</source>
            <translation>待打印</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="55" />
            <source>Booking</source>
            <translation>预约</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="56" />
            <source>Referral</source>
            <translation>转诊</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="57" />
            <source>Referral, step</source>
            <translation>转诊进展</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="58" />
            <source>Training</source>
            <translation>培训</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="59" />
            <location filename="../../../desktop/views/today/columns.py" line="123" />
            <source>Patient</source>
            <translation>患者</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="60" />
            <source>Duty session</source>
            <translation>坐诊</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="61" />
            <location filename="../../../desktop/views/today/columns.py" line="108" />
            <location filename="../../../desktop/views/today/columns.py" line="158" />
            <source>Expert</source>
            <translation>专家</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="62" />
            <source>Staff</source>
            <translation>人员</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="86" />
            <location filename="../../../desktop/views/today/columns.py" line="299" />
            <source>Record</source>
            <translation>记录</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="98" />
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="99" />
            <source>Seat</source>
            <translation>号序</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="101" />
            <source>Reading</source>
            <translation>读音</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="102" />
            <source>Born</source>
            <translation>出生日期</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="104" />
            <source>ID</source>
            <translation>证件</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="110" />
            <location filename="../../../desktop/views/today/columns.py" line="169" />
            <location filename="../../../desktop/views/today/columns.py" line="201" />
            <location filename="../../../desktop/views/today/columns.py" line="264" />
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="145" />
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="147" />
            <source>Half-day</source>
            <translation>午别</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="154" />
            <location filename="../../../desktop/views/today/columns.py" line="256" />
            <source>Hours</source>
            <translation>时段</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="159" />
            <source>Specialty</source>
            <translation>专科</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="160" />
            <source>Room</source>
            <translation>诊室</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="161" />
            <source>Booked</source>
            <translation>已约</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="163" />
            <source>Left for us</source>
            <translation>本机余号</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="186" />
            <source>today</source>
            <translation>今天</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="186" />
            <source>tomorrow</source>
            <translation>明天</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="190" />
            <source>{booked} of {seats}, {arrived} came</source>
            <translation>{booked}/{seats}，已到 {arrived}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="197" />
            <source>Issued</source>
            <translation>签发时间</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="199" />
            <source>To</source>
            <translation>转往</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="207" />
            <source>Whose move</source>
            <translation>轮到谁</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="211" />
            <source>For</source>
            <translation>已历时</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="212" />
            <source>Now</source>
            <translation>现状</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="221" />
            <source>not looked at: ring now</source>
            <translation>医院未查看，请电话</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="231" />
            <source>What is owed</source>
            <translation>待补事项</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="232" />
            <source>Doctor</source>
            <translation>医生</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="234" />
            <source>Until</source>
            <translation>期限</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="239" />
            <source>Number</source>
            <translation>单号</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="260" />
            <source>Topic</source>
            <translation>题目</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="261" />
            <source>Lecturer</source>
            <translation>主讲</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="262" />
            <source>Place</source>
            <translation>地点</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="263" />
            <source>Roster</source>
            <translation>签到</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="269" />
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="273" />
            <source>{marked} of {count} marked</source>
            <translation>已登记 {marked}/{count}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="280" />
            <source>Left at</source>
            <translation>时间</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="281" />
            <source>Form</source>
            <translation>表单</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="282" />
            <source>About</source>
            <translation>内容</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="283" />
            <source>By</source>
            <translation>经手人</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="291" />
            <source>no name yet</source>
            <translation>尚无姓名</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="294" />
            <source>What to do</source>
            <translation>要做什么</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="300" />
            <source>Number or name</source>
            <translation>单号或姓名</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/columns.py" line="301" />
            <source>Since</source>
            <translation>起始时间</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/today.py" line="32" />
            <source>Today</source>
            <translation>今日</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="61" />
            <source>Back to the day</source>
            <translation>返回当日</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="68" />
            <source>No expert is on duty today.</source>
            <translation>今天没有专家坐诊。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="68" />
            <location filename="../../../desktop/views/today/page.py" line="165" />
            <source>Open the calendar</source>
            <translation>打开专家日历</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="70" />
            <source>Sessions of today</source>
            <translation>今日坐诊</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="125" />
            <source>Time line of the day</source>
            <translation>今日时间轴</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="147" />
            <source>Arrivals today</source>
            <translation>今日到诊</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="148" />
            <source>Seats left</source>
            <translation>余号</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="149" />
            <source>Green channel</source>
            <translation>绿色通道</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="150" />
            <source>To be made good</source>
            <translation>待补</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="151" />
            <source>Trainings today</source>
            <translation>今日培训</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="152" />
            <source>Half-written</source>
            <translation>未填完</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="153" />
            <source>Needs a person</source>
            <translation>需要处理</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="159" />
            <source>Nobody is booked for today.</source>
            <translation>今天没有预约。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="159" />
            <source>Book a visit</source>
            <translation>预约</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="164" />
            <source>No seat is left today and tomorrow, or no expert comes.</source>
            <translation>今明两天没有余号，或没有专家坐诊。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="172" />
            <source>No green referral is running.</source>
            <translation>没有进行中的绿色通道转诊。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="172" />
            <source>Write a referral</source>
            <translation>开上转单</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="179" />
            <source>Every referral is complete, and every verbal order is confirmed.</source>
            <translation>转诊单均已补全，口头医嘱均已确认。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="184" />
            <source>No training is planned for today.</source>
            <translation>今天没有培训。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="185" />
            <source>Open the trainings</source>
            <translation>打开培训</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="191" />
            <source>No form was left half-written. Drafts never expire.</source>
            <translation>没有未填完的表单。草稿永不过期。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="229" />
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="239" />
            <source>{count} came</source>
            <translation>已到 {count}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="244" />
            <source>{count} of them today</source>
            <translation>其中今天 {count}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="249" />
            <source>{count} not looked at: ring</source>
            <translation>{count} 份医院未查看，请电话</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" line="260" />
            <source>{count} overdue</source>
            <translation>{count} 项已超期</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" />
            <source>Outage pack</source>
            <translation>断网应急单</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/page.py" />
            <source>Nothing was refused, every past session is closed, and no paper is owed.</source>
            <translation>没有被退回的记录，过去的坐诊都已结束，也没有欠打的单子。</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <location filename="../../../desktop/views/messages/patients.py" line="6" />
            <source>Please shorten this to {limit} characters.</source>
            <translation>请缩短到 {limit} 个字以内。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/patients.py" line="9" />
            <source>Please write what the patient is allergic to.</source>
            <translation>请写明对什么过敏。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/patients.py" line="12" />
            <source>“None” is chosen, but an allergy is written. Please choose one.</source>
            <translation>选了“无过敏”，却写有过敏原，请二选一。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/patients.py" line="13" />
            <source>Allergies have not been asked yet.</source>
            <translation>尚未询问过敏史。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/patients.py" line="16" />
            <source>Please give the birth date, or estimate the age.</source>
            <translation>请填写出生日期，或估计年龄。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/patients.py" line="17" />
            <source>An age is 0 to {limit} years.</source>
            <translation>年龄应在 0 到 {limit} 岁之间。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/patients.py" line="20" />
            <source>This day has not come yet. Please check the year.</source>
            <translation>这一天还没到，请核对年份。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/patients.py" line="23" />
            <source>That would be more than {limit} years ago. Please check the year.</source>
            <translation>距今超过 {limit} 年，请核对年份。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/patients.py" line="26" />
            <source>The time of birth falls on another day than the birth date.</source>
            <translation>出生时间与出生日期不是同一天。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/patients.py" line="29" />
            <source>Please choose what kind of document this number is from.</source>
            <translation>请选择这个号码的证件类型。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/patients.py" line="32" />
            <source>Please type the number, or choose “no document”.</source>
            <translation>请填写号码，或选择“无证件”。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/patients.py" line="35" />
            <source>Please say why there is no document, such as “not brought”.</source>
            <translation>请说明无证件的原因，如“未带证件”。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/patients.py" line="38" />
            <source>The ID card says otherwise. Please choose which one stands.</source>
            <translation>与身份证不一致，请选择以哪个为准。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/patients.py" line="41" />
            <source>The ID card says {birth}. Please choose which one stands.</source>
            <translation>身份证上是 {birth}，请选择以哪个为准。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/patients.py" line="44" />
            <source>Under {age} years a guardian is needed. Please write the name.</source>
            <translation>未满 {age} 岁须有监护人，请填写姓名。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/patients.py" line="47" />
            <source>Please choose what the guardian is to the child.</source>
            <translation>请选择监护人与患儿的关系。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/patients.py" line="50" />
            <source>Nobody is his own guardian. Please choose another relation.</source>
            <translation>本人不能作自己的监护人，请另选关系。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/patients.py" line="53" />
            <source>No telephone number yet: nobody can be called when a visit is moved.</source>
            <translation>尚无电话：改约时无法通知患者。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/patients.py" line="56" />
            <source>A health record number usually has {count} digits. Please compare.</source>
            <translation>健康档案号一般为 {count} 位数字，请核对。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/patients.py" line="59" />
            <source>This patient is not on this computer yet. Please search again.</source>
            <translation>本机还没有这位患者，请重新查找。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/patients.py" line="62" />
            <source>A reading is written in letters, such as Shàn Guóqiáng.</source>
            <translation>读音请用拼音字母，如 Shàn Guóqiáng。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/patients.py" />
            <source>This patient is a man. Please choose the mother.</source>
            <translation>这位患者是男性，请选择母亲。</translation>
        </message>
    </context>
</TS>
