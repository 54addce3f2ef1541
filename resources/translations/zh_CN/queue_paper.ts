<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
  <context>
    <name>LateEntry</name>
    <message>
      <source>First visit</source>
      <translation>初诊</translation>
    </message>
    <message>
      <source>Follow-up visit</source>
      <translation>复诊</translation>
    </message>
    <message>
      <source>Whom</source>
      <translation>患者和类别</translation>
    </message>
    <message>
      <source>Visit</source>
      <translation>就诊</translation>
    </message>
    <message>
      <source>Priority</source>
      <translation>优先</translation>
    </message>
    <message>
      <source>Times as they stand on the paper</source>
      <translation>纸单上写的时间</translation>
    </message>
    <message>
      <source>Booked at</source>
      <translation>预约时间</translation>
    </message>
    <message>
      <source>Came at</source>
      <translation>到诊时间</translation>
    </message>
    <message>
      <source>Seen at</source>
      <translation>就诊时间</translation>
    </message>
    <message>
      <source>Who asked</source>
      <translation>谁约的</translation>
    </message>
    <message>
      <source>How</source>
      <translation>方式</translation>
    </message>
    <message>
      <source>Name of who asked</source>
      <translation>代约人姓名</translation>
    </message>
    <message>
      <source>Relation</source>
      <translation>与患者关系</translation>
    </message>
    <message>
      <source>Telephone</source>
      <translation>电话</translation>
    </message>
    <message>
      <source>Complaint</source>
      <translation>主诉</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>备注</translation>
    </message>
    <message>
      <source>Issued on paper</source>
      <translation>签发</translation>
    </message>
    <message>
      <source>Rung at</source>
      <translation>拨打时间</translation>
    </message>
    <message>
      <source>Left at</source>
      <translation>出发</translation>
    </message>
    <message>
      <source>Arrived at</source>
      <translation>到院</translation>
    </message>
    <message>
      <source>Signed by the doctor</source>
      <translation>医生签字时间</translation>
    </message>
    <message>
      <source>Telephone call</source>
      <translation>电话</translation>
    </message>
    <message>
      <source>Who answered</source>
      <translation>接话人</translation>
    </message>
    <message>
      <source>Number rung</source>
      <translation>拨打的号码</translation>
    </message>
    <message>
      <source>What was agreed</source>
      <translation>商定结果</translation>
    </message>
    <message>
      <source>On the way</source>
      <translation>途中</translation>
    </message>
    <message>
      <source>Escort</source>
      <translation>护送人</translation>
    </message>
    <message>
      <source>Who told us</source>
      <translation>告知人</translation>
    </message>
    <message>
      <source>Patient</source>
      <translation>患者</translation>
    </message>
  </context>
  <context>
    <name>LateEntryPage</name>
    <message>
      <source>Find</source>
      <translation>查找</translation>
    </message>
    <message>
      <source>Enter and next</source>
      <translation>补登并录下一张</translation>
    </message>
    <message>
      <source>Not used: void</source>
      <translation>未使用，作废</translation>
    </message>
    <message>
      <source>Kept as a draft; the number opens it again.</source>
      <translation>已存草稿，输入号码可接着录。</translation>
    </message>
    <message>
      <source>{no} is void and never given again.</source>
      <translation>{no} 已作废，不再使用。</translation>
    </message>
    <message>
      <source>{no}: the seat is gone. The patient is on the waiting list now.</source>
      <translation>{no} 的号已不在，患者已转入候补名单。</translation>
    </message>
    <message>
      <source>{no} is entered, seat {seat}.</source>
      <translation>{no} 已补登，{seat} 号。</translation>
    </message>
    <message>
      <source>Go on to the form</source>
      <translation>去填上转单</translation>
    </message>
    <message>
      <source>Type the number that stands on the paper, then Enter.</source>
      <translation>输入纸单上的号码，按 Enter。</translation>
    </message>
    <message>
      <source>Late entry</source>
      <translation>补登</translation>
    </message>
    <message>
      <source>Number of the paper</source>
      <translation>纸单号码</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>号码</translation>
    </message>
  </context>
  <context>
    <name>Outage</name>
    <message>
      <source>Booking slip</source>
      <translation>预约单</translation>
    </message>
    <message>
      <source>Up-referral and consent</source>
      <translation>上转单和知情同意书</translation>
    </message>
    <message>
      <source>Out</source>
      <translation>在外</translation>
    </message>
    <message>
      <source>Entered {at}</source>
      <translation>已补登 {at}</translation>
    </message>
    <message>
      <source>Void {at}</source>
      <translation>已作废 {at}</translation>
    </message>
    <message>
      <source>{day} {half} {at} · seat {seat} · {expert}</source>
      <translation>{day} {half} {at} · {seat} 号 · {expert}</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>日期</translation>
    </message>
    <message>
      <source>Half-day</source>
      <translation>午别</translation>
    </message>
    <message>
      <source>Expert</source>
      <translation>专家</translation>
    </message>
    <message>
      <source>Ours left</source>
      <translation>本机余号</translation>
    </message>
    <message>
      <source>On paper</source>
      <translation>已在纸上</translation>
    </message>
    <message>
      <source>Slips now</source>
      <translation>本次张数</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>号码</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>单据</translation>
    </message>
    <message>
      <source>Seat</source>
      <translation>序号</translation>
    </message>
    <message>
      <source>What became of it</source>
      <translation>结果</translation>
    </message>
    <message>
      <source>Today's outage pack is not printed yet.</source>
      <translation>今天的断网应急单还没有打印。</translation>
    </message>
    <message>
      <source>Outage pack</source>
      <translation>断网应急单</translation>
    </message>
  </context>
  <context>
    <name>OutagePage</name>
    <message>
      <source>Make and print</source>
      <translation>备好并打印</translation>
    </message>
    <message>
      <source>Print today's again</source>
      <translation>重打今天的</translation>
    </message>
    <message>
      <source>Late entry</source>
      <translation>补登</translation>
    </message>
    <message>
      <source>Void what is not used</source>
      <translation>未使用的全部作废</translation>
    </message>
    <message>
      <source>Blank up-referral forms, each with its consent</source>
      <translation>空白上转单（每份配知情同意书）</translation>
    </message>
    <message>
      <source>No session of the next days has a seat of this computer.</source>
      <translation>近几天没有本机号可备。</translation>
    </message>
    <message>
      <source>Open the calendar</source>
      <translation>打开专家日历</translation>
    </message>
    <message>
      <source>Seats that may go on paper</source>
      <translation>可以备到纸上的号</translation>
    </message>
    <message>
      <source>No numbered paper is out.</source>
      <translation>没有发出的编号纸单。</translation>
    </message>
    <message>
      <source>Numbered papers</source>
      <translation>编号纸单</translation>
    </message>
    <message>
      <source>{no} is void and never given again.</source>
      <translation>{no} 已作废，不再使用。</translation>
    </message>
    <message>
      <source>{count} papers</source>
      <translation>{count} 张纸单</translation>
    </message>
    <message>
      <source>Their seats are sold on the screen again, and the numbers are never given again. Enter first what was written on.</source>
      <translation>号会回到电脑上继续卖，号码不再使用。写过的单请先补登。</translation>
    </message>
    <message>
      <source>Make void</source>
      <translation>作废</translation>
    </message>
    <message>
      <source>Only {left} seats of this session are ours.</source>
      <translation>这一场本机号只有 {left} 个。</translation>
    </message>
    <message>
      <source>Outage pack</source>
      <translation>断网应急单</translation>
    </message>
    <message>
      <source>{count} papers out</source>
      <translation>{count} 张在外</translation>
    </message>
    <message>
      <source>Goes on paper now (digits, + and − change the slips)</source>
      <translation>现在备到纸上（按数字或 + − 改张数）</translation>
    </message>
    <message>
      <source>Out and settled today (Enter: late entry, Del: void)</source>
      <translation>发出的和今天已处理的（Enter 补登，Del 作废）</translation>
    </message>
  </context>
  <context>
    <name>messages</name>
    <message>
      <source>A session has fewer seats of this computer left. Please choose fewer slips.</source>
      <translation>有一场的本机号没有这么多，请减少张数。</translation>
    </message>
    <message>
      <source>At most {most} blank referral forms in one pack.</source>
      <translation>一叠最多 {most} 套空白上转单。</translation>
    </message>
    <message>
      <source>This seat is kept for a numbered paper. Make the paper void first if it was not used.</source>
      <translation>这个号留给了编号纸单。纸单没有用的话，请先作废。</translation>
    </message>
    <message>
      <source>This time has not come yet. Please look at the paper again.</source>
      <translation>这个时间还没有到，请再看一下纸单。</translation>
    </message>
    <message>
      <source>The paper was not printed yet at that time. Please look at the paper again.</source>
      <translation>那个时候这张单还没有打印，请再看一下纸单。</translation>
    </message>
    <message>
      <source>This lies before the time it follows. Please look at the paper again.</source>
      <translation>这个时间早于前一步的时间，请再看一下纸单。</translation>
    </message>
    <message>
      <source>The seat on this paper is of another day. Please look at the date again.</source>
      <translation>这张单的号不是这一天的，请再看一下日期。</translation>
    </message>
    <message>
      <source>Who was seen had come: please give the time of arrival as well.</source>
      <translation>有就诊时间就要有到诊时间，请补上。</translation>
    </message>
    <message>
      <source>Who arrived had left: please give the time of departure as well.</source>
      <translation>有到院时间就要有出发时间，请补上。</translation>
    </message>
    <message>
      <source>Who told us of the arrival? Please write the name.</source>
      <translation>到院是谁告知的？请写姓名。</translation>
    </message>
    <message>
      <source>At most {most} characters, please.</source>
      <translation>最多 {most} 个字，请缩短。</translation>
    </message>
    <message>
      <source>Computer {device} printed this number. Please enter it there.</source>
      <translation>这个号码是电脑 {device} 打印的，请到那台电脑上补登。</translation>
    </message>
    <message>
      <source>This computer did not print this number. Please compare it digit by digit.</source>
      <translation>本机没有打印过这个号码，请逐位核对。</translation>
    </message>
    <message>
      <source>This number was entered before. Nothing more is to be done.</source>
      <translation>这个号码已经补登过，不用再录。</translation>
    </message>
    <message>
      <source>This number was made void. Enter the patient with a new booking or referral instead.</source>
      <translation>这个号码已经作废，请用新的预约或上转单录入。</translation>
    </message>
    <message>
      <source>This number is of a referral form, not of a booking slip.</source>
      <translation>这是上转单的号码，不是预约单的。</translation>
    </message>
    <message>
      <source>This number is not of a referral form printed here.</source>
      <translation>这不是本机打印的上转单号码。</translation>
    </message>
    <message>
      <source>The seat is no longer this computer's, yet the patient came. Book an extra seat for him, then make this number void.</source>
      <translation>这个号已不属于本机，但患者来看过。请给他办加号，再把这个号码作废。</translation>
    </message>
    <message>
      <source>The seat is gone, and the patient is on the waiting list already. Make this number void.</source>
      <translation>这个号已不在，患者也已在候补名单上，请把这个号码作废。</translation>
    </message>
  </context>
</TS>
