<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>BookingFields</name>
        <message>
            <location filename="desktop/views/booking/form_base.py" />
            <source>New booking</source>
            <translation>新预约</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_base.py" />
            <source>Half-day</source>
            <translation>半天</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_base.py" />
            <source>Save, next patient</source>
            <translation>保存，下一位</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_base.py" />
            <source>Same call, next patient</source>
            <translation>同一来电，再约一位</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_base.py" />
            <source>Save and read back</source>
            <translation>保存并复述</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_base.py" />
            <source>Save and print</source>
            <translation>保存并打印</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_base.py" />
            <source>Booking without a patient yet</source>
            <translation>尚未选患者的预约</translation>
        </message>
    </context>
    <context>
        <name>BookingForm</name>
        <message>
            <location filename="desktop/views/booking/form_fields.py" />
            <source>Seat</source>
            <translation>号</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_fields.py" />
            <source>Who and when</source>
            <translation>谁、什么时候</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_fields.py" />
            <source>Visit</source>
            <translation>就诊</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_fields.py" />
            <source>Extra seat: who agreed (by word of mouth)</source>
            <translation>加号：谁口头同意</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_fields.py" />
            <source>His name</source>
            <translation>同意人姓名</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_fields.py" />
            <source>When he said so</source>
            <translation>同意时间</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_fields.py" />
            <source>First visit</source>
            <translation>初诊</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_fields.py" />
            <source>Follow-up visit</source>
            <translation>复诊</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_fields.py" />
            <source>Complaint</source>
            <translation>主诉</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_fields.py" />
            <source>Tests done, to bring along</source>
            <translation>已做检查（请带来）</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_fields.py" />
            <source>First or not</source>
            <translation>初诊/复诊</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_fields.py" />
            <source>Priority</source>
            <translation>优先</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_fields.py" />
            <source>Waiting: any half-day of this expert</source>
            <translation>候补时该专家任何半天都可以</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_fields.py" />
            <source>Who asks</source>
            <translation>谁来预约</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_fields.py" />
            <source>Caller's name</source>
            <translation>来电人姓名</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_fields.py" />
            <source>Caller is the patient's</source>
            <translation>来电人是患者的</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_fields.py" />
            <source>Caller's village</source>
            <translation>来电人村居</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_fields.py" />
            <source>Caller's telephone</source>
            <translation>来电人电话</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_fields.py" />
            <source>No telephone: who is rung for the patient</source>
            <translation>患者没有电话：打给谁</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_fields.py" />
            <source>Name of who is rung</source>
            <translation>联系人姓名</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_fields.py" />
            <source>Number to ring for the patient</source>
            <translation>联系人电话</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_fields.py" />
            <source>No. {number}  {time}</source>
            <translation>{number}号  {time}</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_fields.py" />
            <source>{seat}  county pool</source>
            <translation>{seat}  公共号</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_seats.py" />
            <source>{count} in the county pool</source>
            <translation>公共号还有 {count} 个</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_told.py" />
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_told.py" />
            <source>Has on this day: {list}</source>
            <translation>当天已有：{list}</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_told.py" />
            <source>With this expert already: {list}</source>
            <translation>该专家已约：{list}</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_told.py" />
            <source>county hospital {who}</source>
            <translation>县医院 {who}</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_told.py" />
            <source>{name} is on the waiting list for {when}, number {number}. A freed seat names who is to be rung.</source>
            <translation>{name} 已候补 {when}，预约号 {number}。一有空号就会列出该打给谁。</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_told.py" />
            <source>{name}: {when}, seat {seat}, number {number}. Saved on this computer.</source>
            <translation>{name}：{when}，{seat}号，预约号 {number}。已保存在本机。</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_told.py" />
            <source>Tell {name}: the ordinary clinic sees patients today without a booking, register at the counter. Nothing was booked; the form is kept as a draft.</source>
            <translation>请告诉{name}：普通门诊今天不用预约，到窗口挂号即可。没有登记预约，表单留作草稿。</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_told.py" />
            <source>the patient</source>
            <translation>患者</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_told.py" />
            <source>Ordinary clinic: {when}, {count} seats left. F9 books there.</source>
            <translation>普通门诊：{when}，余 {count} 个号。按 F9 约在那里。</translation>
        </message>
    </context>
    <context>
        <name>BookingFormPage</name>
        <message>
            <location filename="desktop/views/booking/form_page.py" />
            <source>Walk-in</source>
            <translation>现场挂号</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_page.py" />
            <source>{count} of this call</source>
            <translation>本次来电已约 {count} 位</translation>
        </message>
    </context>
    <context>
        <name>BookingPage</name>
        <message>
            <location filename="desktop/views/booking/grid_page.py" />
            <source>Waiting list  H</source>
            <translation>候补名单  H</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/grid_page.py" />
            <source>County bookings  X</source>
            <translation>县级预约  X</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/grid_page.py" />
            <source>Bookings by village  C</source>
            <translation>按村查看预约  C</translation>
        </message>
    </context>
    <context>
        <name>County</name>
        <message>
            <location filename="desktop/views/county_bookings/words.py" />
            <source>Asked for</source>
            <translation>已申请</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/words.py" />
            <source>Confirmed</source>
            <translation>已预约</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/words.py" />
            <source>Could not be had</source>
            <translation>预约未成功</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/words.py" />
            <source>Taken back</source>
            <translation>已取消</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/words.py" />
            <source>asked anew</source>
            <translation>已重新申请</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/words.py" />
            <source>hospital answers</source>
            <translation>等县医院答复</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/words.py" />
            <source>us: act</source>
            <translation>轮到我们</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/words.py" />
            <source>patient comes</source>
            <translation>患者按时去</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/words.py" />
            <source>isolation</source>
            <translation>隔离</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/words.py" />
            <source>oxygen</source>
            <translation>吸氧</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/words.py" />
            <source>code {code}</source>
            <translation>预约码 {code}</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/words.py" />
            <source>until {time}</source>
            <translation>有效至 {time}</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/words.py" />
            <source>by telephone {who} {number} {time}</source>
            <translation>电话确认 {who} {number} {time}</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/words.py" />
            <source>Patient</source>
            <translation>患者</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/words.py" />
            <source>What</source>
            <translation>申请内容</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/words.py" />
            <source>Wish</source>
            <translation>希望</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/words.py" />
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/words.py" />
            <source>Answer</source>
            <translation>答复</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/words.py" />
            <source>Sent</source>
            <translation>上传</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/words.py" />
            <source>Whose move</source>
            <translation>轮到谁</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/words.py" />
            <source>For</source>
            <translation>多久</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/words.py" />
            <source>{hospital}, ring {number}</source>
            <translation>{hospital}，电话 {number}</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>Ask the county hospital</source>
            <translation>向县医院申请</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>Ask</source>
            <translation>申请</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>It stands as asked for until the hospital answers, by the line or by telephone. Do not promise it to the patient before.</source>
            <translation>县医院在网上或电话里答复之前，一直是“已申请”，请先不要答应患者。</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>Hospital</source>
            <translation>医院</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>Department</source>
            <translation>科室</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>Wished day</source>
            <translation>希望日期</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>Half-day</source>
            <translation>半天</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>Doctor, if one is meant</source>
            <translation>指定医生（如有）</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>Diagnosis, in words</source>
            <translation>诊断（文字）</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>Bed</source>
            <translation>床位</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>Needs isolation</source>
            <translation>需要隔离</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>Needs oxygen</source>
            <translation>需要吸氧</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>The hospital confirms on the telephone</source>
            <translation>电话确认登记</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>The hospital cannot give it</source>
            <translation>县医院无法安排</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>Confirmed: {name}</source>
            <translation>已确认：{name}</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>Could not be had: {name}</source>
            <translation>预约未成功：{name}</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>Who said so</source>
            <translation>对方姓名</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>On which number</source>
            <translation>对方电话</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>When it was said</source>
            <translation>通话时间</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>When the patient comes</source>
            <translation>患者就诊时间</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>Room, or ward and bed</source>
            <translation>诊室，或病区床号</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>Hospital's code</source>
            <translation>预约码</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>Code holds until</source>
            <translation>预约码有效期至</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>In words</source>
            <translation>文字说明</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>Take back: {what}</source>
            <translation>取消申请：{what}</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>Take back: {name}</source>
            <translation>取消：{name}</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>If the hospital has confirmed it, tell it on the telephone as well.</source>
            <translation>如果县医院已经确认，请再打电话告诉他们。</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>Who says so</source>
            <translation>谁提出</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>Ask anew for {name}</source>
            <translation>为{name}重新申请</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/dialogs.py" />
            <source>Ask anew</source>
            <translation>重新申请</translation>
        </message>
    </context>
    <context>
        <name>CountyBookingsPage</name>
        <message>
            <location filename="desktop/views/county_bookings/page.py" />
            <source>County bookings</source>
            <translation>县级预约</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/page.py" />
            <source>Nothing was asked of the county hospital in the last 30 days.</source>
            <translation>最近 30 天没有向县医院申请过。</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/page.py" />
            <source>Ask for a number, a bed or an examination</source>
            <translation>申请专家号、床位或检查</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/page.py" />
            <source>Requests to the county hospital</source>
            <translation>向县医院的申请</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/page.py" />
            <source>Ask the county hospital</source>
            <translation>向县医院申请</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/page.py" />
            <source>Ask the county</source>
            <translation>向县里申请</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/page.py" />
            <source>{name}: {state}. Saved on this computer.</source>
            <translation>{name}：{state}。已保存在本机。</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/page.py" />
            <source>Telephone: confirmed</source>
            <translation>电话答复：确认</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/page.py" />
            <source>Telephone: cannot be had</source>
            <translation>电话答复：没有</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/page.py" />
            <source>Ask anew</source>
            <translation>重新申请</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/page.py" />
            <source>Our own expert or waiting list</source>
            <translation>改约本站专家或候补</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/page.py" />
            <source>Take back</source>
            <translation>取消申请</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/page.py" />
            <source>Print the slip</source>
            <translation>打印凭条</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/page.py" />
            <source>Nothing counts as booked before the hospital says so; no slip yet.</source>
            <translation>县医院答复之前都不算约上，也不出凭条。</translation>
        </message>
        <message>
            <location filename="desktop/views/county_bookings/page.py" />
            <source>{asked} wait for the hospital, {ours} wait for us</source>
            <translation>{asked} 个等县医院答复，{ours} 个等我们处理</translation>
        </message>
    </context>
    <context>
        <name>FullStrip</name>
        <message>
            <location filename="desktop/views/booking/form_full.py" />
            <source>Extra seat</source>
            <translation>加号</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_full.py" />
            <source>Waiting list</source>
            <translation>候补</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_full.py" />
            <source>Ordinary clinic</source>
            <translation>普通门诊</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_full.py" />
            <source>The {count} seats left are kept for walk-ins or for those who come first.</source>
            <translation>剩下的 {count} 个号留给现场或优先人群。</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_full.py" />
            <source>Every seat of ours is sold.</source>
            <translation>本站的号已约满。</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_full.py" />
            <source>Extra seat ({count} left)</source>
            <translation>加号（还可加 {count} 个）</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_full.py" />
            <source>No extra seat left</source>
            <translation>不能再加号</translation>
        </message>
    </context>
    <context>
        <name>PatientPage</name>
        <message>
            <location filename="desktop/views/patients/patient_page.py" />
            <source>County bookings</source>
            <translation>县级预约</translation>
        </message>
    </context>
    <context>
        <name>ReadBackDialog</name>
        <message>
            <location filename="desktop/views/booking/form_call.py" />
            <source>Read back</source>
            <translation>复述</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_call.py" />
            <source>Read this back to the caller, number by number:</source>
            <translation>请逐项念给来电人听：</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_call.py" />
            <source>Read back, call is over</source>
            <translation>已复述，通话结束</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_call.py" />
            <source>Print the slips</source>
            <translation>打印凭条</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_call.py" />
            <source>No. {seat}</source>
            <translation>{seat}号</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/form_call.py" />
            <source>waiting list</source>
            <translation>候补</translation>
        </message>
    </context>
    <context>
        <name>SessionPage</name>
        <message>
            <location filename="desktop/views/booking/session_page.py" />
            <source>Walk-in</source>
            <translation>现场挂号</translation>
        </message>
    </context>
    <context>
        <name>Village</name>
        <message>
            <location filename="desktop/views/booking/village_page.py" />
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/village_page.py" />
            <source>Seat</source>
            <translation>号</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/village_page.py" />
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/village_page.py" />
            <source>Patient</source>
            <translation>患者</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/village_page.py" />
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/village_page.py" />
            <source>Expert</source>
            <translation>专家</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/village_page.py" />
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/village_page.py" />
            <source>Who asked</source>
            <translation>谁约的</translation>
        </message>
    </context>
    <context>
        <name>VillagePage</name>
        <message>
            <location filename="desktop/views/booking/village_page.py" />
            <source>Bookings by village</source>
            <translation>按村查看预约</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/village_page.py" />
            <source>Village</source>
            <translation>村居</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/village_page.py" />
            <source>No patient with a village on his card is booked from today on.</source>
            <translation>今天起没有登记了村居的患者预约。</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/village_page.py" />
            <source>Open the calendar</source>
            <translation>打开日历</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/village_page.py" />
            <source>Bookings of the village</source>
            <translation>本村的预约</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/village_page.py" />
            <source>Print the sheet</source>
            <translation>打印本村单</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/village_page.py" />
            <source>{village}  {count} bookings</source>
            <translation>{village}  {count} 个预约</translation>
        </message>
    </context>
    <context>
        <name>Waiting</name>
        <message>
            <location filename="desktop/views/booking/waiting_acts.py" />
            <source>No seat is free for {name} now. The list keeps the place.</source>
            <translation>现在没有给{name}的空号，候补名次保留。</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_acts.py" />
            <source>{name}: {outcome}. Written down.</source>
            <translation>{name}：{outcome}，已记下。</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_acts.py" />
            <source>{name} has seat {seat}, {time}, {session}. Read it back.</source>
            <translation>{name} 得到 {seat}号 {time}，{session}。请复述。</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_acts.py" />
            <source>{name} is off the waiting list.</source>
            <translation>{name} 已退出候补。</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_acts.py" />
            <source>Take {name} off the waiting list</source>
            <translation>{name} 退出候补</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_acts.py" />
            <source>Take off: {name}</source>
            <translation>退出候补：{name}</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_acts.py" />
            <source>It can be taken back today; the place in order stays.</source>
            <translation>今天之内可以撤回，名次不变。</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_acts.py" />
            <source>Who says so</source>
            <translation>谁提出</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_acts.py" />
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_acts.py" />
            <source>In words</source>
            <translation>文字说明</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>Wants the seat</source>
            <translation>要这个号</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>Not this one</source>
            <translation>这个不要</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>No answer</source>
            <translation>无人接</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>Wrong number</source>
            <translation>号码不对</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>Ring later</source>
            <translation>稍后再打</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>himself</source>
            <translation>本人</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>who asked</source>
            <translation>代约人</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>{number} ({who})</source>
            <translation>{number}（{who}）</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>no telephone: send word through the village</source>
            <translation>没有电话：请村里捎话</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>any half-day of {expert}</source>
            <translation>{expert} 任何半天</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>{session}, over: offer another</source>
            <translation>{session}，已过：请另约</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>Patient</source>
            <translation>患者</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>Comes first as</source>
            <translation>优先原因</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>Waits since</source>
            <translation>已等</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>Village</source>
            <translation>村居</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>Last call</source>
            <translation>最近通话</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>Waits for</source>
            <translation>候补哪一场</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>Free again</source>
            <translation>又有空号</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>Seat</source>
            <translation>号</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>Ring</source>
            <translation>先后</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>No. {no} {time}</source>
            <translation>{no}号 {time}</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>first</source>
            <translation>先打</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>second</source>
            <translation>第二</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting_words.py" />
            <source>third</source>
            <translation>第三</translation>
        </message>
    </context>
    <context>
        <name>WaitingDrawer</name>
        <message>
            <location filename="desktop/views/booking/waiting.py" />
            <source>Nobody waits for this session.</source>
            <translation>这一场没有人候补。</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting.py" />
            <source>Waiting list of the session</source>
            <translation>本场候补名单</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting.py" />
            <source>Waiting list: {count}</source>
            <translation>候补 {count} 人</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting.py" />
            <source>{count} seats free again: ring</source>
            <translation>又有 {count} 个空号：请打电话</translation>
        </message>
    </context>
    <context>
        <name>WaitingPage</name>
        <message>
            <location filename="desktop/views/booking/waiting.py" />
            <source>Waiting list</source>
            <translation>候补名单</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting.py" />
            <source>No seat is free that somebody waits for.</source>
            <translation>没有候补患者等着的空号。</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting.py" />
            <source>A cancelled seat stands here at once, with three names to ring.</source>
            <translation>有人取消，这里马上列出空号和该打给的三位。</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting.py" />
            <source>Seats that are free again</source>
            <translation>又有空号</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting.py" />
            <source>Nobody waits. When a session is full, the booking form offers to wait.</source>
            <translation>没有人候补。约满时，预约表单会提供候补。</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting.py" />
            <source>Open the calendar</source>
            <translation>打开日历</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting.py" />
            <source>Everybody who waits</source>
            <translation>全部候补</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting.py" />
            <source>Take off the list</source>
            <translation>退出候补</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting.py" />
            <source>Free again: {count} half-days. Ring in this order; the first yes has it.</source>
            <translation>又有空号 {count} 场：按顺序打，先答应的先得</translation>
        </message>
        <message>
            <location filename="desktop/views/booking/waiting.py" />
            <source>Everybody who waits: {count}</source>
            <translation>全部候补：{count} 人</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <location filename="desktop/views/messages/desk.py" />
            <source>A seat of our own expert is booked in the calendar, not asked of the county.</source>
            <translation>本站专家的号请在日历里约，不用向县里申请。</translation>
        </message>
        <message>
            <location filename="desktop/views/messages/desk.py" />
            <source>Please say which department is asked.</source>
            <translation>请填写向哪个科室申请。</translation>
        </message>
        <message>
            <location filename="desktop/views/messages/desk.py" />
            <source>The ward needs a diagnosis to find a bed. Please write it in a few words.</source>
            <translation>病区要看诊断安排床位，请简单写上。</translation>
        </message>
        <message>
            <location filename="desktop/views/messages/desk.py" />
            <source>Who at the hospital said so? Please write the name.</source>
            <translation>县医院谁说的？请填写姓名。</translation>
        </message>
        <message>
            <location filename="desktop/views/messages/desk.py" />
            <source>On which number was it said? Please write it.</source>
            <translation>打的哪个电话？请填写号码。</translation>
        </message>
        <message>
            <location filename="desktop/views/messages/desk.py" />
            <source>When was it said? Please give the time of the call.</source>
            <translation>什么时候说的？请填写通话时间。</translation>
        </message>
        <message>
            <location filename="desktop/views/messages/desk.py" />
            <source>The call cannot lie in the future. Please look at the time.</source>
            <translation>通话时间不能晚于现在，请核对。</translation>
        </message>
        <message>
            <location filename="desktop/views/messages/desk.py" />
            <source>This is a walk-in seat: it is for who stands at the desk today. Please choose another seat, or the waiting list.</source>
            <translation>这是现场号，只给今天到窗口的患者。请选别的号，或候补。</translation>
        </message>
        <message>
            <location filename="desktop/views/messages/desk.py" />
            <source>This seat is kept for the green channel and for groups that come first: the elderly, pregnant women, children, chronic illness and others marked on the card.</source>
            <translation>这是预留号，留给绿色通道和优先人群：老人、孕产妇、儿童、慢病等（看患者卡上的标记）。</translation>
        </message>
        <message>
            <location filename="desktop/views/messages/desk.py" />
            <source>An extra seat needs the word of the expert, of the head of the clinic or of the head on duty. Please say who agreed.</source>
            <translation>加号要专家、站长或值班负责人同意，请选是谁同意的。</translation>
        </message>
        <message>
            <location filename="desktop/views/messages/desk.py" />
            <source>Who agreed to the extra seat? Please write the name.</source>
            <translation>谁同意加号的？请填写姓名。</translation>
        </message>
        <message>
            <location filename="desktop/views/messages/desk.py" />
            <source>The consent cannot lie in the future. Please look at the time.</source>
            <translation>同意时间不能晚于现在，请核对。</translation>
        </message>
        <message>
            <location filename="desktop/views/messages/desk.py" />
            <source>Only walk-in seats or seats kept for those who come first are left. An extra seat, the waiting list or the ordinary clinic is open.</source>
            <translation>只剩现场号或预留号。可以加号、候补或看普通门诊。</translation>
        </message>
        <message>
            <location filename="desktop/views/messages/desk.py" />
            <source>Seats of this session are given out from {at} on. The waiting list is open from then too.</source>
            <translation>这一场 {at} 起放号，候补也从那时开始。</translation>
        </message>
        <message>
            <location filename="desktop/views/messages/desk.py" />
            <source>This patient is on the waiting list of this session already.</source>
            <translation>这位患者已经在这一场的候补名单上。</translation>
        </message>
        <message>
            <location filename="desktop/views/messages/desk.py" />
            <source>Who waits has no seat yet. Please choose between the two.</source>
            <translation>候补的患者还没有号，两者请选一个。</translation>
        </message>
        <message>
            <location filename="desktop/views/messages/desk.py" />
            <source>This request has its answer already. The row is up to date.</source>
            <translation>这个申请已经有答复了，列表已更新。</translation>
        </message>
        <message>
            <location filename="desktop/views/messages/desk.py" />
            <source>When is the patient to come? Please write day and time as the hospital said.</source>
            <translation>患者什么时候去？请按县医院说的填写日期和时间。</translation>
        </message>
        <message>
            <location filename="desktop/views/messages/desk.py" />
            <source>This request is over already, so there is nothing to take back.</source>
            <translation>这个申请已经结束，不用取消。</translation>
        </message>
        <message>
            <location filename="desktop/views/messages/desk.py" />
            <source>Only what the hospital could not give is asked for anew.</source>
            <translation>只有县医院没能安排的才重新申请。</translation>
        </message>
        <message>
            <source>Not booked: without the county a shared seat cannot be sold. The form is kept as a draft; choose a seat of ours, the waiting list, or telephone the other clinic.</source>
            <translation>未约上：连不上县平台就不能售出公共号。表单已存为草稿；请选本院的号、转候补，或打电话给对方卫生院。</translation>
        </message>
    </context>
</TS>
