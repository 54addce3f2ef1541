<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>messages</name>
        <message>
            <source>This is no date. Type 3.5, 2026-03-05 or 20260305.</source>
            <translation>看不出日期，请输入如 3.5、2026-03-05 或 20260305。</translation>
        </message>
        <message>
            <source>There is no such day. Look at month and day again.</source>
            <translation>没有这一天，请核对月和日。</translation>
        </message>
        <message>
            <source>This day is still to come. Look at the year again.</source>
            <translation>日期在今天之后，请核对年份。</translation>
        </message>
        <message>
            <source>The year {year} is too far away. Look at the year again.</source>
            <translation>{year} 年离现在太远，请核对年份。</translation>
        </message>
        <message>
            <source>This is no time of day. Type 0830, 8:30 or 830.</source>
            <translation>看不出时间，请输入如 0830、8:30 或 830。</translation>
        </message>
        <message>
            <source>There is no such time of day. Look at hour and minute again.</source>
            <translation>没有这个时间，请核对时和分。</translation>
        </message>
        <message>
            <source>Write the name.</source>
            <translation>请填写姓名。</translation>
        </message>
        <message>
            <source>The name may have {limit} characters at most.</source>
            <translation>姓名最多 {limit} 个字。</translation>
        </message>
        <message>
            <source>The name holds a sign that cannot be seen. Type the name again by hand.</source>
            <translation>姓名里有看不见的符号，请手工重新输入。</translation>
        </message>
        <message>
            <source>The name holds digits. Is that right?</source>
            <translation>姓名里有数字，请核对。</translation>
        </message>
        <message>
            <source>Other computers may not show a character of this name. Choose it once more.</source>
            <translation>姓名里有其他电脑可能显示不出的造字，请尽量用输入法重新选字。</translation>
        </message>
        <message>
            <source>The number holds a sign that cannot be seen. Type it again by hand.</source>
            <translation>号码里有看不见的符号，请手工重新输入。</translation>
        </message>
        <message>
            <source>A telephone number may have {limit} characters at most.</source>
            <translation>电话最多 {limit} 个字符。</translation>
        </message>
        <message>
            <source>This is neither a mobile nor a fixed number. Read it back to the patient; it may be kept.</source>
            <translation>既不像手机号也不像座机号，请与患者复核；也可以保存。</translation>
        </message>
        <message>
            <source>This is no blood pressure. Type 120/80.</source>
            <translation>看不出血压，请输入如 120/80。</translation>
        </message>
        <message>
            <source>The upper pressure must be {low} to {high} mmHg. Measure or type again.</source>
            <translation>收缩压应在 {low}–{high} mmHg 之间，请复测或重新输入。</translation>
        </message>
        <message>
            <source>The lower pressure must be {low} to {high} mmHg. Measure or type again.</source>
            <translation>舒张压应在 {low}–{high} mmHg 之间，请复测或重新输入。</translation>
        </message>
        <message>
            <source>Upper and lower exchanged? Is {systolic}/{diastolic} meant?</source>
            <translation>高低压写反了？是不是 {systolic}/{diastolic}？</translation>
        </message>
        <message>
            <source>Is {systolic}/{diastolic} meant?</source>
            <translation>是不是 {systolic}/{diastolic}？</translation>
        </message>
        <message>
            <source>This is no temperature. Type 36.5.</source>
            <translation>看不出体温，请输入如 36.5。</translation>
        </message>
        <message>
            <source>Is {value} °C meant?</source>
            <translation>是不是 {value} ℃？</translation>
        </message>
        <message>
            <source>The temperature must be {low} to {high} °C. Measure or type again.</source>
            <translation>体温应在 {low}–{high} ℃ 之间，请复测或重新输入。</translation>
        </message>
        <message>
            <source>An identity number has digits only, with an X at the end at most.</source>
            <translation>身份证号只能是数字，最后一位可以是 X。</translation>
        </message>
        <message>
            <source>{count} characters typed; an identity number has 18, an old one 15.</source>
            <translation>已输入 {count} 位；身份证号应为 18 位，旧证 15 位。</translation>
        </message>
        <message>
            <source>One digit is wrong, or two are exchanged. Compare with the card.</source>
            <translation>号码校验不符，可能输错一位或两位颠倒，请对照证件。</translation>
        </message>
        <message>
            <source>The birth date in the number does not exist. Compare with the card.</source>
            <translation>号码中的出生日期不存在，请对照证件。</translation>
        </message>
        <message>
            <source>The birth date in the number is still to come. Compare with the card.</source>
            <translation>号码中的出生日期在今天之后，请对照证件。</translation>
        </message>
        <message>
            <source>By this number the person is older than {limit}. Compare with the card.</source>
            <translation>按此号码年龄超过 {limit} 岁，请对照证件。</translation>
        </message>
        <message>
            <source>The region {region} is not known here. If the card says so, it may be kept.</source>
            <translation>地区码 {region} 不在已知省份内；与证件一致即可保存。</translation>
        </message>
        <message>
            <source>This is no number of ours. Type it as it is printed.</source>
            <translation>单号格式不对，请按单据上印的输入。</translation>
        </message>
    </context>
</TS>
