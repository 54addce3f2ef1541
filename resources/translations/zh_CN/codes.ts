<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>codes</name>
        <message>
            <source>Sex unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>Male</source>
            <translation>男</translation>
        </message>
        <message>
            <source>Female</source>
            <translation>女</translation>
        </message>
        <message>
            <source>Sex not stated</source>
            <translation>未说明</translation>
        </message>
        <message>
            <source>Resident identity card</source>
            <translation>居民身份证</translation>
        </message>
        <message>
            <source>Household register</source>
            <translation>居民户口簿</translation>
        </message>
        <message>
            <source>Passport</source>
            <translation>护照</translation>
        </message>
        <message>
            <source>Officer's card</source>
            <translation>军官证</translation>
        </message>
        <message>
            <source>Driving licence</source>
            <translation>驾驶证</translation>
        </message>
        <message>
            <source>Travel permit, Hong Kong and Macao</source>
            <translation>港澳居民来往内地通行证</translation>
        </message>
        <message>
            <source>Travel permit, Taiwan</source>
            <translation>台湾居民来往大陆通行证</translation>
        </message>
        <message>
            <source>Other or no document</source>
            <translation>其他/无证件</translation>
        </message>
        <message>
            <source>Self or head of household</source>
            <translation>本人或户主</translation>
        </message>
        <message>
            <source>Spouse</source>
            <translation>配偶</translation>
        </message>
        <message>
            <source>Son</source>
            <translation>子</translation>
        </message>
        <message>
            <source>Daughter</source>
            <translation>女儿</translation>
        </message>
        <message>
            <source>Grandchild</source>
            <translation>孙子女</translation>
        </message>
        <message>
            <source>Parent</source>
            <translation>父母</translation>
        </message>
        <message>
            <source>Grandparent</source>
            <translation>祖父母</translation>
        </message>
        <message>
            <source>Brother or sister</source>
            <translation>兄弟姐妹</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Urban employees' insurance</source>
            <translation>城镇职工</translation>
        </message>
        <message>
            <source>Residents' insurance</source>
            <translation>城乡居民</translation>
        </message>
        <message>
            <source>New rural cooperative scheme</source>
            <translation>新农合</translation>
        </message>
        <message>
            <source>Medical relief</source>
            <translation>医疗救助</translation>
        </message>
        <message>
            <source>Commercial insurance</source>
            <translation>商业保险</translation>
        </message>
        <message>
            <source>Public expense</source>
            <translation>公费</translation>
        </message>
        <message>
            <source>Paid by the patient</source>
            <translation>自费</translation>
        </message>
        <message>
            <source>Other social insurance</source>
            <translation>其他社会保险</translation>
        </message>
        <message>
            <source>No allergies</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Has allergies</source>
            <translation>有</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>不详</translation>
        </message>
        <message>
            <source>Elderly</source>
            <translation>老年人</translation>
        </message>
        <message>
            <source>Hypertension</source>
            <translation>高血压</translation>
        </message>
        <message>
            <source>Diabetes</source>
            <translation>糖尿病</translation>
        </message>
        <message>
            <source>Pregnant or newly delivered</source>
            <translation>孕产妇</translation>
        </message>
        <message>
            <source>Child</source>
            <translation>儿童</translation>
        </message>
        <message>
            <source>Disabled</source>
            <translation>残疾人</translation>
        </message>
        <message>
            <source>Severe mental disorder</source>
            <translation>重性精神障碍</translation>
        </message>
        <message>
            <source>Lifted from poverty or watched</source>
            <translation>脱贫/监测户</translation>
        </message>
        <message>
            <source>Entitled to special care</source>
            <translation>优抚对象</translation>
        </message>
        <message>
            <source>Physician</source>
            <translation>执业医师</translation>
        </message>
        <message>
            <source>Assistant physician</source>
            <translation>执业助理医师</translation>
        </message>
        <message>
            <source>Registered nurse</source>
            <translation>注册护士</translation>
        </message>
        <message>
            <source>Midwife</source>
            <translation>助产士</translation>
        </message>
        <message>
            <source>Pharmacist</source>
            <translation>西药师</translation>
        </message>
        <message>
            <source>Pharmacist of Chinese medicine</source>
            <translation>中药师</translation>
        </message>
        <message>
            <source>Laboratory technician</source>
            <translation>检验技师</translation>
        </message>
        <message>
            <source>Imaging technician</source>
            <translation>影像技师</translation>
        </message>
        <message>
            <source>Rehabilitation therapist</source>
            <translation>康复技师</translation>
        </message>
        <message>
            <source>Village doctor</source>
            <translation>乡村医生</translation>
        </message>
        <message>
            <source>Other health technician</source>
            <translation>其他卫生技术人员</translation>
        </message>
        <message>
            <source>Management</source>
            <translation>管理人员</translation>
        </message>
        <message>
            <source>Support worker</source>
            <translation>工勤人员</translation>
        </message>
        <message>
            <source>No title</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Junior</source>
            <translation>初级</translation>
        </message>
        <message>
            <source>Middle</source>
            <translation>中级</translation>
        </message>
        <message>
            <source>Associate senior</source>
            <translation>副高</translation>
        </message>
        <message>
            <source>Senior</source>
            <translation>正高</translation>
        </message>
        <message>
            <source>Nurse</source>
            <translation>护士</translation>
        </message>
        <message>
            <source>Doctor</source>
            <translation>医生</translation>
        </message>
        <message>
            <source>Station expert</source>
            <translation>站点专家</translation>
        </message>
        <message>
            <source>Referral liaison</source>
            <translation>转诊联络员</translation>
        </message>
        <message>
            <source>Training officer</source>
            <translation>科教专员</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>院长</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>系统管理员</translation>
        </message>
        <message>
            <source>Auditor</source>
            <translation>审计员</translation>
        </message>
        <message>
            <source>Township health centre</source>
            <translation>乡镇卫生院</translation>
        </message>
        <message>
            <source>Village clinic</source>
            <translation>村卫生室</translation>
        </message>
        <message>
            <source>County hospital</source>
            <translation>县级医院</translation>
        </message>
        <message>
            <source>City hospital</source>
            <translation>市级医院</translation>
        </message>
        <message>
            <source>Provincial hospital</source>
            <translation>省级医院</translation>
        </message>
        <message>
            <source>Private tertiary hospital</source>
            <translation>三级民营医院</translation>
        </message>
        <message>
            <source>Referral centre</source>
            <translation>转诊中心</translation>
        </message>
        <message>
            <source>Morning</source>
            <translation>上午</translation>
        </message>
        <message>
            <source>Afternoon</source>
            <translation>下午</translation>
        </message>
        <message>
            <source>Evening</source>
            <translation>晚间</translation>
        </message>
        <message>
            <source>Clinic session</source>
            <translation>坐诊</translation>
        </message>
        <message>
            <source>Ward round</source>
            <translation>查房</translation>
        </message>
        <message>
            <source>Surgery</source>
            <translation>手术</translation>
        </message>
        <message>
            <source>Clinical teaching</source>
            <translation>带教</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>已发布</translation>
        </message>
        <message>
            <source>Session cancelled</source>
            <translation>停诊</translation>
        </message>
        <message>
            <source>Substitute</source>
            <translation>替诊</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>已结束</translation>
        </message>
        <message>
            <source>Expert on leave</source>
            <translation>专家请假</translation>
        </message>
        <message>
            <source>Meeting</source>
            <translation>会议</translation>
        </message>
        <message>
            <source>Epidemic</source>
            <translation>疫情</translation>
        </message>
        <message>
            <source>Equipment</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>County expert</source>
            <translation>上级专家号</translation>
        </message>
        <message>
            <source>County bed</source>
            <translation>床位</translation>
        </message>
        <message>
            <source>Examination</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Booked</source>
            <translation>已预约</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>已申请</translation>
        </message>
        <message>
            <source>Checked in</source>
            <translation>已签到</translation>
        </message>
        <message>
            <source>In consultation</source>
            <translation>就诊中</translation>
        </message>
        <message>
            <source>Visit finished</source>
            <translation>已就诊</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>No-show</source>
            <translation>爽约</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>Waiting list</source>
            <translation>候补</translation>
        </message>
        <message>
            <source>At the desk</source>
            <translation>现场</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Booked by family</source>
            <translation>家属代约</translation>
        </message>
        <message>
            <source>Booked by village doctor</source>
            <translation>村医代约</translation>
        </message>
        <message>
            <source>Booked by family doctor</source>
            <translation>家庭医生代约</translation>
        </message>
        <message>
            <source>Referral</source>
            <translation>转诊</translation>
        </message>
        <message>
            <source>County platform</source>
            <translation>县平台</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>普通</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>优先</translation>
        </message>
        <message>
            <source>Green channel</source>
            <translation>绿色通道</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>患者</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>站点</translation>
        </message>
        <message>
            <source>Expert</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>Upper hospital</source>
            <translation>上级</translation>
        </message>
        <message>
            <source>Condition changed</source>
            <translation>病情变化</translation>
        </message>
        <message>
            <source>Time conflict</source>
            <translation>时间冲突</translation>
        </message>
        <message>
            <source>Already transferred</source>
            <translation>已转院</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>重复</translation>
        </message>
        <message>
            <source>Rebooked</source>
            <translation>已改约</translation>
        </message>
        <message>
            <source>No seat</source>
            <translation>无号</translation>
        </message>
        <message>
            <source>No bed</source>
            <translation>无床</translation>
        </message>
        <message>
            <source>Routine</source>
            <translation>普通</translation>
        </message>
        <message>
            <source>Emergency</source>
            <translation>急诊</translation>
        </message>
        <message>
            <source>Critical</source>
            <translation>危重</translation>
        </message>
        <message>
            <source>Chest pain centre</source>
            <translation>胸痛中心</translation>
        </message>
        <message>
            <source>Stroke centre</source>
            <translation>卒中中心</translation>
        </message>
        <message>
            <source>Trauma centre</source>
            <translation>创伤中心</translation>
        </message>
        <message>
            <source>Critical maternal centre</source>
            <translation>危重孕产妇救治中心</translation>
        </message>
        <message>
            <source>Critical child and newborn centre</source>
            <translation>危重儿童和新生儿救治中心</translation>
        </message>
        <message>
            <source>Not concerned</source>
            <translation>不涉及</translation>
        </message>
        <message>
            <source>Up-referral</source>
            <translation>上转</translation>
        </message>
        <message>
            <source>Outside the county</source>
            <translation>外转</translation>
        </message>
        <message>
            <source>Same level</source>
            <translation>平转</translation>
        </message>
        <message>
            <source>Outpatient</source>
            <translation>门诊</translation>
        </message>
        <message>
            <source>Inpatient</source>
            <translation>住院</translation>
        </message>
        <message>
            <source>Decide after consultation</source>
            <translation>会诊后定</translation>
        </message>
        <message>
            <source>Diagnosis unclear</source>
            <translation>诊断不明</translation>
        </message>
        <message>
            <source>Poor response to treatment</source>
            <translation>治疗效果不佳</translation>
        </message>
        <message>
            <source>Acute or critical illness</source>
            <translation>急危重症</translation>
        </message>
        <message>
            <source>Needs examination at a higher level</source>
            <translation>需上级检查</translation>
        </message>
        <message>
            <source>Needs surgery</source>
            <translation>需手术</translation>
        </message>
        <message>
            <source>Equipment or conditions lacking</source>
            <translation>设备条件不足</translation>
        </message>
        <message>
            <source>Patient's wish</source>
            <translation>患者要求</translation>
        </message>
        <message>
            <source>Chronic disease poorly controlled (pressure, glucose)</source>
            <translation>慢病控制不佳（血压/血糖）</translation>
        </message>
        <message>
            <source>On their own</source>
            <translation>自行前往</translation>
        </message>
        <message>
            <source>With family</source>
            <translation>家属护送</translation>
        </message>
        <message>
            <source>Ambulance 120</source>
            <translation>120</translation>
        </message>
        <message>
            <source>Our own ambulance</source>
            <translation>本院救护车</translation>
        </message>
        <message>
            <source>With the village doctor</source>
            <translation>村医护送</translation>
        </message>
        <message>
            <source>In person</source>
            <translation>本人</translation>
        </message>
        <message>
            <source>Signed on paper</source>
            <translation>纸质已签</translation>
        </message>
        <message>
            <source>Emergency verbal order</source>
            <translation>急诊口头医嘱</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>书面</translation>
        </message>
        <message>
            <source>Verbal, with witness</source>
            <translation>口头（见证）</translation>
        </message>
        <message>
            <source>Guardian</source>
            <translation>监护人</translation>
        </message>
        <message>
            <source>Emergency waiver</source>
            <translation>紧急豁免</translation>
        </message>
        <message>
            <source>Not confirmed</source>
            <translation>未确认</translation>
        </message>
        <message>
            <source>Not needed</source>
            <translation>不需要</translation>
        </message>
        <message>
            <source>Needed, not done</source>
            <translation>需要未办</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已办</translation>
        </message>
        <message>
            <source>Awaiting the doctor</source>
            <translation>待医生签发</translation>
        </message>
        <message>
            <source>Awaiting review</source>
            <translation>待审核</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>已签发</translation>
        </message>
        <message>
            <source>Seen by the hospital</source>
            <translation>医院已查看</translation>
        </message>
        <message>
            <source>Hospital asks for more</source>
            <translation>医院要求补充</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>已接收</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>已拒绝</translation>
        </message>
        <message>
            <source>Arranged</source>
            <translation>已安排</translation>
        </message>
        <message>
            <source>Departed</source>
            <translation>已出发</translation>
        </message>
        <message>
            <source>At the hospital</source>
            <translation>已到院</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>已接诊</translation>
        </message>
        <message>
            <source>Treatment ended</source>
            <translation>治疗结束</translation>
        </message>
        <message>
            <source>Awaiting return</source>
            <translation>待回转</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Given up by the patient</source>
            <translation>患者放弃</translation>
        </message>
        <message>
            <source>Did not arrive</source>
            <translation>未到院</translation>
        </message>
        <message>
            <source>Died</source>
            <translation>死亡</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>Observation</source>
            <translation>留观</translation>
        </message>
        <message>
            <source>Referred on</source>
            <translation>再上转</translation>
        </message>
        <message>
            <source>Lecture</source>
            <translation>业务讲座</translation>
        </message>
        <message>
            <source>Skill demonstration</source>
            <translation>操作示教</translation>
        </message>
        <message>
            <source>Surgery demonstration</source>
            <translation>手术示教</translation>
        </message>
        <message>
            <source>Teaching round</source>
            <translation>教学查房</translation>
        </message>
        <message>
            <source>Case discussion</source>
            <translation>病例讨论</translation>
        </message>
        <message>
            <source>Appropriate technique</source>
            <translation>适宜技术</translation>
        </message>
        <message>
            <source>Rotation</source>
            <translation>轮岗进修</translation>
        </message>
        <message>
            <source>Remote training</source>
            <translation>远程培训</translation>
        </message>
        <message>
            <source>Induction</source>
            <translation>岗前培训</translation>
        </message>
        <message>
            <source>Emergency drill</source>
            <translation>应急演练</translation>
        </message>
        <message>
            <source>On site</source>
            <translation>现场</translation>
        </message>
        <message>
            <source>Remote</source>
            <translation>远程</translation>
        </message>
        <message>
            <source>On site and remote</source>
            <translation>混合</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>计划</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>已归档</translation>
        </message>
        <message>
            <source>Present</source>
            <translation>到</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>迟到</translation>
        </message>
        <message>
            <source>Left early</source>
            <translation>早退</translation>
        </message>
        <message>
            <source>On leave</source>
            <translation>请假</translation>
        </message>
        <message>
            <source>Absent</source>
            <translation>缺勤</translation>
        </message>
        <message>
            <source>Class I, national</source>
            <translation>Ⅰ类（国家）</translation>
        </message>
        <message>
            <source>Class I, province</source>
            <translation>Ⅰ类（省）</translation>
        </message>
        <message>
            <source>Class II, city</source>
            <translation>Ⅱ类（市）</translation>
        </message>
        <message>
            <source>Class II, own unit</source>
            <translation>Ⅱ类（单位）</translation>
        </message>
        <message>
            <source>No credit</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Lead expert</source>
            <translation>领衔专家</translation>
        </message>
        <message>
            <source>Team member</source>
            <translation>团队成员</translation>
        </message>
        <message>
            <source>Seconded first director</source>
            <translation>第一主任</translation>
        </message>
        <message>
            <source>Seconded first head nurse</source>
            <translation>第一护士长</translation>
        </message>
        <message>
            <source>Assistance expert</source>
            <translation>帮扶专家</translation>
        </message>
        <message>
            <source>Touring expert</source>
            <translation>巡回专家</translation>
        </message>
        <message>
            <source>Invited expert</source>
            <translation>特邀专家</translation>
        </message>
        <message>
            <source>Alert</source>
            <translation>清醒</translation>
        </message>
        <message>
            <source>Newly confused</source>
            <translation>新发意识模糊</translation>
        </message>
        <message>
            <source>Responds to voice</source>
            <translation>呼唤有反应</translation>
        </message>
        <message>
            <source>Responds to pain</source>
            <translation>疼痛有反应</translation>
        </message>
        <message>
            <source>Unresponsive</source>
            <translation>无反应</translation>
        </message>
        <message>
            <source>Arrival told</source>
            <translation>到院（电话或交接单告知）</translation>
        </message>
        <message>
            <source>Telephone contact</source>
            <translation>电话联系</translation>
        </message>
        <message>
            <source>Supplement</source>
            <translation>补充</translation>
        </message>
        <message>
            <source>Closure</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Once</source>
            <translation>单次</translation>
        </message>
        <message>
            <source>Every week</source>
            <translation>每周</translation>
        </message>
        <message>
            <source>Every other week</source>
            <translation>隔周</translation>
        </message>
        <message>
            <source>Monthly, on the nth weekday</source>
            <translation>每月第几个星期</translation>
        </message>
        <message>
            <source>On given days</source>
            <translation>指定日期</translation>
        </message>
        <message>
            <source>Ordinary fee</source>
            <translation>普通号</translation>
        </message>
        <message>
            <source>Expert fee</source>
            <translation>专家号</translation>
        </message>
        <message>
            <source>Inpatient to see</source>
            <translation>待看住院患者</translation>
        </message>
        <message>
            <source>Operation planned</source>
            <translation>拟行手术</translation>
        </message>
        <message>
            <source>Clinic seat</source>
            <translation>本站号</translation>
        </message>
        <message>
            <source>County pool seat</source>
            <translation>公共号</translation>
        </message>
        <message>
            <source>Walk-in seat</source>
            <translation>现场号</translation>
        </message>
        <message>
            <source>Reserved seat</source>
            <translation>预留号</translation>
        </message>
        <message>
            <source>Extra seat</source>
            <translation>加号</translation>
        </message>
        <message>
            <source>The expert</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>Head of the clinic</source>
            <translation>站点负责人</translation>
        </message>
        <message>
            <source>Head on duty</source>
            <translation>值班负责人</translation>
        </message>
        <message>
            <source>Village cadre</source>
            <translation>村干部</translation>
        </message>
        <message>
            <source>Neighbour</source>
            <translation>邻居</translation>
        </message>
        <message>
            <source>Clinic opened</source>
            <translation>开诊</translation>
        </message>
        <message>
            <source>Delayed</source>
            <translation>推迟开诊</translation>
        </message>
        <message>
            <source>Away for a while</source>
            <translation>临时离开</translation>
        </message>
        <message>
            <source>Back again</source>
            <translation>返回诊室</translation>
        </message>
        <message>
            <source>Ended early</source>
            <translation>提前结束</translation>
        </message>
        <message>
            <source>Session closed</source>
            <translation>本场结束</translation>
        </message>
        <message>
            <source>To move the booking</source>
            <translation>改约</translation>
        </message>
        <message>
            <source>To offer a freed seat</source>
            <translation>空号通知</translation>
        </message>
        <message>
            <source>To remind</source>
            <translation>就诊提醒</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>Does not want</source>
            <translation>不同意</translation>
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
            <source>Call again later</source>
            <translation>稍后再打</translation>
        </message>
        <message>
            <source>By the county platform</source>
            <translation>县平台确认</translation>
        </message>
        <message>
            <source>By telephone</source>
            <translation>电话确认</translation>
        </message>
        <message>
            <source>Ordinary bed</source>
            <translation>普通床</translation>
        </message>
        <message>
            <source>Monitored bed</source>
            <translation>监护床</translation>
        </message>
        <message>
            <source>Isolation bed</source>
            <translation>隔离床</translation>
        </message>
        <message>
            <source>Single room</source>
            <translation>单间</translation>
        </message>
        <message>
            <source>Air</source>
            <translation>空气</translation>
        </message>
        <message>
            <source>Oxygen</source>
            <translation>吸氧</translation>
        </message>
        <message>
            <source>Another time</source>
            <translation>换个时间</translation>
        </message>
        <message>
            <source>Told by telephone</source>
            <translation>电话登记</translation>
        </message>
        <message>
            <source>Question of the hospital</source>
            <translation>医院要求补充</translation>
        </message>
        <message>
            <source>Clock stopped</source>
            <translation>停表</translation>
        </message>
        <message>
            <source>Clock goes on</source>
            <translation>继续计时</translation>
        </message>
        <message>
            <source>Family wants to wait</source>
            <translation>家属要求等</translation>
        </message>
        <message>
            <source>Patient wants to wait</source>
            <translation>患者要求等</translation>
        </message>
        <message>
            <source>No transport</source>
            <translation>无车可用</translation>
        </message>
        <message>
            <source>Waits for a bed</source>
            <translation>等床位</translation>
        </message>
        <message>
            <source>Waits for an examination</source>
            <translation>等检查</translation>
        </message>
        <message>
            <source>Weather or road</source>
            <translation>天气、道路</translation>
        </message>
        <message>
            <source>Other reason</source>
            <translation>其他原因</translation>
        </message>
        <message>
            <source>Cannot treat this</source>
            <translation>无救治能力</translation>
        </message>
        <message>
            <source>Wrong department</source>
            <translation>科室不对</translation>
        </message>
        <message>
            <source>Information missing</source>
            <translation>信息不全</translation>
        </message>
        <message>
            <source>Can be treated at the centre</source>
            <translation>基层可处理</translation>
        </message>
        <message>
            <source>Patient unwilling</source>
            <translation>患者不愿</translation>
        </message>
        <message>
            <source>Sent twice</source>
            <translation>重复转诊</translation>
        </message>
        <message>
            <source>Outpatient visit</source>
            <translation>门诊就诊</translation>
        </message>
        <message>
            <source>Emergency treatment</source>
            <translation>急诊处置</translation>
        </message>
        <message>
            <source>Under observation</source>
            <translation>留观</translation>
        </message>
        <message>
            <source>Admission to a ward</source>
            <translation>住院收治</translation>
        </message>
        <message>
            <source>Well referred</source>
            <translation>合理</translation>
        </message>
        <message>
            <source>Mostly well referred</source>
            <translation>基本合理</translation>
        </message>
        <message>
            <source>Not well referred</source>
            <translation>不合理</translation>
        </message>
        <message>
            <source>Sent by the hospital</source>
            <translation>医院电子单</translation>
        </message>
        <message>
            <source>From the paper slip</source>
            <translation>凭纸质回转单登记</translation>
        </message>
        <message>
            <source>Came home by himself</source>
            <translation>自行返回</translation>
        </message>
        <message>
            <source>Cured</source>
            <translation>治愈</translation>
        </message>
        <message>
            <source>Improved</source>
            <translation>好转</translation>
        </message>
        <message>
            <source>Not cured</source>
            <translation>未愈</translation>
        </message>
        <message>
            <source>Another outcome</source>
            <translation>其他转归</translation>
        </message>
        <message>
            <source>Outpatient care</source>
            <translation>门诊</translation>
        </message>
        <message>
            <source>Rehabilitation as an inpatient</source>
            <translation>住院康复</translation>
        </message>
        <message>
            <source>Home bed</source>
            <translation>家庭病床</translation>
        </message>
        <message>
            <source>Follow-up care</source>
            <translation>随访管理</translation>
        </message>
        <message>
            <source>Palliative care</source>
            <translation>安宁疗护</translation>
        </message>
        <message>
            <source>Rehabilitation by Chinese medicine</source>
            <translation>中医康复</translation>
        </message>
        <message>
            <source>Visit in person</source>
            <translation>面访</translation>
        </message>
        <message>
            <source>Telephone call</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Medicines</source>
            <translation>用药</translation>
        </message>
        <message>
            <source>Exercise</source>
            <translation>锻炼</translation>
        </message>
        <message>
            <source>Wound care</source>
            <translation>换药</translation>
        </message>
        <message>
            <source>Teaching</source>
            <translation>指导</translation>
        </message>
        <message>
            <source>Report to the hospital</source>
            <translation>反馈医院</translation>
        </message>
        <message>
            <source>To be done</source>
            <translation>待随访</translation>
        </message>
        <message>
            <source>Followed up</source>
            <translation>已随访</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>未随访</translation>
        </message>
        <message>
            <source>Not needed any more</source>
            <translation>已取消随访</translation>
        </message>
        <message>
            <source>At the centre</source>
            <translation>面访</translation>
        </message>
        <message>
            <source>Rung up</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>By video</source>
            <translation>视频</translation>
        </message>
        <message>
            <source>At home</source>
            <translation>家访</translation>
        </message>
        <message>
            <source>Takes medicines regularly</source>
            <translation>规律服药</translation>
        </message>
        <message>
            <source>Takes medicines now and then</source>
            <translation>间断服药</translation>
        </message>
        <message>
            <source>Takes no medicines</source>
            <translation>不服药</translation>
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
            <source>Worse</source>
            <translation>加重</translation>
        </message>
        <message>
            <source>Could not be found</source>
            <translation>失访</translation>
        </message>
        <message>
            <source>Go on as planned</source>
            <translation>继续原方案</translation>
        </message>
        <message>
            <source>Change medicines</source>
            <translation>调整用药</translation>
        </message>
        <message>
            <source>Come again</source>
            <translation>预约复诊</translation>
        </message>
        <message>
            <source>Refer up again</source>
            <translation>再上转</translation>
        </message>
        <message>
            <source>Nobody answered</source>
            <translation>无人接听</translation>
        </message>
        <message>
            <source>Number is wrong</source>
            <translation>号码错误</translation>
        </message>
        <message>
            <source>To be rung later</source>
            <translation>约定再联系</translation>
        </message>
        <message>
            <source>A relative answered</source>
            <translation>家属接听</translation>
        </message>
        <message>
            <source>Village doctor was asked</source>
            <translation>已托村医</translation>
        </message>
        <message>
            <source>ECG</source>
            <translation>心电图</translation>
        </message>
        <message>
            <source>Imaging</source>
            <translation>影像</translation>
        </message>
        <message>
            <source>Laboratory</source>
            <translation>化验</translation>
        </message>
        <message>
            <source>Consent form</source>
            <translation>同意书</translation>
        </message>
        <message>
            <source>Paper slip</source>
            <translation>单据</translation>
        </message>
        <message>
            <source>Discharge summary</source>
            <translation>出院小结</translation>
        </message>
        <message>
            <source>Other picture</source>
            <translation>其他</translation>
        </message>
        <message>
        <source>Down-referral</source>
        <translation>下转</translation>
    </message>
    <message>
        <source>Waiting to be received</source>
        <translation>待接收</translation>
    </message>
    <message>
        <source>Opened here</source>
        <translation>已查看</translation>
    </message>
    <message>
        <source>More was asked for</source>
        <translation>要求补充</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Visit arranged</source>
        <translation>已安排</translation>
    </message>
    <message>
        <source>Not taken on</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Being contacted</source>
        <translation>联系中</translation>
    </message>
    <message>
        <source>Is here</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>Was seen</source>
        <translation>已接诊</translation>
    </message>
    <message>
        <source>In follow-up</source>
        <translation>随访中</translation>
    </message>
    <message>
        <source>Waits to go back</source>
        <translation>待回转</translation>
    </message>
    <message>
        <source>Ended as planned</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Lost to follow-up</source>
        <translation>失访</translation>
    </message>
    <message>
        <source>Taken back by the sender</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Closed with a reason</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>By the line</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Scanned slip</source>
        <translation>扫转诊单</translation>
    </message>
    <message>
        <source>Telephone code</source>
        <translation>电话转诊码</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>纸质单</translation>
    </message>
    <message>
        <source>Came by himself</source>
        <translation>自行返回</translation>
    </message>
    <message>
        <source>Withdrawal not agreed</source>
        <translation>不同意撤销</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/codes_centre.py" />
        <source>Balance lost</source>
        <translation>站立不稳</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/codes_centre.py" />
        <source>Eyes: sight lost</source>
        <translation>视物不清</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/codes_centre.py" />
        <source>Face uneven</source>
        <translation>口角歪斜</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/codes_centre.py" />
        <source>Arm weak</source>
        <translation>一侧无力</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/codes_centre.py" />
        <source>Speech unclear</source>
        <translation>言语不清</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/codes_centre.py" />
        <source>Intact</source>
        <translation>未破</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/codes_centre.py" />
        <source>Ruptured</source>
        <translation>已破</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/codes_centre.py" />
        <source>Green: low risk</source>
        <translation>绿色：低风险</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/codes_centre.py" />
        <source>Yellow: some risk</source>
        <translation>黄色：一般风险</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/codes_centre.py" />
        <source>Orange: higher risk</source>
        <translation>橙色：较高风险</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/codes_centre.py" />
        <source>Red: high risk</source>
        <translation>红色：高风险</translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/codes_centre.py" />
        <source>Purple: infectious disease</source>
        <translation>紫色：传染病</translation>
    </message>
</context>
</TS>
