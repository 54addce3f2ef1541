<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>AboutTab</name>
        <message>
            <location filename="../../../desktop/views/settings/about.py" line="16" />
            <source>Zhudian</source>
            <translation>驻点</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/about.py" line="24" />
            <source>Desktop client of township expert stations: visits, green-channel referrals and training, also without a line. Free software under the GNU GPL, version 3 or later.</source>
            <translation>乡镇专家工作站桌面程序：专家门诊预约、绿色通道转诊、培训登记，断网也能用。自由软件，GNU GPL 第 3 版或更新版本。</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/settings.py" line="210" />
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/settings.py" line="211" />
            <source>Clinic</source>
            <translation>机构</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/settings.py" line="212" />
            <source>Computer</source>
            <translation>本机</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/settings.py" line="213" />
            <source>Data folder</source>
            <translation>数据文件夹</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/settings.py" line="214" />
            <source>Saves kept</source>
            <translation>已保存次数</translation>
        </message>
    </context>
    <context>
        <name>BackupTab</name>
        <message>
            <location filename="../../../desktop/views/settings/backup.py" line="56" />
            <source>Each day's first sign-in makes a backup on this computer. Save one to a stick each week and keep it in another room: it is encrypted and opens with the passwords of its day.</source>
            <translation>每天第一次登录时自动在本机备份。请每周另存一份到U盘，放在别的房间：备份已加密，用备份当天的密码打开。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/backup.py" line="59" />
            <location filename="../../../desktop/views/settings/backup.py" line="78" />
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/backup.py" line="60" />
            <source>Back up to a stick or folder…</source>
            <translation>备份到U盘或文件夹…</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/backup.py" line="61" />
            <source>Restore a backup…</source>
            <translation>恢复备份…</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/backup.py" line="63" />
            <source>New recovery key…</source>
            <translation>换发恢复密钥…</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/backup.py" line="68" />
            <source>Made at</source>
            <translation>备份时间</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/backup.py" line="70" />
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/backup.py" line="71" />
            <source>each day</source>
            <translation>每日自动</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/backup.py" line="71" />
            <source>by hand</source>
            <translation>手动</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/backup.py" line="74" />
            <source>Saves held</source>
            <translation>保存次数</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/backup.py" line="75" />
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/backup.py" line="78" />
            <source>No backup yet.</source>
            <translation>还没有备份。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/backup.py" line="106" />
            <source>Newest backup: {time}</source>
            <translation>最近一次备份：{time}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/backup.py" line="108" />
            <source>There is no backup yet.</source>
            <translation>还没有备份。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/backup.py" line="122" />
            <source>Backed up and checked: {folder}</source>
            <translation>已备份并核对：{folder}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/backup.py" line="134" />
            <source>The day is closed first; what stands half-written is kept as a draft in the present records, which are moved aside.</source>
            <translation>会先退出今天的工作；没写完的内容作为草稿留在现有记录里，现有记录会移到一旁保留。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/backup.py" line="135" />
            <source>Close the day</source>
            <translation>退出工作</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/backup.py" line="135" />
            <source>to restore a backup</source>
            <translation>以恢复备份</translation>
        </message>
    </context>
    <context>
        <name>ClinicTab</name>
        <message>
            <location filename="../../../desktop/views/settings/clinic.py" line="71" />
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/clinic.py" line="76" />
            <source>after {count} minutes</source>
            <translation>{count} 分钟后</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/clinic.py" line="77" />
            <source>never</source>
            <translation>不锁定</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/clinic.py" line="82" />
            <source>This clinic at the county</source>
            <translation>本院与本机代号</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/clinic.py" line="86" />
            <source>Clinic code</source>
            <translation>机构代号</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/clinic.py" line="93" />
            <source>Computer code</source>
            <translation>本机代号</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/clinic.py" line="100" />
            <source>Name of this computer</source>
            <translation>本机名称</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/clinic.py" line="106" />
            <source>Name and telephones: tab Experts and hospitals</source>
            <translation>名称和电话在“专家与医院”页修改</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/clinic.py" line="109" />
            <source>County server</source>
            <translation>县平台服务器</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/clinic.py" line="113" />
            <source>Address of the server</source>
            <translation>服务器地址</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/clinic.py" line="121" />
            <source>Access token, where the county asks for one</source>
            <translation>访问令牌（县里要求时填写）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/clinic.py" line="127" />
            <source>This computer</source>
            <translation>本机</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/clinic.py" line="131" />
            <source>Hide the work when nobody moves</source>
            <translation>无人操作时自动锁屏</translation>
        </message>
    </context>
    <context>
        <name>DirectoryTab</name>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="66" />
            <location filename="../../../desktop/views/settings/directory.py" line="195" />
            <source>Full name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="67" />
            <location filename="../../../desktop/views/settings/directory.py" line="205" />
            <source>Specialty</source>
            <translation>专业</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="68" />
            <source>Title</source>
            <translation>职称</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="69" />
            <location filename="../../../desktop/views/settings/directory.py" line="223" />
            <source>Position</source>
            <translation>派驻身份</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="70" />
            <location filename="../../../desktop/views/settings/directory.py" line="220" />
            <source>Sent by</source>
            <translation>派出医院</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="71" />
            <location filename="../../../desktop/views/settings/directory.py" line="90" />
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="76" />
            <source>No expert yet; add those stationed here, or wait for the county's list.</source>
            <translation>还没有专家。请添加派驻本院的专家，或等县平台下发名单。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="80" />
            <location filename="../../../desktop/views/settings/directory.py" line="250" />
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="81" />
            <location filename="../../../desktop/views/settings/directory.py" line="254" />
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="83" />
            <location filename="../../../desktop/views/settings/directory.py" line="268" />
            <source>Emergency department</source>
            <translation>急诊科电话</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="88" />
            <location filename="../../../desktop/views/settings/directory.py" line="272" />
            <source>Referral centre</source>
            <translation>转诊中心电话</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="93" />
            <source>No hospital yet.</source>
            <translation>还没有医院。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="95" />
            <source>Add an expert</source>
            <translation>添加专家</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="96" />
            <source>Add a hospital</source>
            <translation>添加医院</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="103" />
            <source>Experts</source>
            <translation>专家</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="104" />
            <source>Hospitals and other places</source>
            <translation>医院和其他机构</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="118" />
            <source>in use</source>
            <translation>在用</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="120" />
            <source>stopped</source>
            <translation>已停用</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="134" />
            <source>Expert</source>
            <translation>专家</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="152" />
            <source>Hospital or other place</source>
            <translation>医院或其他机构</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="199" />
            <source>Reading (pinyin)</source>
            <translation>拼音</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="209" />
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="211" />
            <source>Title on the door</source>
            <translation>职称（门牌）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="215" />
            <source>Level of the title</source>
            <translation>职称级别</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="227" />
            <source>Assigned from</source>
            <translation>派驻开始</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="232" />
            <source>Assigned until</source>
            <translation>派驻结束</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="234" />
            <location filename="../../../desktop/views/settings/directory.py" line="265" />
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="235" />
            <source>Honours</source>
            <translation>荣誉</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="236" />
            <location filename="../../../desktop/views/settings/directory.py" line="284" />
            <source>In use</source>
            <translation>在用</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="261" />
            <source>Organisation code</source>
            <translation>机构代码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="275" />
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/directory.py" line="279" />
            <source>Departments that take referrals, one a line</source>
            <translation>接收转诊的科室，每行一个</translation>
        </message>
    </context>
    <context>
        <name>EntryPanel</name>
        <message>
            <location filename="../../../desktop/views/sign_in/entry.py" line="46" />
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/sign_in/entry.py" line="47" />
            <source>PIN, 4 to 6 digits</source>
            <translation>PIN 码，4 到 6 位数字</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/sign_in/entry.py" line="48" />
            <source>Sign in</source>
            <translation>登录</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/sign_in/entry.py" line="49" />
            <source>Another person</source>
            <translation>换人</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/sign_in/entry.py" line="50" />
            <source>Use the password</source>
            <translation>改用密码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/sign_in/entry.py" line="51" />
            <source>Password forgotten</source>
            <translation>忘记密码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/sign_in/entry.py" line="143" />
            <source>Wrong several times. Please wait {time}, then try again. A colleague may sign in at once.</source>
            <translation>多次输错，请等 {time} 再试。同事可以马上登录。</translation>
        </message>
    </context>
    <context>
        <name>FormDialog</name>
        <message>
            <location filename="../../../desktop/views/settings/dialog.py" line="60" />
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/dialog.py" line="61" />
            <source>Go back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>LooksTab</name>
        <message>
            <location filename="../../../desktop/views/settings/looks.py" line="29" />
            <source>Display</source>
            <translation>显示</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/looks.py" line="33" />
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/looks.py" line="39" />
            <source>Text size</source>
            <translation>文字大小</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/looks.py" line="45" />
            <source>High contrast: black on white, heavy borders</source>
            <translation>高对比度：白底黑字、粗边框</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/looks.py" line="53" />
            <source>Contrast changes at once, language and size at the next start; papers stay Chinese</source>
            <translation>对比度立即生效，语言和文字大小下次启动生效；打印件始终为中文</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/looks.py" line="57" />
            <source>Save</source>
            <translation>保存</translation>
        </message>
    </context>
    <context>
        <name>NewKeyDialog</name>
        <message>
            <location filename="../../../desktop/views/settings/new_key.py" line="26" />
            <source>New recovery key</source>
            <translation>换发恢复密钥</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/new_key.py" line="29" />
            <source>The key printed before stays valid until this one is in force.</source>
            <translation>新密钥生效之前，原来打印的密钥仍然有效。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/new_key.py" line="31" />
            <source>Put this key in force</source>
            <translation>启用这把密钥</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/new_key.py" line="32" />
            <source>Go back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>OwnTab</name>
        <message>
            <location filename="../../../desktop/views/settings/own.py" line="35" />
            <source>My password</source>
            <translation>我的密码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/own.py" line="37" />
            <source>Present password</source>
            <translation>现在的密码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/own.py" line="38" />
            <source>New password</source>
            <translation>新密码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/own.py" line="39" />
            <source>New password again</source>
            <translation>再输一遍新密码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/own.py" line="41" />
            <source>8 characters or more; opens the day</source>
            <translation>8 个字符以上，用于开机登录</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/own.py" line="48" />
            <source>My PIN</source>
            <translation>我的 PIN 码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/own.py" line="50" />
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/own.py" line="52" />
            <source>PIN, 4 to 6 digits</source>
            <translation>PIN 码，4 到 6 位数字</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/own.py" line="55" />
            <source>only switches staff while the program is open</source>
            <translation>只用于程序打开时换人</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/own.py" line="59" />
            <source>Change password</source>
            <translation>修改密码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/own.py" line="60" />
            <source>Set PIN</source>
            <translation>设置 PIN 码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/own.py" line="61" />
            <source>Remove PIN</source>
            <translation>取消 PIN 码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/own.py" line="90" />
            <source>A PIN is set.</source>
            <translation>已设置 PIN 码。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/own.py" line="90" />
            <source>No PIN is set.</source>
            <translation>未设置 PIN 码。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/own.py" line="102" />
            <source>Your password is changed.</source>
            <translation>密码已修改。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/own.py" line="107" />
            <source>Your PIN is set.</source>
            <translation>PIN 码已设置。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/own.py" line="120" />
            <source>Your PIN is removed.</source>
            <translation>PIN 码已取消。</translation>
        </message>
    </context>
    <context>
        <name>PrintersTab</name>
        <message>
            <location filename="../../../desktop/views/settings/printers.py" line="49" />
            <source>Printer for each paper</source>
            <translation>各种单据用哪台打印机</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/printers.py" line="50" />
            <source>Test print</source>
            <translation>打印测试页</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/printers.py" line="51" />
            <source>Look for printers again</source>
            <translation>重新查找打印机</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/printers.py" line="57" />
            <source>Where no printer is chosen, the preview asks; without one the paper is a PDF.</source>
            <translation>没有指定打印机的单据先预览再选择；没有打印机时存为 PDF。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/printers.py" line="77" />
            <source>ask with a preview</source>
            <translation>先预览再选择</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/printers.py" line="79" />
            <source>{printer} (not connected)</source>
            <translation>{printer}（未连接）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/printers.py" line="85" />
            <source>This computer has no printer; papers become PDF files.</source>
            <translation>本机没有打印机，单据将存为 PDF 文件。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/printers.py" line="100" />
            <source>Sent to {printer}. Look at the page.</source>
            <translation>已发送到 {printer}，请查看打印出的页面。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/printers.py" line="103" />
            <source>The printer did not take the page. Is it on?</source>
            <translation>打印机没有接收。请检查电源和连线。</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/settings.py" line="192" />
            <source>Booking slip, A5</source>
            <translation>预约凭单（A5）</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/settings.py" line="193" />
            <source>Booking slip, 80 mm</source>
            <translation>预约凭单（80 毫米小票）</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/settings.py" line="194" />
            <source>List of a session</source>
            <translation>坐诊名单</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/settings.py" line="195" />
            <source>Referral form</source>
            <translation>转诊单</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/settings.py" line="196" />
            <source>Training sign-in sheet</source>
            <translation>培训签到表</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/settings.py" />
            <source>County slip, 80 mm</source>
            <translation>上级预约凭单（80 毫米）</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/settings.py" />
            <source>County slip, A5</source>
            <translation>上级预约凭单（A5）</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/settings.py" />
            <source>List of a day</source>
            <translation>当日坐诊名单</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/settings.py" />
            <source>Call list</source>
            <translation>停诊电话单</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/settings.py" />
            <source>Bookings of a village</source>
            <translation>村居预约单</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/settings.py" />
            <source>Week roster</source>
            <translation>一周安排表</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/settings.py" />
            <source>Outage pack</source>
            <translation>断网应急单</translation>
        </message>
    </context>
    <context>
        <name>RecoverPanel</name>
        <message>
            <location filename="../../../desktop/views/sign_in/recover.py" line="38" />
            <source>The recovery key was printed when the clinic was set up; the administrator keeps it locked away. Type its 48 digits and a new password.</source>
            <translation>恢复密钥在建院设置时打印，由管理员锁存。请输入 48 位数字和新密码。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/sign_in/recover.py" line="47" />
            <source>Recovery key</source>
            <translation>恢复密钥</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/sign_in/recover.py" line="49" />
            <source>New password</source>
            <translation>新密码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/sign_in/recover.py" line="50" />
            <source>New password again</source>
            <translation>再输一遍新密码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/sign_in/recover.py" line="55" />
            <source>Set password and sign in</source>
            <translation>设新密码并登录</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/sign_in/recover.py" line="56" />
            <source>Go back</source>
            <translation>返回</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/sign_in/recover.py" line="73" />
            <source>New password for {name}</source>
            <translation>为 {name} 设新密码</translation>
        </message>
    </context>
    <context>
        <name>RecoveryPanel</name>
        <message>
            <location filename="../../../desktop/views/set_up/recovery.py" line="39" />
            <source>Type the key from the paper</source>
            <translation>照纸上输入密钥</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/recovery.py" line="68" />
            <source>Print or save as PDF</source>
            <translation>打印或存为 PDF</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/recovery.py" line="69" />
            <location filename="../../../desktop/views/set_up/recovery.py" line="84" />
            <source>I have it on paper: hide it and type it back</source>
            <translation>已有纸质件：隐藏后照纸输入</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/recovery.py" line="88" />
            <source>Show it again</source>
            <translation>再显示一次</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/recovery.py" line="100" />
            <source>The key is right. Put the paper away where only the head of the clinic gets.</source>
            <translation>密钥正确。请把这张纸锁在只有院长能打开的地方。</translation>
        </message>
    </context>
    <context>
        <name>RestorePanel</name>
        <message>
            <location filename="../../../desktop/views/set_up/restore.py" line="55" />
            <source>Opened by</source>
            <translation>用谁的密码打开</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/restore.py" line="56" />
            <source>Password of that day</source>
            <translation>备份当天的密码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/restore.py" line="58" />
            <source>Look in another folder…</source>
            <translation>到其他文件夹找…</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/restore.py" line="59" />
            <source>Restore this backup</source>
            <translation>恢复这份备份</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/restore.py" line="60" />
            <source>Go back</source>
            <translation>返回</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/restore.py" line="72" />
            <source>Made at</source>
            <translation>备份时间</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/restore.py" line="77" />
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/restore.py" line="78" />
            <source>each day</source>
            <translation>每日自动</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/restore.py" line="78" />
            <source>by hand</source>
            <translation>手动</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/restore.py" line="81" />
            <source>Saves held</source>
            <translation>保存次数</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/restore.py" line="82" />
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/restore.py" line="85" />
            <source>No backup here. Look on the stick it was saved to.</source>
            <translation>这里没有备份，请到存放备份的U盘里找。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/restore.py" line="89" />
            <source>Restore a backup</source>
            <translation>恢复备份</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/restore.py" line="97" />
            <source>The records come back as they were when the backup was made; what stands here now is moved aside and kept. Before more seats are sold, compare with the county what was booked since then.</source>
            <translation>记录会回到备份时的样子，现有记录移到一旁保留。继续放号之前，请先与县里核对备份之后的预约。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/restore.py" line="138" />
            <source>Recovery key</source>
            <translation>恢复密钥</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/restore.py" line="151" />
            <source>What was saved here since then is moved aside, not deleted.</source>
            <translation>备份之后保存的内容会移到一旁，不会删除。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/restore.py" line="151" />
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/restore.py" />
            <source>Or restore a backup alone</source>
            <translation>或只恢复备份</translation>
        </message>
    </context>
    <context>
        <name>SavedForm</name>
        <message>
            <location filename="../../../desktop/views/settings/clinic.py" line="56" />
            <source>Kept.</source>
            <translation>已保存。</translation>
        </message>
    </context>
    <context>
        <name>SetUp</name>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="23" />
            <source>This clinic and this computer</source>
            <translation>本院与本机</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="24" />
            <source>The county hospital</source>
            <translation>县级医院</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="25" />
            <source>The first administrator</source>
            <translation>第一位管理员</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="26" />
            <source>The county server</source>
            <translation>县平台服务器</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="27" />
            <source>The recovery key</source>
            <translation>恢复密钥</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="32" />
            <source>The county gives the two codes; they are part of every booking number.</source>
            <translation>两个代号由县里给，会写进每个预约号。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="35" />
            <source>Whom the screen names when an urgent referral has no answer yet.</source>
            <translation>急转还没有回音时，屏幕会提示给谁打电话。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="38" />
            <source>Adds staff, resets passwords. Others are added in Settings afterwards.</source>
            <translation>管理员负责添加人员、重设密码；其他人稍后在“设置”里添加。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="41" />
            <source>May stay empty: everything works here without it and is sent later.</source>
            <translation>可以先不填：没有网络也能用，以后再上传。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="44" />
            <source>Opens the records when every password is forgotten. Keep it locked away.</source>
            <translation>所有人都忘记密码时用它打开记录，请锁好保存。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="62" />
            <source>Name of the clinic</source>
            <translation>机构名称</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="69" />
            <source>Clinic code</source>
            <translation>机构代号</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="76" />
            <source>Computer code</source>
            <translation>本机代号</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="83" />
            <source>Name of this computer</source>
            <translation>本机名称</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="86" />
            <source>for example: nurses' desk 1</source>
            <translation>例如：护士站一号机</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="90" />
            <location filename="../../../desktop/views/set_up/forms.py" line="120" />
            <source>Organisation code</source>
            <translation>机构代码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="94" />
            <location filename="../../../desktop/views/set_up/forms.py" line="169" />
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="96" />
            <source>Name of the expert station</source>
            <translation>专家工作站名称</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="98" />
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="114" />
            <source>Name of the hospital</source>
            <translation>医院名称</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="126" />
            <source>Emergency department</source>
            <translation>急诊科电话</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="130" />
            <source>Referral centre</source>
            <translation>转诊中心电话</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="134" />
            <source>Departments that take referrals, one a line</source>
            <translation>接收转诊的科室，每行一个</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="153" />
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="157" />
            <source>Work number</source>
            <translation>工号</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="164" />
            <source>Profession</source>
            <translation>人员类别</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="172" />
            <source>Password, 8 characters or more</source>
            <translation>密码，8 个字符以上</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="175" />
            <source>Password again</source>
            <translation>再输一遍密码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="191" />
            <source>Address of the server</source>
            <translation>服务器地址</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="199" />
            <source>Access token, where the county asks for one</source>
            <translation>访问令牌（县里要求时填写）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/wizard.py" line="69" />
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/wizard.py" line="70" />
            <location filename="../../../desktop/views/set_up/wizard.py" line="183" />
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/wizard.py" line="178" />
            <source>Page {at} of {all}</source>
            <translation>第 {at} 页，共 {all} 页</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/wizard.py" line="182" />
            <source>Set up the clinic</source>
            <translation>完成设置</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <location filename="../../../desktop/views/settings/page.py" line="43" />
            <location filename="../../../desktop/app/settings.py" line="47" />
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/settings.py" line="81" />
            <source>Staff</source>
            <translation>人员</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/settings.py" line="87" />
            <source>Experts and hospitals</source>
            <translation>专家与医院</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/settings.py" line="93" />
            <source>Clinic and county</source>
            <translation>本院与县平台</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/settings.py" line="118" />
            <source>My password and PIN</source>
            <translation>我的密码和 PIN 码</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/settings.py" line="123" />
            <source>Display</source>
            <translation>显示</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/settings.py" line="132" />
            <source>Printers</source>
            <translation>打印机</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/settings.py" line="137" />
            <source>Backup</source>
            <translation>备份</translation>
        </message>
        <message>
            <location filename="../../../desktop/app/settings.py" line="140" />
            <source>About</source>
            <translation>关于</translation>
        </message>
        <message>
            <source>Further computers</source>
            <translation>增加电脑</translation>
        </message>
    </context>
    <context>
        <name>SignInPage</name>
        <message>
            <location filename="../../../desktop/views/sign_in/page.py" line="169" />
            <source>Who is working here?</source>
            <translation>现在谁在这里工作？</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/sign_in/page.py" line="171" />
            <source>Arrow keys move, Enter chooses; or type the place as a digit.</source>
            <translation>方向键移动，回车选定；也可按数字键直接选第几位。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/sign_in/page.py" line="186" />
            <source>Zhudian</source>
            <translation>驻点</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/sign_in/page.py" line="198" />
            <source>Practice clinic</source>
            <translation>练习诊所</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/sign_in/page.py" line="199" />
            <source>Restore a backup</source>
            <translation>恢复备份</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/sign_in/page.py" line="200" />
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/sign_in/page.py" line="214" />
            <source>No exchange with the county yet</source>
            <translation>还没有与县平台交换过数据</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/sign_in/page.py" line="215" />
            <source>Last exchange with the county: {time}</source>
            <translation>上次与县平台交换：{time}</translation>
        </message>
    </context>
    <context>
        <name>StaffTab</name>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="75" />
            <location filename="../../../desktop/views/settings/staff.py" line="249" />
            <source>Work number</source>
            <translation>工号</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="76" />
            <location filename="../../../desktop/views/settings/staff.py" line="247" />
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="77" />
            <location filename="../../../desktop/views/settings/staff.py" line="254" />
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="78" />
            <location filename="../../../desktop/views/settings/staff.py" line="252" />
            <source>Profession</source>
            <translation>人员类别</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="79" />
            <location filename="../../../desktop/views/settings/staff.py" line="256" />
            <source>Department</source>
            <translation>科室</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="80" />
            <location filename="../../../desktop/views/settings/staff.py" line="257" />
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="81" />
            <source>Sign-in</source>
            <translation>登录</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="84" />
            <source>Nobody yet.</source>
            <translation>还没有人员。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="86" />
            <location filename="../../../desktop/views/settings/staff.py" line="139" />
            <source>Add a person</source>
            <translation>添加人员</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="87" />
            <source>Change</source>
            <translation>修改</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="88" />
            <source>Reset password</source>
            <translation>重设密码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="89" />
            <location filename="../../../desktop/views/settings/staff.py" line="124" />
            <location filename="../../../desktop/views/settings/staff.py" line="182" />
            <source>Stop</source>
            <translation>停用</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="115" />
            <source>stopped</source>
            <translation>已停用</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="117" />
            <source>does not sign in</source>
            <translation>不登录</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="117" />
            <source>signs in</source>
            <translation>可登录</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="119" />
            <source>no password</source>
            <translation>未设密码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="124" />
            <source>Let work again</source>
            <translation>恢复使用</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="152" />
            <source>Change a person</source>
            <translation>修改人员</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="166" />
            <source>New password for {name}</source>
            <translation>为 {name} 设新密码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="182" />
            <source>The password opens nothing any more, also not with an old copy of the key file. What this person wrote stays.</source>
            <translation>此人的密码从此打不开任何记录，用旧的密钥文件也不行。此人写下的内容都保留。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="192" />
            <source>{name} works here again</source>
            <translation>{name} 恢复使用</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="237" />
            <source>Password, 8 characters or more</source>
            <translation>密码，8 个字符以上</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="242" />
            <source>Password again</source>
            <translation>再输一遍密码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="255" />
            <source>Professional title</source>
            <translation>职称</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="258" />
            <source>Reading (pinyin)</source>
            <translation>拼音</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/staff.py" line="259" />
            <source>Signs in at this computer</source>
            <translation>在本机登录</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <location filename="../../../desktop/views/set_up/welcome.py" line="31" />
            <source>Welcome to Zhudian</source>
            <translation>欢迎使用驻点</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/welcome.py" line="43" />
            <source>Set up a clinic on this computer</source>
            <translation>在本机设置新机构</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/welcome.py" line="44" />
            <source>Five short pages; have the county's two codes at hand.</source>
            <translation>共五页，请准备好县里给的两个代号。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/welcome.py" line="49" />
            <source>Restore a backup</source>
            <translation>恢复备份</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/welcome.py" line="50" />
            <source>From a stick or folder, on a new computer or after damage.</source>
            <translation>从U盘或文件夹恢复，用于换电脑或文件损坏之后。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/welcome.py" line="55" />
            <source>Open the practice clinic</source>
            <translation>打开练习诊所</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/welcome.py" line="56" />
            <source>Made-up patients and a made-up hospital; nothing leaves this computer.</source>
            <translation>患者和医院都是虚构的，任何内容都不会离开本机。</translation>
        </message>
        <message>
            <source>Add this computer to a clinic that has one already</source>
            <translation>把本机加入已有驻点电脑的卫生院</translation>
        </message>
        <message>
            <source>With the file written there under Settings, Further computers.</source>
            <translation>使用那台电脑在“设置 › 增加电脑”中写出的文件。</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="10" />
            <source>Both copies of the key file are damaged. Restore the newest backup; the records themselves are still there.</source>
            <translation>密钥文件的两份都已损坏。请恢复最近一次备份；记录文件仍在，没有删除。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="15" />
            <source>The key file of these records is missing. Restore a backup; the records are kept and moved aside.</source>
            <translation>这些记录的密钥文件不见了。请恢复备份；现有记录会移到一旁保留。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="19" />
            <source>This person cannot sign in here any more. Ask the administrator.</source>
            <translation>此人已不能在本机登录，请找管理员。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="23" />
            <source>Wrong several times. Please wait {seconds} seconds; a colleague may sign in at once.</source>
            <translation>多次输错，请等 {seconds} 秒再试；同事可以马上登录。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="28" />
            <source>The password does not fit. Please wait {seconds} seconds; a colleague may sign in at once.</source>
            <translation>密码不对，请等 {seconds} 秒再试；同事可以马上登录。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="32" />
            <source>This is not the recovery key of these records. Look for the newest paper.</source>
            <translation>这不是本机记录的恢复密钥，请找最新打印的那一张。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="37" />
            <source>The copy did not come out the same as the records, so nothing was changed. Please call support.</source>
            <translation>副本与原记录不一致，因此没有改动任何内容。请联系技术支持。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="42" />
            <source>Somebody was stopped, but the records could not be locked anew: free some disk space. The next sign-in tries again.</source>
            <translation>有人已停用，但记录还没能换新密钥：请腾出磁盘空间，下次登录会再试。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="47" />
            <source>The key file was changed by another program: {count} people need a new password from the administrator.</source>
            <translation>密钥文件被其他程序改过：{count} 人需要管理员重设密码。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="52" />
            <source>The folder cannot be written. Check that the disk or stick is connected and not write-protected.</source>
            <translation>无法写入这个文件夹。请检查磁盘或U盘是否接好、是否写保护。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="57" />
            <source>The records must lie on this computer, not on a network folder. Choose a folder on its own disk.</source>
            <translation>记录必须放在本机磁盘上，不能放网络文件夹。请另选本机文件夹。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="61" />
            <source>The record file is not here. Restore the newest backup.</source>
            <translation>记录文件不在这里。请恢复最近一次备份。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="66" />
            <source>The record file is damaged. It was moved aside as {name} and not deleted. Choose Restore: what was saved is brought back there. Then have the disk looked at.</source>
            <translation>记录文件已损坏，已改名为 {name} 保留，未删除。请选“恢复备份”：已保存的内容可在那里找回。之后请检查硬盘。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="70" />
            <source>The records were brought to the new version of the program; a backup was made before.</source>
            <translation>记录已升级到新版本，升级前已自动备份。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="74" />
            <source>What arrived on the stick is not what was sent. Try another stick.</source>
            <translation>写到U盘的内容与原文件不一致，请换一个U盘再试。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="78" />
            <source>Nobody of that name can sign in here. Give the name as on the button.</source>
            <translation>没有这个名字的登录人员，请按登录按钮上的姓名填写。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="82" />
            <source>This person has been stopped or does not sign in here. Ask the administrator.</source>
            <translation>此人已停用或不在本机登录，请找管理员。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="86" />
            <source>A PIN has {least} to {most} digits.</source>
            <translation>PIN 码为 {least} 到 {most} 位数字。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="90" />
            <source>This PIN is too easy to guess. Avoid rows such as 1234 and equal digits.</source>
            <translation>这个 PIN 码太好猜，不要用 1234 这样的顺号或相同数字。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="94" />
            <source>The PIN does not fit; {left} more tries, then the password is asked.</source>
            <translation>PIN 码不对，还可以试 {left} 次，之后要输密码。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="98" />
            <source>Five wrong PINs. Please type the password; the PIN works again after that.</source>
            <translation>PIN 码已错五次，请输入密码；之后 PIN 码可继续使用。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="102" />
            <source>At least {least} characters, please; a short sentence is good.</source>
            <translation>密码至少 {least} 个字符，可以用一句短话。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="106" />
            <source>At most {most} characters.</source>
            <translation>最多 {most} 个字符。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="110" />
            <source>This password is too easy to guess. Avoid rows such as 12345678.</source>
            <translation>这个密码太好猜，不要用 12345678 这样的顺号。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="114" />
            <source>A name, work number or telephone is no password.</source>
            <translation>姓名、工号、电话不能当密码。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="118" />
            <source>The two passwords are not the same. Type this one again.</source>
            <translation>两次输入的密码不一样，请再输一遍。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="122" />
            <source>The recovery key has digits only.</source>
            <translation>恢复密钥只有数字。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="126" />
            <source>{typed} digits typed; the recovery key has {wanted}.</source>
            <translation>输入了 {typed} 位，恢复密钥共 {wanted} 位。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="130" />
            <source>Group {group} has a typing error. Compare it with the paper.</source>
            <translation>第 {group} 组有错，请对照纸上重输。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="134" />
            <source>This is another recovery key. Type the one just printed.</source>
            <translation>这是另一把恢复密钥，请输入刚打印的这一把。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="138" />
            <source>Print the key, then hide it and type it back from the paper.</source>
            <translation>请先打印，再隐藏密钥，照纸上输入一遍。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="142" />
            <source>One to eight letters or digits, as the county gave it.</source>
            <translation>1 到 8 位字母或数字，按县里给的填写。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="146" />
            <source>A letter and a digit, such as A1, as the county gave it.</source>
            <translation>一个字母加一个数字，如 A1，按县里给的填写。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="150" />
            <source>8 to 22 letters and digits; leave it empty when you do not have it.</source>
            <translation>8 到 22 位字母和数字；不知道可以不填。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="154" />
            <source>Give at least one telephone: somebody must be reachable when a referral is urgent.</source>
            <translation>至少填一个电话：急转时必须找得到人。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="158" />
            <source>This is the clinic itself. Name the hospital that receives its patients.</source>
            <translation>这是本院自己。请填写接收患者的上级医院。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="162" />
            <source>Type the whole address, such as https://county.example/fhir.</source>
            <translation>请填写完整地址，例如 https://county.example/fhir。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="166" />
            <source>Leave names and passwords out of the address; the token has its own field.</source>
            <translation>地址里不要带用户名和密码，令牌另有一栏。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="170" />
            <source>The address must begin with https://, so that nobody on the line can read along.</source>
            <translation>地址必须以 https:// 开头，以免线路上被人偷看。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="174" />
            <location filename="../../../desktop/views/messages/setup.py" line="210" />
            <source>Please give the name.</source>
            <translation>请填写机构名称。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="178" />
            <source>Please give the work number.</source>
            <translation>请填写工号。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="182" />
            <source>Somebody else has this work number.</source>
            <translation>这个工号已有人用。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="186" />
            <source>Only a physician or assistant physician can have the role doctor.</source>
            <translation>只有执业医师或执业助理医师可以设为医生角色。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="190" />
            <source>This is the last administrator. Make somebody else administrator first.</source>
            <translation>这是最后一位管理员，请先把另一人设为管理员。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="194" />
            <source>You cannot stop yourself. Another administrator can.</source>
            <translation>不能停用自己，请由另一位管理员操作。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="198" />
            <source>This person is not in the records any more. Look at the list again.</source>
            <translation>记录中没有此人，请刷新列表。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="202" />
            <source>Please name the station.</source>
            <translation>请填写工作站名称。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="206" />
            <source>Please name the computer.</source>
            <translation>请填写本机名称。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="214" />
            <source>A place of that name is there already.</source>
            <translation>已有同名机构。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="218" />
            <source>This is your own clinic; it stays in use.</source>
            <translation>这是本院，不能停用。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="222" />
            <source>Please give the expert's name.</source>
            <translation>请填写专家姓名。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="226" />
            <source>Please give the specialty.</source>
            <translation>请填写专业。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="230" />
            <source>Choose the hospital that sends the expert.</source>
            <translation>请选择派出医院。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/setup.py" line="234" />
            <source>The assignment ends before it begins.</source>
            <translation>派驻结束日期早于开始日期。</translation>
        </message>
        <message>
            <source>This is not a clinic's file. Write one at the other computer: Settings, Further computers.</source>
            <translation>这不是卫生院文件。请在原来的电脑上写出：设置 › 增加电脑。</translation>
        </message>
        <message>
            <source>A newer Zhudian wrote this file. Install the same version here first.</source>
            <translation>这个文件由更新版本的驻点写出，请先在本机安装同一版本。</translation>
        </message>
        <message>
            <source>The clinic has used up its computer codes. Ask the county for a letter.</source>
            <translation>本院的电脑编号已用完，请向县里申请新的字母。</translation>
        </message>
    </context>
    <context>
        <name>FirstStart</name>
        <message>
            <source>The clinic's file</source>
            <translation>卫生院文件</translation>
        </message>
    </context>
    <context>
        <name>ComputersTab</name>
        <message>
            <source>Two computers of one clinic share patients, bookings and the queue through the county's server. Write the file here onto a stick, carry it to the new computer and choose “Add this computer to a clinic that has one already” there. The file holds the clinic, its experts and staff, no patients. Write a new one for every computer: each gets a code of its own.</source>
            <translation>同一家卫生院的两台电脑，通过县平台共用患者、预约和叫号。请把文件写到U盘，拿到新电脑上，选“把本机加入已有驻点电脑的卫生院”。文件里只有机构、专家和工作人员，没有患者信息。每台新电脑各写一份，各有自己的编号。</translation>
        </message>
        <message>
            <source>Write the file…</source>
            <translation>写出文件…</translation>
        </message>
        <message>
            <source>Where to write the file</source>
            <translation>文件写到哪里</translation>
        </message>
        <message>
            <source>Written: {path}</source>
            <translation>已写出：{path}</translation>
        </message>
    </context>
</TS>
