<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>DownReferralFormPage</name>
        <message>
            <source>Patient</source>
            <translation>患者</translation>
        </message>
        <message>
            <source>Issue</source>
            <translation>签发</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>The slip is kept as a draft.</source>
            <translation>回转单已存为草稿。</translation>
        </message>
        <message>
            <source>Put right: {no}</source>
            <translation>更正：{no}</translation>
        </message>
        <message>
            <source>Keep as a new revision</source>
            <translation>保存为新版本</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>The centre sees what changed. Done tasks stay done.</source>
            <translation>卫生院会看到改动内容，已完成的随访不变。</translation>
        </message>
        <message>
            <source>{no} is kept on this computer and goes out by itself. You may print.</source>
            <translation>{no} 已保存在本机，会自动上传。现在可以打印。</translation>
        </message>
        <message>
            <source>Put the down-referral right</source>
            <translation>更正回转单</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>New down-referral</source>
            <translation>新开回转单</translation>
        </message>
        <message>
            <source>Register a return</source>
            <translation>登记返回患者</translation>
        </message>
        <message>
            <source>Not yet approved by the county: please look through it</source>
            <translation>待县级审定，请逐条核对</translation>
        </message>
        <message>
            <source>The template {name} is used from now on.</source>
            <translation>今后使用模板「{name}」。</translation>
        </message>
        <message>
            <source>somebody</source>
            <translation>未选患者</translation>
        </message>
        <message>
            <source>Return of {name}</source>
            <translation>{name}的回转单</translation>
        </message>
    </context>
    <context>
        <name>MergeDialog</name>
        <message>
            <source>The same stay?</source>
            <translation>是同一次住院吗？</translation>
        </message>
        <message>
            <source>The hospital's words stay as they are. What was done about the paper slip goes on under the electronic one.</source>
            <translation>医院填写的内容保持不变；按纸质单做过的接收和随访，合并后接着算在电子单上。</translation>
        </message>
        <message>
            <source>Two stays</source>
            <translation>不是同一次</translation>
        </message>
        <message>
            <source>The same stay: merge</source>
            <translation>是同一次，合并</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Is this the same stay? ({place} of {count})</source>
            <translation>是同一次住院吗？（第{place}对，共{count}对）</translation>
        </message>
        <message>
            <source>Registered here from paper</source>
            <translation>本院凭纸质单登记</translation>
        </message>
        <message>
            <source>Sent by the hospital</source>
            <translation>医院发来的电子单</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>患者</translation>
        </message>
        <message>
            <source>Identity card</source>
            <translation>身份证</translation>
        </message>
        <message>
            <source>Inpatient number</source>
            <translation>住院病案号</translation>
        </message>
        <message>
            <source>Discharged</source>
            <translation>出院日期</translation>
        </message>
        <message>
            <source>Diagnosis</source>
            <translation>诊断</translation>
        </message>
        <message>
            <source>Doctor</source>
            <translation>医生</translation>
        </message>
    </context>
    <context>
        <name>PlanField</name>
        <message>
            <source>Day after discharge</source>
            <translation>出院后第几天</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>What is to be done</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Ins adds a step, Del takes it away, F2 changes it</source>
            <translation>Ins 加一条，Del 删一条，F2 修改</translation>
        </message>
    </context>
    <context>
        <name>ReturnCare</name>
        <message>
            <source>Receive</source>
            <translation>接收</translation>
        </message>
        <message>
            <source>Assign …</source>
            <translation>分配…</translation>
        </message>
        <message>
            <source>Refuse …</source>
            <translation>拒绝…</translation>
        </message>
        <message>
            <source>Came …</source>
            <translation>已到站…</translation>
        </message>
        <message>
            <source>Seen at home …</source>
            <translation>已入户…</translation>
        </message>
        <message>
            <source>Look for …</source>
            <translation>联系患者…</translation>
        </message>
        <message>
            <source>Lost …</source>
            <translation>失访…</translation>
        </message>
        <message>
            <source>Complete …</source>
            <translation>完成计划…</translation>
        </message>
        <message>
            <source>Close …</source>
            <translation>关闭…</translation>
        </message>
        <message>
            <source>{name} was received; the tasks are dated.</source>
            <translation>已接收{name}，随访任务已排好日期。</translation>
        </message>
        <message>
            <source>Assign {name}</source>
            <translation>分配：{name}</translation>
        </message>
        <message>
            <source>Assign</source>
            <translation>分配</translation>
        </message>
        <message>
            <source>Lost: {name}</source>
            <translation>失访：{name}</translation>
        </message>
        <message>
            <source>Mark as lost</source>
            <translation>登记失访</translation>
        </message>
        <message>
            <source>Who looked for him, and how</source>
            <translation>谁、怎样找过患者</translation>
        </message>
        <message>
            <source>Complete: {name}</source>
            <translation>完成计划：{name}</translation>
        </message>
        <message>
            <source>Complete and report</source>
            <translation>完成并反馈</translation>
        </message>
        <message>
            <source>Report to the hospital</source>
            <translation>给医院的反馈</translation>
        </message>
        <message>
            <source>Close: {name}</source>
            <translation>关闭：{name}</translation>
        </message>
        <message>
            <source>Close {name}</source>
            <translation>关闭{name}的随访</translation>
        </message>
        <message>
            <source>In words, if it is another reason</source>
            <translation>其他原因请写明</translation>
        </message>
        <message>
            <source>Died</source>
            <translation>死亡</translation>
        </message>
        <message>
            <source>Moved away</source>
            <translation>迁出</translation>
        </message>
        <message>
            <source>Lost to follow-up</source>
            <translation>失访</translation>
        </message>
        <message>
            <source>In hospital again</source>
            <translation>再次住院</translation>
        </message>
        <message>
            <source>Follow-up: {name}</source>
            <translation>随访：{name}</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>How is the patient</source>
            <translation>随访结果</translation>
        </message>
        <message>
            <source>How</source>
            <translation>随访方式</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Systolic, mmHg</source>
            <translation>收缩压 mmHg</translation>
        </message>
        <message>
            <source>Diastolic, mmHg</source>
            <translation>舒张压 mmHg</translation>
        </message>
        <message>
            <source>Pulse, per minute</source>
            <translation>脉搏 次/分</translation>
        </message>
        <message>
            <source>Glucose, mmol/L</source>
            <translation>血糖 mmol/L</translation>
        </message>
        <message>
            <source>Medicines</source>
            <translation>用药</translation>
        </message>
        <message>
            <source>Next contact agreed</source>
            <translation>约定下次随访</translation>
        </message>
        <message>
            <source>Symptoms</source>
            <translation>症状</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>What follows</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>Ring later: {name}</source>
            <translation>约定再联系：{name}</translation>
        </message>
        <message>
            <source>Keep the day</source>
            <translation>保存日期</translation>
        </message>
        <message>
            <source>Ring again on</source>
            <translation>再联系日期</translation>
        </message>
        <message>
            <source>By one key</source>
            <translation>按数字键选择</translation>
        </message>
        <message>
            <source>Refuse: {name}</source>
            <translation>拒绝接收：{name}</translation>
        </message>
        <message>
            <source>Refuse {name}</source>
            <translation>拒绝接收{name}</translation>
        </message>
        <message>
            <source>The hospital reads the reason and assigns the patient anew.</source>
            <translation>医院会看到原因，由县级重新分派。</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>In words</source>
            <translation>补充说明</translation>
        </message>
        <message>
            <source>Look for {name}</source>
            <translation>联系{name}</translation>
        </message>
        <message>
            <source>Keep the call</source>
            <translation>保存联系记录</translation>
        </message>
        <message>
            <source>What came of the call</source>
            <translation>联系结果</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>说了什么</translation>
        </message>
        <message>
            <source>Who takes care</source>
            <translation>责任人</translation>
        </message>
        <message>
            <source>Or a team, in words</source>
            <translation>或填写团队</translation>
        </message>
        <message>
            <source>Came here</source>
            <translation>来站</translation>
        </message>
        <message>
            <source>Seen at home</source>
            <translation>入户</translation>
        </message>
        <message>
            <source>{name} was seen</source>
            <translation>{name}已到</translation>
        </message>
        <message>
            <source>Keep the time</source>
            <translation>保存时间</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Who, from where, to where</source>
            <translation>患者与单位</translation>
        </message>
        <message>
            <source>The stay</source>
            <translation>住院情况</translation>
        </message>
        <message>
            <source>What was done and what is advised</source>
            <translation>治疗经过与建议</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>康复计划</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>计划步骤</translation>
        </message>
        <message>
            <source>Templates are to be approved by the county</source>
            <translation>模板须经县级审定</translation>
        </message>
        <message>
            <source>How he came</source>
            <translation>返回方式</translation>
        </message>
        <message>
            <source>To which centre</source>
            <translation>转回机构</translation>
        </message>
        <message>
            <source>From which hospital</source>
            <translation>转出医院</translation>
        </message>
        <message>
            <source>Answers the up-referral</source>
            <translation>对应的上转单</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>科室</translation>
        </message>
        <message>
            <source>Doctor</source>
            <translation>医生</translation>
        </message>
        <message>
            <source>Hospital's telephone</source>
            <translation>医院联系电话</translation>
        </message>
        <message>
            <source>To which doctor</source>
            <translation>接诊医生</translation>
        </message>
        <message>
            <source>The patient is here</source>
            <translation>患者已到站</translation>
        </message>
        <message>
            <source>Diagnosis</source>
            <translation>诊断</translation>
        </message>
        <message>
            <source>Inpatient number</source>
            <translation>住院病案号</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>转归</translation>
        </message>
        <message>
            <source>Admitted</source>
            <translation>入院日期</translation>
        </message>
        <message>
            <source>Discharged</source>
            <translation>出院日期</translation>
        </message>
        <message>
            <source>What is asked for</source>
            <translation>需要的服务</translation>
        </message>
        <message>
            <source>Main results</source>
            <translation>主要检查结果</translation>
        </message>
        <message>
            <source>Operations</source>
            <translation>手术</translation>
        </message>
        <message>
            <source>Treatment in hospital</source>
            <translation>治疗经过</translation>
        </message>
        <message>
            <source>Next treatment</source>
            <translation>下一步治疗方案</translation>
        </message>
        <message>
            <source>Exercises and advice</source>
            <translation>康复建议</translation>
        </message>
        <message>
            <source>To take care of</source>
            <translation>注意事项</translation>
        </message>
        <message>
            <source>Warning signs</source>
            <translation>危险信号</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>康复目标</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Missed: {name}</source>
            <translation>未完成：{name}</translation>
        </message>
        <message>
            <source>Mark as missed</source>
            <translation>登记未完成</translation>
        </message>
        <message>
            <source>Patient is away</source>
            <translation>患者外出</translation>
        </message>
        <message>
            <source>Patient does not want it</source>
            <translation>患者不愿意</translation>
        </message>
        <message>
            <source>Could not be reached</source>
            <translation>联系不上</translation>
        </message>
        <message>
            <source>Done at another place</source>
            <translation>已在别处完成</translation>
        </message>
        <message>
            <source>Nobody here was free</source>
            <translation>本院人手不足</translation>
        </message>
        <message>
            <source>{name}: {what}</source>
            <translation>{name}：{what}</translation>
        </message>
        <message>
            <source>To receive</source>
            <translation>待接收</translation>
        </message>
        <message>
            <source>Did not come</source>
            <translation>未到站</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>Today's tasks</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>Next 7 days</source>
            <translation>7天内</translation>
        </message>
        <message>
            <source>Later on</source>
            <translation>以后</translation>
        </message>
        <message>
            <source>All patients</source>
            <translation>在管患者</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>已结束</translation>
        </message>
        <message>
            <source>Stable</source>
            <translation>稳定</translation>
        </message>
        <message>
            <source>Better</source>
            <translation>好转</translation>
        </message>
        <message>
            <source>Worse …</source>
            <translation>加重…</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>无人接听</translation>
        </message>
        <message>
            <source>Wrong number</source>
            <translation>号码错误</translation>
        </message>
        <message>
            <source>Ring later …</source>
            <translation>约定再联系…</translation>
        </message>
        <message>
            <source>A relative</source>
            <translation>家属接听</translation>
        </message>
        <message>
            <source>Village doctor</source>
            <translation>已托村医</translation>
        </message>
        <message>
            <source>Missed …</source>
            <translation>未完成…</translation>
        </message>
        <message>
            <source>{day} {days} days late</source>
            <translation>{day} 逾期{days}天</translation>
        </message>
        <message>
            <source>{outcome} {day} ×{count}</source>
            <translation>{outcome} {day} ×{count}</translation>
        </message>
        <message>
            <source>not in the new plan</source>
            <translation>新计划中已取消</translation>
        </message>
        <message>
            <source>merged with another</source>
            <translation>与另一条合并</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>患者</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>What is to be done</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>So far</source>
            <translation>进展</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Village</source>
            <translation>村</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>诊断</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Hospital</source>
            <translation>医院</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>处理期限</translation>
        </message>
        <message>
            <source>Takes care</source>
            <translation>责任人</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>随访任务</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下次</translation>
        </message>
        <message>
            <source>hospital not said</source>
            <translation>未注明医院</translation>
        </message>
        <message>
            <source>plan changed</source>
            <translation>计划有变</translation>
        </message>
        <message>
            <source>{count} overdue</source>
            <translation>逾期 {count}</translation>
        </message>
        <message>
            <source>{count} missed</source>
            <translation>未完成 {count}</translation>
        </message>
        <message>
            <source>{done} of {total} done</source>
            <translation>完成 {done}/{total}</translation>
        </message>
        <message>
            <source>Return care</source>
            <translation>下转随访</translation>
        </message>
    </context>
    <context>
        <name>ReturnCarePage</name>
        <message>
            <source>Folder</source>
            <translation>分类</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>随访任务</translation>
        </message>
        <message>
            <source>Patients</source>
            <translation>患者</translation>
        </message>
        <message>
            <source>Same stay?</source>
            <translation>核对合并</translation>
        </message>
        <message>
            <source>Register a return</source>
            <translation>登记返回患者</translation>
        </message>
        <message>
            <source>Call list</source>
            <translation>随访名单</translation>
        </message>
        <message>
            <source>Whole form</source>
            <translation>填写随访表</translation>
        </message>
        <message>
            <source>Open the patient</source>
            <translation>打开患者</translation>
        </message>
        <message>
            <source>{waiting} to receive, {late} overdue</source>
            <translation>待接收 {waiting} 人，逾期 {late} 项</translation>
        </message>
        <message>
            <source>Return care</source>
            <translation>下转随访</translation>
        </message>
        <message>
            <source>As of {day}</source>
            <translation>截至 {day}</translation>
        </message>
        <message>
            <source>No slip waits to be received. What the hospital sends appears here by itself.</source>
            <translation>没有待接收的回转单。医院发来的会自动出现在这里。</translation>
        </message>
        <message>
            <source>Everybody who was received has come.</source>
            <translation>已接收的患者都已到站。</translation>
        </message>
        <message>
            <source>Nothing is overdue.</source>
            <translation>没有逾期的随访。</translation>
        </message>
        <message>
            <source>No task is due today.</source>
            <translation>今天没有到期的随访。</translation>
        </message>
        <message>
            <source>Nothing is due in the next seven days.</source>
            <translation>7天内没有到期的随访。</translation>
        </message>
        <message>
            <source>Nothing is planned for later.</source>
            <translation>以后没有安排随访。</translation>
        </message>
        <message>
            <source>Nobody is in return care at present.</source>
            <translation>目前没有在管的下转患者。</translation>
        </message>
        <message>
            <source>Nothing ended in the last 30 days.</source>
            <translation>近30天没有结束的随访。</translation>
        </message>
        <message>
            <source>Register a paper slip or who came by himself</source>
            <translation>登记纸质回转单或自行返回的患者</translation>
        </message>
    </context>
    <context>
        <name>ReturnCasePage</name>
        <message>
            <source>Take over</source>
            <translation>采用新计划</translation>
        </message>
        <message>
            <source>Patient's calendar</source>
            <translation>康复日历</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>回转单</translation>
        </message>
        <message>
            <source>Refer up again</source>
            <translation>再上转</translation>
        </message>
        <message>
            <source>Put right</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>The plan was taken over: {count} tasks are other than before.</source>
            <translation>已采用新计划，{count}项随访有变动。</translation>
        </message>
        <message>
            <source>Return care: {name}</source>
            <translation>下转随访：{name}</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>What is to be done</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>What came of it</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>The tasks are dated when the slip is received: A.</source>
            <translation>接收后自动排好随访日期：按 A 接收。</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>随访任务</translation>
        </message>
        <message>
            <source>What the hospital advises</source>
            <translation>医院的建议</translation>
        </message>
        <message>
            <source>Whole form</source>
            <translation>填写随访表</translation>
        </message>
        <message>
            <source>{count} new</source>
            <translation>新增{count}项</translation>
        </message>
        <message>
            <source>{count} changed</source>
            <translation>变更{count}项</translation>
        </message>
        <message>
            <source>{count} dropped</source>
            <translation>取消{count}项</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>The hospital has changed the plan (version {version}): {what}. Done tasks stay done.</source>
            <translation>医院更改了康复计划（第{version}版）：{what}。已完成的不变。</translation>
        </message>
        <message>
            <source>words only</source>
            <translation>仅文字说明</translation>
        </message>
        <message>
            <source>discharged {day}</source>
            <translation>{day} 出院</translation>
        </message>
        <message>
            <source>hospital not said</source>
            <translation>未注明医院</translation>
        </message>
        <message>
            <source>up-referral {no}</source>
            <translation>对应上转单 {no}</translation>
        </message>
        <message>
            <source>{name} takes care</source>
            <translation>责任人 {name}</translation>
        </message>
        <message>
            <source>sent up again {no}</source>
            <translation>已再上转 {no}</translation>
        </message>
        <message>
            <source>(draft)</source>
            <translation>（草稿）</translation>
        </message>
        <message>
            <source>Warning signs</source>
            <translation>危险信号</translation>
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
            <translation>康复建议</translation>
        </message>
        <message>
            <source>Next test</source>
            <translation>下次检查</translation>
        </message>
        <message>
            <source>Next treatment</source>
            <translation>下一步治疗方案</translation>
        </message>
        <message>
            <source>To take care of</source>
            <translation>注意事项</translation>
        </message>
        <message>
            <source>Treatment in hospital</source>
            <translation>治疗经过</translation>
        </message>
        <message>
            <source>Main results</source>
            <translation>主要检查结果</translation>
        </message>
        <message>
            <source>Operations</source>
            <translation>手术</translation>
        </message>
        <message>
            <source>Versions of the plan</source>
            <translation>计划变更记录</translation>
        </message>
        <message>
            <source>Version {version}, {day}: {reason}</source>
            <translation>第{version}版 {day}：{reason}</translation>
        </message>
    </context>
    <context>
        <name>ReturnSentPage</name>
        <message>
            <source>Nobody was sent down yet. Kept and missed steps appear here by themselves.</source>
            <translation>还没有下转患者。卫生院的随访完成情况会自动出现在这里。</translation>
        </message>
        <message>
            <source>Write a down-referral</source>
            <translation>新开回转单</translation>
        </message>
        <message>
            <source>Patients sent down</source>
            <translation>下转患者</translation>
        </message>
        <message>
            <source>New down-referral</source>
            <translation>新开回转单</translation>
        </message>
        <message>
            <source>Assign {name} anew</source>
            <translation>改派：{name}</translation>
        </message>
        <message>
            <source>Assign anew</source>
            <translation>改派</translation>
        </message>
        <message>
            <source>The same words go to another centre as a new slip.</source>
            <translation>内容不变，作为新单发给另一家卫生院，原单作废。</translation>
        </message>
        <message>
            <source>To which centre</source>
            <translation>转回机构</translation>
        </message>
        <message>
            <source>Void {no}</source>
            <translation>作废 {no}</translation>
        </message>
        <message>
            <source>Void the slip of {name}</source>
            <translation>作废{name}的回转单</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>{late} with overdue steps, {again} to assign anew</source>
            <translation>随访逾期 {late} 人，待改派 {again} 人</translation>
        </message>
        <message>
            <source>oldest overdue: {what}</source>
            <translation>最早逾期：{what}</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>患者</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>卫生院</translation>
        </message>
        <message>
            <source>State there</source>
            <translation>接收情况</translation>
        </message>
        <message>
            <source>Diagnosis</source>
            <translation>诊断</translation>
        </message>
        <message>
            <source>Discharged</source>
            <translation>出院日期</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>计划步骤</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下次</translation>
        </message>
        <message>
            <source>Course</source>
            <translation>病情</translation>
        </message>
        <message>
            <source>got worse</source>
            <translation>加重</translation>
        </message>
        <message>
            <source>no answer for 48 h</source>
            <translation>待改派</translation>
        </message>
        <message>
            <source>not yet opened</source>
            <translation>待接收</translation>
        </message>
        <message>
            <source>Put right, change the plan</source>
            <translation>更正或调整计划</translation>
        </message>
        <message>
            <source>Assign anew …</source>
            <translation>改派…</translation>
        </message>
        <message>
            <source>Void …</source>
            <translation>作废…</translation>
        </message>
        <message>
            <source>Patient's calendar</source>
            <translation>康复日历</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>回转单</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>Task</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>What is to be done</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>plan changed</source>
            <translation>计划有变</translation>
        </message>
        <message>
            <source>Down-referral</source>
            <translation>回转单</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>随访</translation>
        </message>
        <message>
            <source>Patient's calendar</source>
            <translation>康复日历</translation>
        </message>
        <message>
            <source>Follow-up list</source>
            <translation>随访名单</translation>
        </message>
        <message>
            <source>Down-referral form</source>
            <translation>双向转诊（回转）单</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>Nobody waits to be received, and no follow-up is due.</source>
            <translation>没有待接收的患者，也没有到期的随访。</translation>
        </message>
        <message>
            <source>Open return care</source>
            <translation>打开下转随访</translation>
        </message>
        <message>
            <source>{count} overdue or waiting</source>
            <translation>逾期或待接收 {count}</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <source>The day of admission lies after the discharge. Please look at both days.</source>
            <translation>入院日期晚于出院日期，请核对这两个日期。</translation>
        </message>
        <message>
            <source>This slip has been issued or registered already. It can be put right there.</source>
            <translation>这张单已签发或登记过，请到原单上更正。</translation>
        </message>
        <message>
            <source>Who takes care of the patient? Please name a person or a team.</source>
            <translation>由谁负责这位患者？请填写责任人或团队。</translation>
        </message>
        <message>
            <source>Why is it closed? Please write it in a few words, such as moved away.</source>
            <translation>请简单写明关闭原因，如「迁出」。</translation>
        </message>
        <message>
            <source>The day of discharge is still to come. Please look at the date.</source>
            <translation>出院日期还没到，请核对日期。</translation>
        </message>
        <message>
            <source>Nobody has tried to reach the patient yet. Please log a call first, or ask the village doctor.</source>
            <translation>还没有联系过患者。请先打电话并登记，或请村医上门。</translation>
        </message>
        <message>
            <source>These two have been merged already. The list is up to date.</source>
            <translation>这两张单已经合并，列表已更新。</translation>
        </message>
        <message>
            <source>The centre needs this to go on with the care. Please fill it in.</source>
            <translation>卫生院接续照护需要这一项，请填写。</translation>
        </message>
        <message>
            <source>These are the words of another unit, or the slip is over. Ring the hospital to have it put right.</source>
            <translation>这是对方单位填写的内容，或单据已结束。需要更正请打电话给医院。</translation>
        </message>
        <message>
            <source>This slip is void or was merged with another one. The list is up to date.</source>
            <translation>这张单已作废或已合并，列表已更新。</translation>
        </message>
        <message>
            <source>Step {line}: days from discharge, from 0 to {most}.</source>
            <translation>第{line}条：出院后天数应为 0 至 {most}。</translation>
        </message>
        <message>
            <source>Two steps of the plan have the same key. Each step needs its own.</source>
            <translation>计划中有两条编号相同，每条须有自己的编号。</translation>
        </message>
        <message>
            <source>Step {line}: please say what is to be done, in at most {most} characters.</source>
            <translation>第{line}条：请写明要做什么，最多 {most} 字。</translation>
        </message>
        <message>
            <source>Please give the reason in {least} to {most} characters.</source>
            <translation>请填写原因，{least} 至 {most} 字。</translation>
        </message>
        <message>
            <source>Please choose one of the four reasons.</source>
            <translation>请从四种原因中选择一种。</translation>
        </message>
        <message>
            <source>A slip of this hospital with this inpatient number is here already for this patient. Look for it in the list and receive it there.</source>
            <translation>这位患者在该医院的这个病案号已有回转单，请在列表中找到并接收。</translation>
        </message>
        <message>
            <source>The hospital reads this: how is the patient at the end of the plan?</source>
            <translation>请写明计划结束时患者的情况，医院会看到。</translation>
        </message>
        <message>
            <source>It went to this centre already. Please choose another one.</source>
            <translation>原来就是发给这家卫生院的，请另选一家。</translation>
        </message>
        <message>
            <source>{count} tasks are still open. Please do them or say why they were missed.</source>
            <translation>还有 {count} 项随访未处理，请完成或登记未完成的原因。</translation>
        </message>
        <message>
            <source>A plan has from 1 to {most} steps.</source>
            <translation>计划应有 1 至 {most} 条。</translation>
        </message>
        <message>
            <source>The file's “{field}” must be text of 1 to {most} characters.</source>
            <translation>文件中的「{field}」应为 1 至 {most} 字的文字。</translation>
        </message>
        <message>
            <source>Step {line} of the file cannot be read: it needs key, kind, due_days and text.</source>
            <translation>文件第{line}条读不出：须有 key、kind、due_days 和 text。</translation>
        </message>
        <message>
            <source>This is no plan file. The present template stays; take a shipped file as the pattern.</source>
            <translation>这不是康复计划文件，仍用原模板。请照随程序提供的文件格式编写。</translation>
        </message>
        <message>
            <source>The file's “{field}” must be text of at most 500 characters.</source>
            <translation>文件中的「{field}」应为不超过 500 字的文字。</translation>
        </message>
        <message>
            <source>At most {most} characters fit here.</source>
            <translation>最多填写 {most} 字。</translation>
        </message>
        <message>
            <source>This time is still to come. Please look at day and time.</source>
            <translation>这个时间还没到，请核对日期和时间。</translation>
        </message>
        <message>
            <source>Please choose the township centre that the patient goes back to.</source>
            <translation>请选择患者转回的卫生院。</translation>
        </message>
        <message>
            <source>This slip is not on this computer, or not addressed to us.</source>
            <translation>本机没有这张单，或不是发给本院的。</translation>
        </message>
        <message>
            <source>This task is not needed any more: the plan was changed or closed.</source>
            <translation>这项随访已不需要：计划已变更或关闭。</translation>
        </message>
        <message>
            <source>A colleague has done this task meanwhile. The row is up to date.</source>
            <translation>同事已完成这项随访，列表已更新。</translation>
        </message>
        <message>
            <source>When was it done?</source>
            <translation>请填写完成时间。</translation>
        </message>
        <message>
            <source>It cannot have been done later than now. Please look at day and time.</source>
            <translation>完成时间不能晚于现在，请核对。</translation>
        </message>
        <message>
            <source>The day of the next contact is over. Please give today or a coming day.</source>
            <translation>下次随访的日期已过，请填今天或以后的日期。</translation>
        </message>
        <message>
            <source>Nothing was written about this task today, so there is nothing to take back.</source>
            <translation>今天没有登记过这项随访，没有可撤回的内容。</translation>
        </message>
        <message>
            <source>A follow-up belongs to one slip.</source>
            <translation>一项随访只对应一张单。</translation>
        </message>
        <message>
            <source>Why was it missed? Please write it in a few words.</source>
            <translation>请简单写明未完成的原因。</translation>
        </message>
        <message>
            <source>Here at most {most} characters fit.</source>
            <translation>这里最多填写 {most} 字。</translation>
        </message>
        <message>
            <source>This task is not on this computer, or another centre does it.</source>
            <translation>本机没有这项随访，或由另一家卫生院负责。</translation>
        </message>
    </context>
</TS>
