<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Centres</name>
        <message>
            <location filename="../../../desktop/views/referral/centres.py" />
            <source>Attach the ECG</source>
            <translation>添加心电图照片</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/centres.py" />
            <source>ECG {minutes} min after first contact.</source>
            <translation>首次接触后 {minutes} 分钟完成心电图。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/centres.py" />
            <source>The ECG was due by {at}: do it now.</source>
            <translation>心电图应在 {at} 前完成，请立即做。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/centres.py" />
            <source>ECG due by {at}.</source>
            <translation>心电图请在 {at} 前完成。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/centres.py" />
            <source>More than 4.5 h since last well ({at}): still ring, thrombectomy may be.</source>
            <translation>距最后正常已超过4.5小时（{at}），仍按急诊打电话，可能可以取栓。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/centres.py" />
            <source>About 4.5 h for thrombolysis: until {at}, {hours} h {minutes} min.</source>
            <translation>溶栓时间窗约4.5小时：到 {at}，还剩 {hours} 小时 {minutes} 分。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/centres.py" />
            <source>weeks</source>
            <translation>周</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/centres.py" />
            <source>h</source>
            <translation>小时</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/centres.py" />
            <source>12-lead ECG within 10 minutes of first contact, and to the county's ECG centre. Nitroglycerin as a test decides nothing.</source>
            <translation>首次接触10分钟内做12导联心电图并传县心电中心；不以含服硝酸甘油作判断。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/centres.py" />
            <source>(Source: national chest-pain centre practice)</source>
            <translation>（来源：国家胸痛中心做法）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/centres.py" />
            <source>Any one sign, sudden: think of stroke. Glucose first. Write when the patient was last known well.</source>
            <translation>任何一项突然出现都要想到卒中；先测血糖；记下最后正常时间。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/centres.py" />
            <source>(Source: BE-FAST; 中风120)</source>
            <translation>（来源：BE-FAST、中风120）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/centres.py" />
            <source>Stop bleeding first, and write when a tourniquet was put on. Blood pressure and GCS go below too; an ISS cannot be scored here.</source>
            <translation>先止血，上止血带要记时间；血压填在下面；此处不评 ISS。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/centres.py" />
            <source>(Source: provincial trauma plan)</source>
            <translation>（来源：省级创伤救治方案）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/centres.py" />
            <source>Systolic 160 or diastolic 110 and above is an emergency. NEWS2 is not for pregnancy.</source>
            <translation>收缩压≥160或舒张压≥110按急危重症处理；NEWS2 不用于孕产妇。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/centres.py" />
            <source>(Source: five-colour risk grading of pregnancy)</source>
            <translation>（来源：孕产妇妊娠风险五色分级）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/centres.py" />
            <source>Keep warm; temperature and glucose go below. NEWS2 is not for children.</source>
            <translation>注意保暖；体温、血糖填在下面；NEWS2 不用于儿童。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/centres.py" />
            <source>(Source: newborn transfer practice)</source>
            <translation>（来源：新生儿转运做法）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>First contact</source>
            <translation>首次医疗接触</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>ECG written</source>
            <translation>心电图完成</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>ECG sent to county</source>
            <translation>心电图已传县里</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>Last known well</source>
            <translation>最后正常时间</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>BE-FAST, sudden</source>
            <translation>中风征象 BE-FAST（突然出现）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>Anticoagulants</source>
            <translation>抗凝药</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>Which, last dose</source>
            <translation>药名、末次用药时间</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>Injured at</source>
            <translation>受伤时间</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>Mechanism</source>
            <translation>致伤机制</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>GCS</source>
            <translation>GCS 评分</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>Bleeding</source>
            <translation>出血情况</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>Tourniquet at</source>
            <translation>止血带时间</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>Weeks</source>
            <translation>孕周</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>Gravida</source>
            <translation>孕次</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>Para</source>
            <translation>产次</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>Fetal heart</source>
            <translation>胎心</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>Contractions</source>
            <translation>宫缩</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>Membranes</source>
            <translation>胎膜</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>Blood loss</source>
            <translation>失血量</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>Risk colour</source>
            <translation>风险颜色</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>Age</source>
            <translation>生后时间</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>Birth weight</source>
            <translation>出生体重</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>Weight now</source>
            <translation>现体重</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>Apgar 1 min</source>
            <translation>Apgar 1分</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>Apgar 5 min</source>
            <translation>Apgar 5分</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>Apgar 10 min</source>
            <translation>Apgar 10分</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>Mother: name, illness, drugs</source>
            <translation>母亲：姓名、疾病、用药</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>Looked for, none of them</source>
            <translation>已查，均无</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>{name}: {value}</source>
            <translation>{name}：{value}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>Yes</source>
            <translation>有</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>No</source>
            <translation>无</translation>
        </message>
    </context>
    <context>
        <name>CodeSheetDialog</name>
        <message>
            <location filename="../../../desktop/views/settings/code_sheet.py" />
            <source>Line</source>
            <translation>行</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/code_sheet.py" />
            <source>What stands in the sheet</source>
            <translation>表格内容</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/code_sheet.py" />
            <source>Finding</source>
            <translation>核对结果</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/code_sheet.py" />
            <source>Lines of the sheet</source>
            <translation>表格各行</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/code_sheet.py" />
            <source>No sheet is open. Columns: 编码, 名称, and 中心 where it is known.</source>
            <translation>尚未选择表格。列名：编码、名称，有的话加上中心。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/code_sheet.py" />
            <source>Choose a sheet</source>
            <translation>选择表格</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/code_sheet.py" />
            <source>Import diagnosis codes</source>
            <translation>导入诊断编码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/code_sheet.py" />
            <source>Whose list</source>
            <translation>编码表名称</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/code_sheet.py" />
            <source>Edition</source>
            <translation>版本</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/code_sheet.py" />
            <source>Write what is left out</source>
            <translation>导出未采用的行</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/code_sheet.py" />
            <source>Go back</source>
            <translation>返回</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/code_sheet.py" />
            <source>Use this list</source>
            <translation>启用此表</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/code_sheet.py" />
            <source>not imported.xlsx</source>
            <translation>未导入.xlsx</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/code_sheet.py" />
            <source>{good} entries would be used, {bad} lines left out. Nothing is kept before you say so; our own short list can always be had back.</source>
            <translation>可启用 {good} 条，{bad} 行不采用。确认前不会保存；随时可以换回自带简表。</translation>
        </message>
    </context>
    <context>
        <name>CodesTab</name>
        <message>
            <location filename="../../../desktop/views/settings/codes.py" />
            <source>Try it: code, name or pinyin initials</source>
            <translation>试查：编码、名称或拼音首字母</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/codes.py" />
            <source>Code</source>
            <translation>编码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/codes.py" />
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/codes.py" />
            <source>Points to</source>
            <translation>对应中心</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/codes.py" />
            <source>Codes that fit</source>
            <translation>符合的编码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/codes.py" />
            <source>Type above to look something up.</source>
            <translation>在上面输入即可查找。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/codes.py" />
            <source>Import the county's sheet</source>
            <translation>导入县里的编码表</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/codes.py" />
            <source>Empty sheet</source>
            <translation>空白表格</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/codes.py" />
            <source>Back to our own short list</source>
            <translation>换回自带简表</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/codes.py" />
            <source>Our own short list, edition {version}, {count} entries. A diagnosis may always be written in words.</source>
            <translation>自带简表，{version} 版，共 {count} 条。诊断始终可以直接写文字。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/codes.py" />
            <source>{name}, edition {version}, {count} entries; imported {day} by {by}.</source>
            <translation>{name}，{version} 版，共 {count} 条；{day} 由 {by} 导入。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/codes.py" />
            <source>The sheet is in use from now on.</source>
            <translation>新编码表已启用。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/codes.py" />
            <source>diagnosis codes.xlsx</source>
            <translation>诊断编码.xlsx</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/codes.py" />
            <source>Our own short list is in use again.</source>
            <translation>已换回自带简表。</translation>
        </message>
    </context>
    <context>
        <name>Danger</name>
        <message>
            <location filename="../../../desktop/views/referral/danger.py" />
            <source>GCS {value} (12 or less)</source>
            <translation>GCS {value}（≤12）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/danger.py" />
            <source>breathing {value}/min (over 30)</source>
            <translation>呼吸 {value} 次/分（&gt;30）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/danger.py" />
            <source>saturation {value}% (under 90)</source>
            <translation>血氧 {value}%（&lt;90）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/danger.py" />
            <source>{value} ℃ (over 39.5: ask for convulsions)</source>
            <translation>体温 {value} ℃（&gt;39.5，问有无抽搐）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/danger.py" />
            <source>{value} mmHg (180/110 and above: ask for headache, vomiting, speech, limbs, chest pain)</source>
            <translation>血压 {value} mmHg（≥180/110，问头痛、呕吐、言语、肢体、胸痛）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/danger.py" />
            <source>{value} mmHg in pregnancy (160/110 and above: critical maternal centre)</source>
            <translation>孕产妇血压 {value} mmHg（≥160/110，危重孕产妇中心）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/danger.py" />
            <source>{value} mmHg (systolic under 90: ask for bleeding)</source>
            <translation>血压 {value} mmHg（收缩压&lt;90，问有无出血）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/danger.py" />
            <source>glucose {value} (16.7 and above)</source>
            <translation>血糖 {value}（≥16.7）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/danger.py" />
            <source>glucose {value} (3.9 and below)</source>
            <translation>血糖 {value}（≤3.9）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/danger.py" />
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/danger.py" />
            <source>Danger signs: {signs}. The doctor decides.</source>
            <translation>危险信号：{signs}。由医生决定。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/danger.py" />
            <source>Provincial emergency referral plan; county hypertension plan (2022, no. 34). Review with the county's own plan.</source>
            <translation>省级急诊转诊方案；县域高血压方案（国卫办医函〔2022〕34号）。请与本县方案核对。</translation>
        </message>
    </context>
    <context>
        <name>DiagnosisField</name>
        <message>
            <location filename="../../../desktop/views/referral/diagnoses.py" />
            <source>words, code or initials; several parted by ;</source>
            <translation>文字、编码或拼音首字母；多个用；隔开</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/diagnoses.py" />
            <source>Codes that fit</source>
            <translation>符合的编码</translation>
        </message>
    </context>
    <context>
        <name>DrugsField</name>
        <message>
            <location filename="../../../desktop/views/referral/drugs.py" />
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/drugs.py" />
            <source>Now (Ctrl+;)</source>
            <translation>现在（Ctrl+;）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/drugs.py" />
            <source>Drug</source>
            <translation>药名</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/drugs.py" />
            <source>Dose and way</source>
            <translation>剂量与用法</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/drugs.py" />
            <source>Given at, such as 0930</source>
            <translation>用药时间，如 0930</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/drugs.py" />
            <source>Another drug</source>
            <translation>再加一种</translation>
        </message>
    </context>
    <context>
        <name>IssuingPage</name>
        <message>
            <location filename="../../../desktop/views/referral/form_issue.py" />
            <source>{no} is signed and waits for the in-house review; it is not out yet.</source>
            <translation>{no} 医生已签，待院内审核，尚未发出。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/form_issue.py" />
            <source>The seat of our own expert was gone by then; the referral is out.</source>
            <translation>本站专家号已被占用，转诊单已签发。</translation>
        </message>
    </context>
    <context>
        <name>Owed</name>
        <message>
            <location filename="../../../desktop/views/referral/owed.py" />
            <source>Review it</source>
            <translation>审核</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed.py" />
            <source>Not at the county yet. Telephone code to read out: {code}</source>
            <translation>尚未到县平台。可在电话里念转诊码：{code}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed.py" />
            <source>Seat of our own expert: taken</source>
            <translation>本站专家号：已取号</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed.py" />
            <source>Nothing was asked of the hospital with it.</source>
            <translation>未代办专家号、床位。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed.py" />
            <source>Ask number, bed, ECG</source>
            <translation>代办号、床、心电</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed.py" />
            <source>Consent (E3) is to be made good by {at}.</source>
            <translation>知情同意书请在 {at} 前补签。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed.py" />
            <source>Enter the consent</source>
            <translation>登记同意</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed.py" />
            <source>Emergency: no telephone contact is written down yet.</source>
            <translation>急诊转诊：还没有电话联系记录。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed.py" />
            <source>Log a call</source>
            <translation>登记电话</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed.py" />
            <source>Insurance filing still to be done, by {at}.</source>
            <translation>医保转诊备案未办，{at} 前办理。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed.py" />
            <source> Telephone {phone}.</source>
            <translation>电话 {phone}。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed.py" />
            <source>Enter the filing</source>
            <translation>登记备案</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed.py" />
            <source>The review is kept.</source>
            <translation>审核已保存。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed.py" />
            <source>Asked. It waits for the hospital's word.</source>
            <translation>已申请，待医院确认。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed.py" />
            <source>waits for the hospital to confirm</source>
            <translation>待医院确认</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed.py" />
            <source>confirmed</source>
            <translation>已确认</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed.py" />
            <source>not to be had</source>
            <translation>未成功</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed.py" />
            <source>cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed.py" />
            <source>{what}: {answer}</source>
            <translation>{what}：{answer}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed_asks.py" />
            <source>Review</source>
            <translation>审核意见</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed_asks.py" />
            <source>Agree</source>
            <translation>同意</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed_asks.py" />
            <source>Send back</source>
            <translation>退回</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed_asks.py" />
            <source>Opinion</source>
            <translation>意见</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed_asks.py" />
            <source>In-house review: {name}</source>
            <translation>院内审核：{name}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed_asks.py" />
            <source>Agreed, it leaves at once. Sent back, it is a draft again, with your opinion.</source>
            <translation>同意后立即签发；退回后变回草稿，并附上意见。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed_asks.py" />
            <source>Keep the review</source>
            <translation>保存审核</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed_asks.py" />
            <source>Ask the hospital: {name}</source>
            <translation>向医院申请：{name}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed_asks.py" />
            <source>It stands as asked for until the hospital answers.</source>
            <translation>医院答复前都是“已申请”。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/owed_asks.py" />
            <source>Ask</source>
            <translation>申请</translation>
        </message>
    </context>
    <context>
        <name>Referral</name>
        <message>
            <location filename="../../../desktop/views/referral/said.py" />
            <source>(for mutual recognition)</source>
            <translation>（可供互认）</translation>
        </message>
    </context>
    <context>
        <name>ReferralForm</name>
        <message>
            <location filename="../../../desktop/views/referral/bands.py" />
            <source>Going up again</source>
            <translation>再上转</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/bands.py" />
            <source>Onset</source>
            <translation>起病时间</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/bands.py" />
            <source>Number and bed are no promise: they wait for the hospital's word.</source>
            <translation>专家号和床位须待医院确认，先不要答应患者。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/bands.py" />
            <source>Direction</source>
            <translation>方向</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/bands.py" />
            <source>Consent at</source>
            <translation>同意时间</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/bands.py" />
            <source>To be filed by</source>
            <translation>备案截止</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/form.py" />
            <source>Going up again after {no} of {org}: linked to it</source>
            <translation>再上转：关联 {org} 的下转单 {no}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/form.py" />
            <source>{centre}? ({code})</source>
            <translation>选{centre}？（{code}）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/form.py" />
            <source>Emergency, {centre}? ({code})</source>
            <translation>改为急诊，选{centre}？（{code}）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said.py" />
            <source>Times and the centre's own fields</source>
            <translation>时间节点与专科情况</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said.py" />
            <source>Reviewed by</source>
            <translation>院内审核人</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said.py" />
            <source>Opinion of the review</source>
            <translation>审核意见</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said.py" />
            <source>Reviewed at</source>
            <translation>审核时间</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/said_centre.py" />
            <source>Drugs given, with dose and time</source>
            <translation>已用药（剂量、时间）</translation>
        </message>
    </context>
    <context>
        <name>ReferralFormPage</name>
        <message>
            <location filename="../../../desktop/views/referral/form_page.py" />
            <source>Sent back by {name}: {opinion}</source>
            <translation>{name}退回：{opinion}</translation>
        </message>
    </context>
    <context>
        <name>ReferralRulesTab</name>
        <message>
            <location filename="../../../desktop/views/settings/referral.py" />
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/referral.py" />
            <source>within {count} days of issue</source>
            <translation>签发后 {count} 天内</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/referral.py" />
            <source>In-house review</source>
            <translation>院内审核</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/referral.py" />
            <source>A colleague agrees before a referral leaves (never asked for an emergency)</source>
            <translation>转诊单发出前须院内审核同意（急诊、危重不审核）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/referral.py" />
            <source>Insurance filing</source>
            <translation>医保转诊备案</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/referral.py" />
            <source>To be filed</source>
            <translation>办理期限</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/referral.py" />
            <source>Telephone of the insurance office</source>
            <translation>医保经办电话</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/referral.py" />
            <source>where the form says no other day</source>
            <translation>转诊单上没有另写日期时</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <location filename="../../../desktop/app/code_lists.py" />
            <source>Diagnosis codes</source>
            <translation>诊断编码</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/code_lists.py" />
            <source>Referring</source>
            <translation>转诊规则</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <location filename="../../../desktop/views/today/words.py" />
            <source>signed: a colleague reviews it</source>
            <translation>医生已签：待院内审核</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/words.py" />
            <source>emergency: ring the hospital, log the call</source>
            <translation>急诊：请打电话并登记联系</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/words.py" />
            <source>insurance filing still to be done {phone}</source>
            <translation>医保转诊备案未办 {phone}</translation>
        </message>
    </context>
    <context>
        <name>Together</name>
        <message>
            <location filename="../../../desktop/views/referral/together.py" />
            <source>Ask an expert's number</source>
            <translation>代办专家号</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/together.py" />
            <source>Ask a bed</source>
            <translation>代办床位</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/together.py" />
            <source>Ask remote ECG reading</source>
            <translation>申请远程心电诊断</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/together.py" />
            <source>Green seat of our own expert</source>
            <translation>本站专家绿色通道号</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/together.py" />
            <source>Wished day</source>
            <translation>希望日期</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/together.py" />
            <source>Half-day</source>
            <translation>午别</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/together.py" />
            <source>Kind of bed</source>
            <translation>床位类型</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/together.py" />
            <source>Isolation</source>
            <translation>需隔离</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/together.py" />
            <source>Oxygen at the bed</source>
            <translation>床旁吸氧</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/referral/together.py" />
            <source>{expert} {specialty} {day} {half_day}, {left} left</source>
            <translation>{expert} {specialty} {day} {half_day}，余 {left}</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <location filename="../../../desktop/views/messages/referral_form.py" />
            <source>This lies between {least} and {most}. Please look again.</source>
            <translation>应在 {least} 到 {most} 之间，请再核对。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/referral_form.py" />
            <source>The ECG was sent before it was written? Please check both times.</source>
            <translation>心电图上传早于完成？请核对两个时间。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/referral_form.py" />
            <source>The tourniquet before the injury? Please check both times.</source>
            <translation>止血带时间早于受伤？请核对两个时间。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/referral_form.py" />
            <source>More births than pregnancies? Please look again.</source>
            <translation>产次多于孕次？请再核对。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/referral_form.py" />
            <source>Please write weeks and days, such as 32+4.</source>
            <translation>请写孕周和天数，如 32+4。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/referral_form.py" />
            <source>Which drug was it? Please write its name, or empty the line.</source>
            <translation>是什么药？请填药名，或清空这一行。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/referral_form.py" />
            <source>A number or a bed is asked of a department. Please choose it.</source>
            <translation>代办号或床位要先选转入科室。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/referral_form.py" />
            <source>Please tick what is to be asked of the hospital.</source>
            <translation>请勾选要申请的内容。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/referral_form.py" />
            <source>This referral does not wait for a review any more.</source>
            <translation>这份转诊单已不在待审核状态。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/referral_form.py" />
            <source>Who signed does not review. Please let a colleague look.</source>
            <translation>签发医生不能审核自己的转诊单，请同事审核。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/referral_form.py" />
            <source>The sheet has more than {most} lines. Please take it in parts.</source>
            <translation>表格超过 {most} 行，请分开导入。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/referral_form.py" />
            <source>The sheet needs the columns 编码 and 名称. An empty one can be written here.</source>
            <translation>表格要有“编码”和“名称”两列，可先导出空白表格。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/referral_form.py" />
            <source>Under the heads of the columns nothing stands. Please choose another sheet.</source>
            <translation>列名下面没有内容，请换一个表格。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/referral_form.py" />
            <source>No code</source>
            <translation>缺编码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/referral_form.py" />
            <source>No name</source>
            <translation>缺名称</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/referral_form.py" />
            <source>“{code}” is no ICD-10 code: a letter and two digits at least</source>
            <translation>“{code}”不是 ICD-10 编码：至少一个字母加两位数字</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/referral_form.py" />
            <source>The same as line {line}</source>
            <translation>与第 {line} 行重复</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/referral_form.py" />
            <source>“{centre}” is none of the five centres</source>
            <translation>“{centre}”不是五大中心之一</translation>
        </message>
    </context>
</TS>
