<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>messages</name>
        <message>
            <source>The county platform could not read the form of this record. Try again once; if it comes back, tell support.</source>
            <translation>县平台读不懂这条记录的格式。请重试一次；仍被拒收时请联系技术支持。</translation>
        </message>
        <message>
            <source>The county platform misses something in this record. Open it, fill in what is empty, save it again.</source>
            <translation>县平台说这条记录缺少必填内容。请打开记录，补填空着的项目，再保存一次。</translation>
        </message>
        <message>
            <source>The county platform does not accept a value in this record. Open it, check dates and numbers, save it again.</source>
            <translation>县平台不接受记录中的某个数值。请打开记录，核对日期和数字，再保存一次。</translation>
        </message>
        <message>
            <source>Two things in this record do not fit together, the county platform says. Open it, compare times and choices, save it again.</source>
            <translation>县平台说记录中有两项内容互相矛盾。请打开记录，核对时间和选项，再保存一次。</translation>
        </message>
        <message>
            <source>The county platform keeps this record closed for this clinic. Ring the county.</source>
            <translation>县平台对本机构关闭了这条记录。请打电话问县平台。</translation>
        </message>
        <message>
            <source>The county platform wants this computer to sign in anew. Try again; if it comes back, tell the administrator.</source>
            <translation>县平台要求本机重新登录。请重试；仍被拒收时请告诉管理员。</translation>
        </message>
        <message>
            <source>The county platform does not know this clinic or this person yet. Please tell the administrator.</source>
            <translation>县平台还不认识本机构或经办人。请告诉管理员。</translation>
        </message>
        <message>
            <source>The county platform does not take something in this record yet. Please tell the administrator; the record is kept here.</source>
            <translation>县平台暂不支持这条记录中的某项内容。请告诉管理员；记录保存在本机。</translation>
        </message>
        <message>
            <source>The county platform has such a record already. Look for the same patient or number before you send it again.</source>
            <translation>县平台已有同样的记录。请先查找是否有相同的患者或编号，再决定是否重传。</translation>
        </message>
        <message>
            <source>The county platform finds several records that this could mean. Ring the county before you try again.</source>
            <translation>县平台找到多条可能对应的记录。请先打电话问县平台，再重试。</translation>
        </message>
        <message>
            <source>Something this record belongs to is missing at the county. Try again: what is missing is sent first. If it comes back, tell support.</source>
            <translation>这条记录所属的内容在县平台找不到。请重试，程序会先补传缺少的内容；仍被拒收时请联系技术支持。</translation>
        </message>
        <message>
            <source>A text in this record is too long for the county platform. Open it, shorten the long text, save it again.</source>
            <translation>记录中有一段文字太长，县平台放不下。请打开记录，缩短文字，再保存一次。</translation>
        </message>
        <message>
            <source>The county platform does not know a choice in this record, such as a diagnosis code. Open it, choose another, save it again.</source>
            <translation>县平台不认识记录中的某个选项，例如诊断编码。请打开记录，换一个选项，再保存一次。</translation>
        </message>
        <message>
            <source>The county platform does not take an addition of this program. Please tell the administrator; the record is kept here.</source>
            <translation>县平台不接受本程序附加的内容。请告诉管理员；记录保存在本机。</translation>
        </message>
        <message>
            <source>This record is too much for the county platform at once. Try again later; if it comes back, tell the administrator.</source>
            <translation>县平台一次处理不了这条记录。请稍后重试；仍被拒收时请告诉管理员。</translation>
        </message>
        <message>
            <source>A rule of the county forbids this record as it is. Read the county's words below, or ring the county.</source>
            <translation>这条记录不符合县里的规定。请看下面县平台的说明，或打电话问县平台。</translation>
        </message>
        <message>
            <source>Somebody at the county is working on this record. Try again in a few minutes.</source>
            <translation>县里正有人在处理这条记录。请过几分钟再试。</translation>
        </message>
        <message>
            <source>The county platform has no room left. Ring the county; everything is kept here.</source>
            <translation>县平台存储空间不足。请打电话告诉县平台；记录都保存在本机。</translation>
        </message>
        <message>
            <source>The county platform made a mistake with this record. Try again; if it comes back, ring the county.</source>
            <translation>县平台处理这条记录时出错。请重试；仍被拒收时请打电话问县平台。</translation>
        </message>
        <message>
            <source>The county platform took too long over this record. Try again in a few minutes.</source>
            <translation>县平台处理这条记录超时。请过几分钟再试。</translation>
        </message>
        <message>
            <source>The county platform read only a part of this record. Try again; if it comes back, tell support.</source>
            <translation>县平台只读到这条记录的一部分。请重试；仍被拒收时请联系技术支持。</translation>
        </message>
        <message>
            <source>Belongs to a record that is not to be sent. Save that record once more and both go out, or do not send this one either.</source>
            <translation>所属的记录已决定不上传。请把那条记录再保存一次，两条就会一起上传；或者这条也不上传。</translation>
        </message>
    </context>
    <context>
        <name>Exchange</name>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Institution code</source>
            <translation>机构代码</translation>
        </message>
        <message>
            <source>Emergency telephone</source>
            <translation>急救电话</translation>
        </message>
        <message>
            <source>Referral telephone</source>
            <translation>转诊电话</translation>
        </message>
        <message>
            <source>Departments</source>
            <translation>科室</translation>
        </message>
        <message>
            <source>Institution</source>
            <translation>机构</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>诊室</translation>
        </message>
        <message>
            <source>Leading expert</source>
            <translation>领衔专家</translation>
        </message>
        <message>
            <source>Opened on</source>
            <translation>设立日期</translation>
        </message>
        <message>
            <source>Program version</source>
            <translation>程序版本</translation>
        </message>
        <message>
            <source>Work number</source>
            <translation>工号</translation>
        </message>
        <message>
            <source>Staff type</source>
            <translation>人员类别</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>岗位</translation>
        </message>
        <message>
            <source>Reading of the name</source>
            <translation>姓名读音</translation>
        </message>
        <message>
            <source>Title or post</source>
            <translation>职称/名称</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>科室</translation>
        </message>
        <message>
            <source>Signs in</source>
            <translation>可登录</translation>
        </message>
        <message>
            <source>Home hospital</source>
            <translation>派出医院</translation>
        </message>
        <message>
            <source>Kind of expert</source>
            <translation>专家类型</translation>
        </message>
        <message>
            <source>Honours</source>
            <translation>荣誉称号</translation>
        </message>
        <message>
            <source>Assigned from</source>
            <translation>派驻开始</translation>
        </message>
        <message>
            <source>Assigned until</source>
            <translation>派驻结束</translation>
        </message>
        <message>
            <source>Days that can be booked</source>
            <translation>可预约天数</translation>
        </message>
        <message>
            <source>Visits that can be booked</source>
            <translation>可预约来院次数</translation>
        </message>
        <message>
            <source>Document differs</source>
            <translation>证件与本人不符说明</translation>
        </message>
        <message>
            <source>Why there is no document</source>
            <translation>无证件原因</translation>
        </message>
        <message>
            <source>Estimated age</source>
            <translation>估计年龄</translation>
        </message>
        <message>
            <source>Time of birth</source>
            <translation>出生时间</translation>
        </message>
        <message>
            <source>Unknown person</source>
            <translation>身份不明</translation>
        </message>
        <message>
            <source>Mother</source>
            <translation>母亲</translation>
        </message>
        <message>
            <source>Contact's relation</source>
            <translation>联系人关系</translation>
        </message>
        <message>
            <source>Who pays</source>
            <translation>医保类型</translation>
        </message>
        <message>
            <source>Insurance number</source>
            <translation>医保号</translation>
        </message>
        <message>
            <source>Past history</source>
            <translation>既往史</translation>
        </message>
        <message>
            <source>Groups of care</source>
            <translation>重点人群</translation>
        </message>
        <message>
            <source>Guardian</source>
            <translation>监护人</translation>
        </message>
        <message>
            <source>Guardian's relation</source>
            <translation>监护人关系</translation>
        </message>
        <message>
            <source>Guardian's telephone</source>
            <translation>监护人电话</translation>
        </message>
        <message>
            <source>Kept confidential</source>
            <translation>保密</translation>
        </message>
        <message>
            <source>Joined with</source>
            <translation>已并入</translation>
        </message>
        <message>
            <source>Expert</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>Half-day</source>
            <translation>时段</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>号源数</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>目的</translation>
        </message>
        <message>
            <source>Standing</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Why stopped</source>
            <translation>停止原因</translation>
        </message>
        <message>
            <source>Note on the stop</source>
            <translation>停止说明</translation>
        </message>
        <message>
            <source>Substitute</source>
            <translation>替诊专家</translation>
        </message>
        <message>
            <source>Closed seats</source>
            <translation>已关闭的号</translation>
        </message>
        <message>
            <source>Way it is held</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Fee</source>
            <translation>挂号费类别</translation>
        </message>
        <message>
            <source>Shared seats</source>
            <translation>共享号</translation>
        </message>
        <message>
            <source>Reserved seats</source>
            <translation>预留号</translation>
        </message>
        <message>
            <source>Walk-in seats</source>
            <translation>现场号</translation>
        </message>
        <message>
            <source>Extra seats</source>
            <translation>加号数</translation>
        </message>
        <message>
            <source>Minutes a seat</source>
            <translation>每号分钟数</translation>
        </message>
        <message>
            <source>Released at</source>
            <translation>放号时间</translation>
        </message>
        <message>
            <source>Pattern</source>
            <translation>排班规律</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>排班系列</translation>
        </message>
        <message>
            <source>Planned before</source>
            <translation>术前/查房计划</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>患者</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>坐诊场次</translation>
        </message>
        <message>
            <source>Asked at</source>
            <translation>提出时间</translation>
        </message>
        <message>
            <source>Came by</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>优先级</translation>
        </message>
        <message>
            <source>First visit</source>
            <translation>初诊</translation>
        </message>
        <message>
            <source>Booked by</source>
            <translation>代约人</translation>
        </message>
        <message>
            <source>Booker's relation</source>
            <translation>代约人关系</translation>
        </message>
        <message>
            <source>Booker's telephone</source>
            <translation>代约人电话</translation>
        </message>
        <message>
            <source>Referral</source>
            <translation>转诊单</translation>
        </message>
        <message>
            <source>Arrived at</source>
            <translation>到达时间</translation>
        </message>
        <message>
            <source>Called at</source>
            <translation>叫号时间</translation>
        </message>
        <message>
            <source>Seen at</source>
            <translation>接诊时间</translation>
        </message>
        <message>
            <source>Cancelled by</source>
            <translation>取消人</translation>
        </message>
        <message>
            <source>Why cancelled</source>
            <translation>取消原因</translation>
        </message>
        <message>
            <source>Note on the cancellation</source>
            <translation>取消说明</translation>
        </message>
        <message>
            <source>Moved to</source>
            <translation>改约到</translation>
        </message>
        <message>
            <source>Moved from</source>
            <translation>改约自</translation>
        </message>
        <message>
            <source>Tests before the visit</source>
            <translation>就诊前检查</translation>
        </message>
        <message>
            <source>Whom to ring</source>
            <translation>通知人</translation>
        </message>
        <message>
            <source>Who that is</source>
            <translation>通知人身份</translation>
        </message>
        <message>
            <source>Telephone to ring</source>
            <translation>通知电话</translation>
        </message>
        <message>
            <source>Asked in one call with</source>
            <translation>同一通电话</translation>
        </message>
        <message>
            <source>Extra seat agreed by</source>
            <translation>加号同意人</translation>
        </message>
        <message>
            <source>Name of who agreed</source>
            <translation>同意人姓名</translation>
        </message>
        <message>
            <source>Extra seat agreed at</source>
            <translation>加号同意时间</translation>
        </message>
        <message>
            <source>Times called</source>
            <translation>叫号次数</translation>
        </message>
        <message>
            <source>Skipped at</source>
            <translation>过号时间</translation>
        </message>
        <message>
            <source>Times skipped</source>
            <translation>过号次数</translation>
        </message>
        <message>
            <source>Any session will do</source>
            <translation>任一场次均可</translation>
        </message>
        <message>
            <source>Entered later from paper</source>
            <translation>纸质补登</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>分钟数</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>截止时间</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>Booking</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Session offered</source>
            <translation>提供的场次</translation>
        </message>
        <message>
            <source>Seat offered</source>
            <translation>提供的号</translation>
        </message>
        <message>
            <source>Spoke with</source>
            <translation>接电话人</translation>
        </message>
        <message>
            <source>Hospital asked</source>
            <translation>申请医院</translation>
        </message>
        <message>
            <source>Day wished</source>
            <translation>希望日期</translation>
        </message>
        <message>
            <source>Half-day wished</source>
            <translation>希望时段</translation>
        </message>
        <message>
            <source>Doctor</source>
            <translation>医生</translation>
        </message>
        <message>
            <source>Kind of bed</source>
            <translation>床位类型</translation>
        </message>
        <message>
            <source>Isolation</source>
            <translation>隔离</translation>
        </message>
        <message>
            <source>Oxygen</source>
            <translation>吸氧</translation>
        </message>
        <message>
            <source>Diagnosis</source>
            <translation>诊断</translation>
        </message>
        <message>
            <source>Confirmed by</source>
            <translation>确认方式</translation>
        </message>
        <message>
            <source>Who confirmed</source>
            <translation>确认人</translation>
        </message>
        <message>
            <source>Telephone of who confirmed</source>
            <translation>确认电话</translation>
        </message>
        <message>
            <source>Confirmed at</source>
            <translation>确认时间</translation>
        </message>
        <message>
            <source>Visit at</source>
            <translation>就诊时间</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Hospital's code</source>
            <translation>医院取号码</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>有效期至</translation>
        </message>
        <message>
            <source>Referring institution</source>
            <translation>转出机构</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>紧急程度</translation>
        </message>
        <message>
            <source>Green channel</source>
            <translation>绿色通道</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>转诊方向</translation>
        </message>
        <message>
            <source>Emergency centre</source>
            <translation>急救中心</translation>
        </message>
        <message>
            <source>Service needed</source>
            <translation>所需服务</translation>
        </message>
        <message>
            <source>Patient on the slip</source>
            <translation>转诊单上的患者信息</translation>
        </message>
        <message>
            <source>Referring department</source>
            <translation>转出科室</translation>
        </message>
        <message>
            <source>Kind of visit</source>
            <translation>就诊类型</translation>
        </message>
        <message>
            <source>Visit number</source>
            <translation>门诊/住院号</translation>
        </message>
        <message>
            <source>Receiving doctor</source>
            <translation>接诊医生</translation>
        </message>
        <message>
            <source>Diagnoses</source>
            <translation>诊断</translation>
        </message>
        <message>
            <source>Present illness</source>
            <translation>现病史</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Treatment given</source>
            <translation>已做处理</translation>
        </message>
        <message>
            <source>Medicines</source>
            <translation>用药</translation>
        </message>
        <message>
            <source>Vital signs</source>
            <translation>生命体征</translation>
        </message>
        <message>
            <source>Began at</source>
            <translation>发病时间</translation>
        </message>
        <message>
            <source>No examinations</source>
            <translation>未做检查</translation>
        </message>
        <message>
            <source>Examination results</source>
            <translation>检查检验结果</translation>
        </message>
        <message>
            <source>Precautions</source>
            <translation>注意事项</translation>
        </message>
        <message>
            <source>Transport</source>
            <translation>转运方式</translation>
        </message>
        <message>
            <source>Escort</source>
            <translation>陪送人员</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>知情同意</translation>
        </message>
        <message>
            <source>Who consented</source>
            <translation>同意书签字人</translation>
        </message>
        <message>
            <source>Signer's relation</source>
            <translation>签字人关系</translation>
        </message>
        <message>
            <source>Consented at</source>
            <translation>签字时间</translation>
        </message>
        <message>
            <source>Consent due by</source>
            <translation>同意书补签期限</translation>
        </message>
        <message>
            <source>Insurance filing</source>
            <translation>医保备案</translation>
        </message>
        <message>
            <source>Doctor's name</source>
            <translation>医生姓名</translation>
        </message>
        <message>
            <source>Doctor's telephone</source>
            <translation>医生电话</translation>
        </message>
        <message>
            <source>Way of signing</source>
            <translation>签字方式</translation>
        </message>
        <message>
            <source>Signed at</source>
            <translation>签字时间</translation>
        </message>
        <message>
            <source>Issued at</source>
            <translation>签发时间</translation>
        </message>
        <message>
            <source>Why corrected</source>
            <translation>更正原因</translation>
        </message>
        <message>
            <source>Why closed</source>
            <translation>关闭原因</translation>
        </message>
        <message>
            <source>Fields of the centre</source>
            <translation>急救中心专项</translation>
        </message>
        <message>
            <source>Receivers so far</source>
            <translation>转往经过</translation>
        </message>
        <message>
            <source>Reviewer</source>
            <translation>审核人</translation>
        </message>
        <message>
            <source>Reviewer's name</source>
            <translation>审核人姓名</translation>
        </message>
        <message>
            <source>Reviewer's opinion</source>
            <translation>审核意见</translation>
        </message>
        <message>
            <source>Reviewed at</source>
            <translation>审核时间</translation>
        </message>
        <message>
            <source>Filing due by</source>
            <translation>备案期限</translation>
        </message>
        <message>
            <source>Down-referral</source>
            <translation>下转单</translation>
        </message>
        <message>
            <source>Counter of the day</source>
            <translation>当日序号</translation>
        </message>
        <message>
            <source>Asked for together</source>
            <translation>一并申请</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>经办人</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>State told</source>
            <translation>告知的状态</translation>
        </message>
        <message>
            <source>Ways it came</source>
            <translation>送达途径</translation>
        </message>
        <message>
            <source>Which receiver</source>
            <translation>第几次转往</translation>
        </message>
        <message>
            <source>Received at</source>
            <translation>收到时间</translation>
        </message>
        <message>
            <source>Hospital's number</source>
            <translation>医院编号</translation>
        </message>
        <message>
            <source>How accepted</source>
            <translation>接收方式</translation>
        </message>
        <message>
            <source>Accepted at</source>
            <translation>接收时间</translation>
        </message>
        <message>
            <source>Ward</source>
            <translation>病区</translation>
        </message>
        <message>
            <source>Bed</source>
            <translation>床位</translation>
        </message>
        <message>
            <source>Booking code</source>
            <translation>取号码</translation>
        </message>
        <message>
            <source>Code valid until</source>
            <translation>取号码有效期</translation>
        </message>
        <message>
            <source>Why declined</source>
            <translation>拒绝原因</translation>
        </message>
        <message>
            <source>Note on the refusal</source>
            <translation>拒绝说明</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>询问内容</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>处理决定</translation>
        </message>
        <message>
            <source>Admitted at</source>
            <translation>住院时间</translation>
        </message>
        <message>
            <source>Inpatient number</source>
            <translation>住院号</translation>
        </message>
        <message>
            <source>Discharged at</source>
            <translation>出院时间</translation>
        </message>
        <message>
            <source>How well it fitted</source>
            <translation>转诊适宜性评价</translation>
        </message>
        <message>
            <source>Given to</source>
            <translation>分派给</translation>
        </message>
        <message>
            <source>Slip that was scanned</source>
            <translation>扫描的转诊单</translation>
        </message>
        <message>
            <source>Telephone code</source>
            <translation>电话码</translation>
        </message>
        <message>
            <source>Up-referral</source>
            <translation>上转单</translation>
        </message>
        <message>
            <source>Discharging doctor</source>
            <translation>下转医生</translation>
        </message>
        <message>
            <source>Discharging doctor's telephone</source>
            <translation>下转医生电话</translation>
        </message>
        <message>
            <source>Admitted on</source>
            <translation>入院日期</translation>
        </message>
        <message>
            <source>Discharged on</source>
            <translation>出院日期</translation>
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
            <source>What comes next</source>
            <translation>下一步治疗</translation>
        </message>
        <message>
            <source>Advice for recovery</source>
            <translation>康复指导</translation>
        </message>
        <message>
            <source>Warning signs</source>
            <translation>警示症状</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>目标值</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>康复计划</translation>
        </message>
        <message>
            <source>Version of the plan</source>
            <translation>计划版本</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>Why void</source>
            <translation>作废原因</translation>
        </message>
        <message>
            <source>Step of the plan</source>
            <translation>计划步骤</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>到期日</translation>
        </message>
        <message>
            <source>What is to be done</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Asked by</source>
            <translation>提出机构</translation>
        </message>
        <message>
            <source>Attempts</source>
            <translation>联系记录</translation>
        </message>
        <message>
            <source>Done at</source>
            <translation>完成时间</translation>
        </message>
        <message>
            <source>Done by</source>
            <translation>完成人</translation>
        </message>
        <message>
            <source>Way of contact</source>
            <translation>随访方式</translation>
        </message>
        <message>
            <source>Takes medicines</source>
            <translation>服药依从性</translation>
        </message>
        <message>
            <source>Symptoms</source>
            <translation>症状</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>Next due</source>
            <translation>下次日期</translation>
        </message>
        <message>
            <source>Referral made of it</source>
            <translation>由此开的转诊单</translation>
        </message>
        <message>
            <source>Belongs to a</source>
            <translation>所属类别</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>所属记录</translation>
        </message>
        <message>
            <source>File type</source>
            <translation>文件类型</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Check sum</source>
            <translation>校验值</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>分段数</translation>
        </message>
        <message>
            <source>Check sums of the parts</source>
            <translation>分段校验值</translation>
        </message>
        <message>
            <source>File type of the original</source>
            <translation>原件类型</translation>
        </message>
        <message>
            <source>Size of the original</source>
            <translation>原件大小</translation>
        </message>
        <message>
            <source>Check sum of the original</source>
            <translation>原件校验值</translation>
        </message>
        <message>
            <source>Taken at</source>
            <translation>拍摄时间</translation>
        </message>
        <message>
            <source>Lecturers</source>
            <translation>授课人</translation>
        </message>
        <message>
            <source>Audience</source>
            <translation>培训对象</translation>
        </message>
        <message>
            <source>Objectives</source>
            <translation>培训目标</translation>
        </message>
        <message>
            <source>Minutes of the session</source>
            <translation>培训记录</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>病例</translation>
        </message>
        <message>
            <source>Credit class</source>
            <translation>学分类别</translation>
        </message>
        <message>
            <source>Credit project number</source>
            <translation>学分项目编号</translation>
        </message>
        <message>
            <source>Attendance</source>
            <translation>签到</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>No</source>
            <translation>否</translation>
        </message>
        <message>
            <source>Look at: {field}.</source>
            <translation>请核对：{field}。</translation>
        </message>
    </context>
    <context>
        <name>HeldDetail</name>
        <message>
            <source>Before</source>
            <translation>原来</translation>
        </message>
        <message>
            <source>Here: {who}</source>
            <translation>本机：{who}</translation>
        </message>
        <message>
            <source>County: {who}</source>
            <translation>县平台：{who}</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>不详</translation>
        </message>
        <message>
            <source>the county itself</source>
            <translation>县里</translation>
        </message>
        <message>
            <source>What is not chosen stays in the history.</source>
            <translation>未选的一方留在历史记录中。</translation>
        </message>
    </context>
</TS>
