<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>EnrolPage</name>
        <message>
            <location filename="../../../desktop/views/set_up/enrol.py" line="28" />
            <source>The county's enrolment file</source>
            <translation>县里的入网文件</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/enrol.py" line="32" />
            <source>It fills in the pages that follow; you add the administrator and a password.</source>
            <translation>后面几页由它填好，您只需补上管理员和密码。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/enrol.py" line="34" />
            <source>Set up with this file</source>
            <translation>用此文件设置</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="12" />
            <source>This is not an enrolment file of the county. Nothing was taken over; please choose the file that the county has given you.</source>
            <translation>这不是县里的入网文件，什么都没有采用。请选择县里发给您的那个文件。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="17" />
            <source>{file} cannot be read. Nothing was taken over; please put the stick in again or copy the file onto this computer.</source>
            <translation>读不出 {file}，什么都没有采用。请重新插好U盘，或先把文件复制到本机。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="22" />
            <source>This enrolment file was made for a newer version of the program. Nothing was taken over; update the program, or ask the county for a file for this version.</source>
            <translation>这个入网文件是给更新版本的程序用的，什么都没有采用。请升级程序，或请县里出一份适合本版本的文件。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="27" />
            <source>This enrolment file was changed or damaged on its way: the county's signature does not fit. Nothing was taken over; please have the county send it again.</source>
            <translation>这个入网文件在途中被改动或损坏，与县里的签名不符，什么都没有采用。请让县里重新发一份。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="32" />
            <source>The server's address in this file does not begin with https://. Nothing was taken over; the county has to make the file anew.</source>
            <translation>文件里的服务器地址不是以 https:// 开头，什么都没有采用。需请县里重做这个文件。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="37" />
            <source>The county's certificate in this file cannot be read. Nothing was taken over; the county has to make the file anew.</source>
            <translation>文件里的县平台证书读不出来，什么都没有采用。需请县里重做这个文件。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="52" />
            <source>Name or code of the clinic are missing in this file. Nothing was taken over; the county has to make the file anew.</source>
            <translation>文件里缺少机构名称或代号，什么都没有采用。需请县里重做这个文件。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="57" />
            <source>The number systems in this file are not usable. Nothing was taken over; the county has to make the file anew.</source>
            <translation>文件里的编号体系不能用，什么都没有采用。需请县里重做这个文件。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="62" />
            <source>This file is for {clinic}, this computer belongs to {ours}. Nothing was taken over; please ask the county for your own file.</source>
            <translation>这个文件是给{clinic}的，本机属于{ours}，什么都没有采用。请向县里要本机构的文件。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="72" />
            <source>This is not the check word of the file. Have the county read it out once more; if it stays different, do not take the file.</source>
            <translation>这不是该文件的核对码。请县里再念一遍；仍不一致，就不要采用这个文件。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="77" />
            <source>One step is left before anything can be sent: give the county this computer's public key (Settings, County platform). Everything else works already.</source>
            <translation>还差一步才能上传：请把本机的公钥交给县里（设置 → 县平台）。其他功能都可以用了。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="81" />
            <source>This file holds no public key of a clinic's computer.</source>
            <translation>这个文件里没有机构电脑的公钥。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="87" />
            <source>The county does not know this computer's key: it is not registered yet, or it was withdrawn. Sending waits, nothing is lost, everything else works. Ring the county and read out the check word (Settings, County platform).</source>
            <translation>县里不认本机的密钥：可能还没有登记，也可能已被停用。上传暂停，记录不会丢，其他功能照常。请给县里打电话，念出本机密钥的核对码（设置 → 县平台）。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="93" />
            <source>The county's sign-in service refuses this clinic. Sending waits, nothing is lost, everything else works. Please tell the county that the clinic's permissions have to be looked at.</source>
            <translation>县里的登录服务拒绝了本机构。上传暂停，记录不会丢，其他功能照常。请告诉县里检查本机构的权限。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="98" />
            <source>The county's sign-in service does not answer as it should. Sending waits; the program tries again by itself.</source>
            <translation>县里的登录服务应答不正常。上传暂停，程序会自动再试。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="103" />
            <source>The county platform does not say where to sign in. Sending waits; please ask the county for an enrolment file that names it.</source>
            <translation>县平台没有说明在哪里登录。上传暂停，请向县里要一份写明登录地址的入网文件。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="108" />
            <source>What answers at this address does not speak https, so nothing was sent. Please check the address with the county.</source>
            <translation>这个地址上的服务不支持 https，所以什么都没有发出。请与县里核对地址。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="114" />
            <source>The server's certificate is for another name than the address says, so nothing was sent. Compare the address with the county's; if it is right, the county has to put the certificate right.</source>
            <translation>服务器证书上的名称与地址不符，所以什么都没有发出。请与县里核对地址；地址没错的话，需县里更正证书。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="119" />
            <source>The county platform's certificate has run out, so nothing is sent. This computer's date is right. Please tell the county; sending goes on by itself once it is renewed.</source>
            <translation>县平台的证书已过期，所以暂不上传。本机日期没有问题。请告知县里，换好证书后会自动继续上传。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="125" />
            <source>The county platform's certificate is not valid on the date this computer shows, so nothing is sent. Look at date and year of this computer first; if they are right, tell the county.</source>
            <translation>按本机的日期，县平台的证书不在有效期内，所以暂不上传。请先看本机的年份和日期；没错的话，请告知县里。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="131" />
            <source>This computer's date is wrong, so the county platform's certificate cannot be checked and nothing is sent. Set date, year and time of this computer; sending then goes on by itself.</source>
            <translation>本机日期不对，无法核对县平台的证书，所以暂不上传。请把本机的年份、日期和时间调准，之后会自动继续上传。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="137" />
            <source>The county platform has failed the safety check: it could lose or overwrite records, so nothing is sent to it. What it lacks stands under Settings, County platform; please tell the county. Everything else works.</source>
            <translation>县平台没有通过安全检查，可能会丢失或覆盖记录，所以暂不上传。缺什么写在“设置 → 县平台”里，请告知县里。其他功能照常。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="141" />
            <source>It does not speak FHIR version 4.0 (R4). Perhaps the address leads to another service.</source>
            <translation>它不支持 4.0 版的数据交换标准。地址可能指向了别的服务。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="146" />
            <source>When one record of a package is faulty it keeps a part of the package: half a referral could arrive.</source>
            <translation>一包里有一条不合格时，它会留下其中一部分：转诊可能只到一半。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="151" />
            <source>It takes an outdated version without saying so: a record of the hospital or of another computer could be overwritten unseen.</source>
            <translation>它会收下过时的版本而不提示：医院或另一台电脑的记录可能被悄悄覆盖。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="156" />
            <source>It does not take records under the number made here: after a broken line a referral could arrive twice.</source>
            <translation>它不接受本机编好的编号：断线之后同一份转诊可能到两次。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="160" />
            <source>It does not tell completely what has changed: an answer of the hospital could be missed.</source>
            <translation>它给出的变动不完整：可能漏掉医院的答复。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/county.py" line="67" />
            <source>Nobody whom this computer trusts vouches for the county platform's certificate, so nothing was sent. Load the county's newest enrolment file (Settings, County platform) or tell the county.</source>
            <translation>县平台的证书没有本机信任的机构担保，所以什么都没有发出。请载入县里最新的入网文件（设置 → 县平台），或告知县里。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="42" />
            <source>The county's key for sticks in this file is not usable. Nothing was taken over; the county has to make the file anew.</source>
            <translation>文件里给U盘用的县密钥不能用，什么都没有采用。需请县里重做这个文件。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="47" />
            <source>Somebody has left, so this computer has a new key for the county. The old one goes on; please have the new one registered soon (Settings, County platform).</source>
            <translation>有人离岗，本机已换新的县平台密钥。旧密钥暂时照用，请尽快让县里登记新密钥（设置 → 县平台）。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/enrol.py" line="67" />
            <source>The county's file names {clinic} by another id than the one it works under here. Nothing was taken over; please ask the county for a file with this org_id: {id}</source>
            <translation>县里的文件里，{clinic}的编号与本机在用的不同，什么都没有采用。请县里按本机的机构编号重做文件：{id}</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <location filename="../../../desktop/app/settings.py" line="117" />
            <source>County platform</source>
            <translation>县平台</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <location filename="../../../desktop/views/set_up/welcome.py" line="52" />
            <source>Set up with the county's enrolment file</source>
            <translation>用县里的入网文件设置本机</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/set_up/welcome.py" line="55" />
            <source>Address, certificate and codes come from it; the county reads a word out.</source>
            <translation>地址、证书和代号都在文件里；核对码由县里在电话中念给您。</translation>
        </message>
    </context>
    <context>
        <name>AccessBanner</name>
        <message>
            <location filename="../../../desktop/app/county_banner.py" line="47" />
            <source>County platform</source>
            <translation>县平台</translation>
        </message>
    </context>
    <context>
        <name>CountyTab</name>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="52" />
            <source>Take the file over</source>
            <translation>采用此文件</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="58" />
            <source>Load the county's file…</source>
            <translation>载入县里的文件…</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="59" />
            <source>Save the public key…</source>
            <translation>保存公钥…</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="60" />
            <source>Make a new key…</source>
            <translation>换新密钥…</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="61" />
            <source>Check again</source>
            <translation>重新检查</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="79" />
            <source>County platform</source>
            <translation>县平台</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="80" />
            <source>Enrolment file</source>
            <translation>入网文件</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="81" />
            <source>Certificate</source>
            <translation>服务器证书</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="82" />
            <source>Sign-in</source>
            <translation>登录方式</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="84" />
            <source>This computer's key</source>
            <translation>本机密钥</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="89" />
            <source>Safety check</source>
            <translation>安全检查</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="90" />
            <source>Last exchange</source>
            <translation>最近一次上传</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="213" />
            <source>without trouble</source>
            <translation>正常</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="210" />
            <source>nothing was sent, see the safety check</source>
            <translation>没有上传，见上面的安全检查</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="208" />
            <source>not yet</source>
            <translation>还没有过</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="137" />
            <source>Written: {path}. Hand it to the county and read out the check word.</source>
            <translation>已写到 {path}。请交给县里，并在电话中念出密钥核对码。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="143" />
            <source>The check is done.</source>
            <translation>检查完毕。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="152" />
            <source>none is set up: load the county's file, or type an address</source>
            <translation>尚未设置：请载入县里的文件，或填写地址</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="157" />
            <source>none: the address was typed under Clinic and county</source>
            <translation>没有；地址是在“本院与县平台”里填写的</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="158" />
            <source>none</source>
            <translation>没有</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="163" />
            <source>Another address was typed since: the file's certificate and key are not used. Load the file again to go back to it.</source>
            <translation>之后又手工改了地址，所以没有用文件里的证书和密钥。要恢复，请再载入一次文件。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="163" />
            <source>made {day}</source>
            <translation>{day} 制作</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="168" />
            <source>whom this computer's system trusts</source>
            <translation>按本机系统的信任</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="169" />
            <source>only the county's own authority, until {day}</source>
            <translation>只认县里自己的证书机构，有效至 {day}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="174" />
            <source>with a key of this computer, as {client}</source>
            <translation>用本机密钥，名称 {client}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="175" />
            <source>with a token that was typed</source>
            <translation>用手工填写的令牌</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="177" />
            <source>not needed</source>
            <translation>不需要</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="179" />
            <source>{word}   the county knows it</source>
            <translation>{word}   县里已登记</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="182" />
            <source>{word}   the county does not know it yet; until then {former} goes on</source>
            <translation>{word}   县里尚未登记，在此之前仍用 {former}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="184" />
            <source>{word}   the county does not know it yet</source>
            <translation>{word}   县里尚未登记</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="189" />
            <source>not made yet; nothing is sent before</source>
            <translation>还没有做；检查之前不上传</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="194" />
            <source>passed {at}   {software}</source>
            <translation>通过   {at}   {software}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="196" />
            <source>failed {at}   {software}   Nothing is sent. Please tell the county:</source>
            <translation>未通过   {at}   {software}   暂不上传，请告知县里：</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="222" />
            <source>The county's enrolment file</source>
            <translation>县里的入网文件</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="227" />
            <source>Where to write the public key</source>
            <translation>公钥写到哪里</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="235" />
            <source>The county has to register the new key; until then the present one goes on.</source>
            <translation>新密钥要由县里登记，登记之前仍用现在这个。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="236" />
            <source>Make a new key</source>
            <translation>换新密钥</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="247" />
            <source>Made. Save the public key, hand it to the county, read out the check word.</source>
            <translation>已换。请保存公钥交给县里，并在电话中念出密钥核对码。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="250" />
            <source>The check is under way; it takes some seconds.</source>
            <translation>正在检查，需要几秒钟。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="258" />
            <source>The file is taken over; the platform is checked at once.</source>
            <translation>已采用此文件，马上检查县平台。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="263" />
            <source>The file is taken over. Now save the public key, hand it to the county and read out the check word.</source>
            <translation>已采用此文件。请保存公钥交给县里，并在电话中念出密钥核对码。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/county.py" line="269" />
            <source>Nothing was changed.</source>
            <translation>什么都没有改。</translation>
        </message>
    </context>
    <context>
        <name>EnrolPanel</name>
        <message>
            <location filename="../../../desktop/views/enrol_panel.py" line="30" />
            <source>Address of the server</source>
            <translation>服务器地址</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/enrol_panel.py" line="31" />
            <source>Clinic code</source>
            <translation>机构代号</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/enrol_panel.py" line="32" />
            <source>Who vouches for the server</source>
            <translation>为服务器担保的机构</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/enrol_panel.py" line="33" />
            <source>Sign-in name of the clinic</source>
            <translation>机构登录名称</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/enrol_panel.py" line="34" />
            <source>Where to sign in</source>
            <translation>登录地址</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/enrol_panel.py" line="35" />
            <source>County key for slips</source>
            <translation>县密钥（转诊单）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/enrol_panel.py" line="36" />
            <source>County key for sticks</source>
            <translation>县密钥（U盘）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/enrol_panel.py" line="37" />
            <source>Number systems</source>
            <translation>编号体系</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/enrol_panel.py" line="38" />
            <source>ID card numbers</source>
            <translation>身份证号体系</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/enrol_panel.py" line="73" />
            <source>Check word</source>
            <translation>核对码</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/enrol_panel.py" line="75" />
            <source>Do not take it</source>
            <translation>不采用</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/enrol_panel.py" line="112" />
            <source>File of {county} for {clinic}, made {made}</source>
            <translation>{county}发给{clinic}的文件，{made} 制作</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/enrol_panel.py" line="119" />
            <source>The county whose key is trusted here already has signed this file.</source>
            <translation>这个文件由本机已信任的县密钥签名，不必再打电话核对。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/enrol_panel.py" line="124" />
            <source>Ring the county on the number you know and have the check word of this file read out; type it here. Only then is it certain that the file is the county's.</source>
            <translation>请拨打您已知的县里电话，请对方念出这个文件的核对码，填在这里。这样才能确定文件确实出自县里。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/enrol_panel.py" line="149" />
            <source>Nothing would change.</source>
            <translation>没有变化。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/enrol_panel.py" line="152" />
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/enrol_panel.py" line="152" />
            <source>In the file</source>
            <translation>文件中</translation>
        </message>
    </context>
    <context>
        <name>SetUp</name>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="49" />
            <source>From the county's file.</source>
            <translation>来自县里的入网文件。</translation>
        </message>
    </context>
    <context>
        <name>Journal</name>
        <message>
            <location filename="../../../desktop/views/journal/words.py" line="67" />
            <source>County's enrolment file taken over</source>
            <translation>采用县里的入网文件</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/journal/words.py" line="68" />
            <source>New key for the county</source>
            <translation>换新的县平台密钥</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/journal/words.py" line="69" />
            <source>Public key written for the county</source>
            <translation>写出交给县里的公钥</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/journal/words.py" line="72" />
            <source>County platform checked</source>
            <translation>检查县平台</translation>
        </message>
    </context>
    <context>
        <name>FirstStart</name>
        <message>
            <location filename="../../../desktop/app/first_start.py" line="91" />
            <source>The county's enrolment file</source>
            <translation>县里的入网文件</translation>
        </message>
    </context>
</TS>
