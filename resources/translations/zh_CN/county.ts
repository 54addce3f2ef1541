<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>messages</name>
        <message>
            <source>The county platform could not be used. Records are kept here and go out later.</source>
            <translation>县平台暂时用不了。记录已存在本机，稍后会自动发出。</translation>
        </message>
        <message>
            <source>No connection to the county platform. Go on working: records are kept here and go out by themselves when the line is back.</source>
            <translation>连不上县平台。请照常工作：记录都存在本机，网络恢复后会自动发出。</translation>
        </message>
        <message>
            <source>The line broke while sending. The program asks the county platform what arrived before it sends anything again; nothing is lost or sent twice.</source>
            <translation>发送途中断线了。程序会先向县平台核对收到了什么，再决定是否补发，不会丢失也不会重复。</translation>
        </message>
        <message>
            <source>The county platform refused this. Everything is kept here; look under “Needs a person” on the exchange screen, or tell the administrator.</source>
            <translation>县平台没有接受这次请求。记录都还在本机；请看“数据上传”里的“需要处理”，没有的话请告知管理员。</translation>
        </message>
        <message>
            <source>Somebody else changed this record at the county first. Both versions are kept; the program compares them and asks you where they differ.</source>
            <translation>县里有人先改了这条记录。两个版本都已保留，程序会比对，不一致的地方请您确认。</translation>
        </message>
        <message>
            <source>The county platform does not accept this clinic's sign-in. Sending waits; everything else works. Please tell the administrator.</source>
            <translation>县平台不认可本机构的登录。发送已暂停，其他功能不受影响，请告知管理员。</translation>
        </message>
        <message>
            <source>The county platform does not allow this clinic to do that. The record is kept here; please tell the administrator.</source>
            <translation>县平台不允许本机构这样操作。记录还在本机，请告知管理员。</translation>
        </message>
        <message>
            <source>This is too large for the county platform. The program sends it in smaller parts; if it stays here, please tell the administrator.</source>
            <translation>内容太大，县平台收不下。程序会分小份发送；如果一直发不出去，请告知管理员。</translation>
        </message>
        <message>
            <source>The county platform is busy. The program tries again by itself in a while.</source>
            <translation>县平台正忙，程序过一会儿会自动再试。</translation>
        </message>
        <message>
            <source>This is not the address of a county platform. It looks like https://county.example/fhir; please ask the county for it.</source>
            <translation>这不是县平台的地址。地址类似 https://county.example/fhir，请向县里索取。</translation>
        </message>
        <message>
            <source>The address must begin with https://, so that nobody on the way can read patients' data.</source>
            <translation>地址必须以 https:// 开头，以免患者信息在途中被人看到。</translation>
        </message>
        <message>
            <source>The practice clinic never connects to a real platform. Set up a real clinic for that.</source>
            <translation>练习机构不会连接真实的县平台。需要时请设置正式机构。</translation>
        </message>
        <message>
            <source>This computer does not trust the county platform's certificate, so nothing was sent. Check this computer's date and time, then tell the administrator.</source>
            <translation>本机不信任县平台的证书，所以什么都没有发出。请先核对本机的日期和时间，再告知管理员。</translation>
        </message>
        <message>
            <source>Something else answered instead of the county platform, perhaps the sign-in page of this network. Sign in to the network or check the address; records are kept here.</source>
            <translation>应答的不是县平台，可能是本网络的登录页。请先登录网络或核对地址；记录都存在本机。</translation>
        </message>
        <message>
            <source>The county platform has a fault of its own. Records are kept here; the program tries again by itself.</source>
            <translation>县平台自身出了故障。记录都存在本机，程序会自动再试。</translation>
        </message>
        <message>
            <source>The county platform's list has no end, so it was not taken over. The program tries again by itself; please tell the administrator if this stays.</source>
            <translation>县平台给出的清单没有尽头，这次没有采用。程序会自动再试；如果一直这样，请告知管理员。</translation>
        </message>
    </context>
</TS>
