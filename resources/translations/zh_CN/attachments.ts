<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>AddDialog</name>
        <message>
            <source>Add an attachment</source>
            <translation>添加附件</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>A PDF of {sent}. It is sent as it is.</source>
            <translation>PDF，{sent}，原样发送。</translation>
        </message>
        <message>
            <source>A picture of {came}; {sent} of it will be sent, without the place where it was taken. The original stays on this computer.</source>
            <translation>图片原大小 {came}，缩小后发送 {sent}，不含拍摄地点。原图留在本机。</translation>
        </message>
        <message>
            <source>The picture</source>
            <translation>图片预览</translation>
        </message>
    </context>
    <context>
        <name>AttachmentStrip</name>
        <message>
            <source>Attachments ({count})</source>
            <translation>附件（{count}）</translation>
        </message>
        <message>
            <source>Attachments</source>
            <translation>附件</translation>
        </message>
        <message>
            <source>{title} is void.</source>
            <translation>「{title}」已作废。</translation>
        </message>
        <message>
            <source>Look at it	Enter</source>
            <translation>查看	Enter</translation>
        </message>
        <message>
            <source>Not void after all</source>
            <translation>撤回作废</translation>
        </message>
        <message>
            <source>Title and kind …</source>
            <translation>标题和类别…</translation>
        </message>
        <message>
            <source>Void …	Del</source>
            <translation>作废…	Del</translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Photo, scan or PDF</source>
            <translation>照片、扫描件或PDF</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>None.</source>
            <translation>无。</translation>
        </message>
        <message>
            <source>Choose the patient first.</source>
            <translation>请先选患者。</translation>
        </message>
        <message>
            <source>Drop photos, scans or PDFs here.</source>
            <translation>可把照片、扫描件或PDF拖到这里。</translation>
        </message>
    </context>
    <context>
        <name>AttachmentTiles</name>
        <message>
            <source>Attachments</source>
            <translation>附件</translation>
        </message>
    </context>
    <context>
        <name>AttachmentViewer</name>
        <message>
            <source>Saved as {file}.</source>
            <translation>已另存为 {file}。</translation>
        </message>
        <message>
            <source>A PDF is not shown here. Save a copy to read or print it.</source>
            <translation>PDF 不在这里显示。请另存一份再打开或打印。</translation>
        </message>
        <message>
            <source>This picture cannot be shown on this computer. Save a copy.</source>
            <translation>这张图片本机无法显示，请另存一份再打开。</translation>
        </message>
        <message>
            <source>taken {at}</source>
            <translation>拍摄 {at}</translation>
        </message>
        <message>
            <source>added {at} by {name}</source>
            <translation>{name} 添加于 {at}</translation>
        </message>
        <message>
            <source>added {at}</source>
            <translation>添加于 {at}</translation>
        </message>
        <message>
            <source>{size} are sent</source>
            <translation>发送大小 {size}</translation>
        </message>
        <message>
            <source>void: {reason}</source>
            <translation>作废原因：{reason}</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>上一张</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一张</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Turn</source>
            <translation>旋转</translation>
        </message>
        <message>
            <source>The original, as it was handed in</source>
            <translation>看原图</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>另存一份</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>A copy holds the patient's data in the clear; who saved it is recorded.</source>
            <translation>另存的文件没有加密，谁存的会有记录，请妥善保管。</translation>
        </message>
    </context>
    <context>
        <name>Attachments</name>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>empty: the kind is the title</source>
            <translation>不填就用类别名</translation>
        </message>
        <message>
            <source>Choose photos, scans or PDFs</source>
            <translation>选择照片、扫描件或PDF</translation>
        </message>
        <message>
            <source>Pictures and PDFs ({endings})</source>
            <translation>图片和PDF ({endings})</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>另存一份</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>Goes with the referral</source>
            <translation>随转诊单发送</translation>
        </message>
        <message>
            <source>To be sent</source>
            <translation>待上传</translation>
        </message>
        <message>
            <source>Being sent {done}/{all}</source>
            <translation>上传中 {done}/{all}</translation>
        </message>
        <message>
            <source>At the county</source>
            <translation>已到县平台</translation>
        </message>
        <message>
            <source>Waits for another record</source>
            <translation>等待另一条记录</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>被拒收</translation>
        </message>
        <message>
            <source>Conflict</source>
            <translation>有冲突</translation>
        </message>
        <message>
            <source>Coming {done}/{all}</source>
            <translation>接收中 {done}/{all}</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>已收到</translation>
        </message>
        <message>
            <source>{size} MB</source>
            <translation>{size}MB</translation>
        </message>
        <message>
            <source>{size} kB</source>
            <translation>{size}KB</translation>
        </message>
    </context>
    <context>
        <name>AttachmentsTab</name>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>What is sent of a photo or PDF</source>
            <translation>照片和PDF发送时的大小</translation>
        </message>
        <message>
            <source>Picture, at most</source>
            <translation>图片最大</translation>
        </message>
        <message>
            <source>Longer side, at most</source>
            <translation>图片长边最大</translation>
        </message>
        <message>
            <source>px</source>
            <translation>像素</translation>
        </message>
        <message>
            <source>PDF, at most</source>
            <translation>PDF 最大</translation>
        </message>
    </context>
    <context>
        <name>DescribeDialog</name>
        <message>
            <source>Title and kind</source>
            <translation>标题和类别</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
    </context>
    <context>
        <name>VoidDialog</name>
        <message>
            <source>Void: {title}</source>
            <translation>作废：{title}</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>It stays on record, struck through. Wrong patient, wrong picture …</source>
            <translation>作废后仍留底，只是划掉。例如：传错患者、传错图片。</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>作废原因</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <source>There is nothing in this file. Please choose it again.</source>
            <translation>文件是空的，请重新选择。</translation>
        </message>
        <message>
            <source>Say in a few words what it shows.</source>
            <translation>请写几个字说明这是什么。</translation>
        </message>
        <message>
            <source>The title is longer than {most} characters. Please shorten it.</source>
            <translation>标题超过 {most} 个字，请缩短。</translation>
        </message>
        <message>
            <source>The time of the picture lies in the future. Please check it.</source>
            <translation>拍摄时间在将来，请核对。</translation>
        </message>
        <message>
            <source>This is neither a picture nor a PDF, whatever its name says. Nothing was added.</source>
            <translation>这个文件的内容既不是图片也不是 PDF（不看文件名），没有添加。</translation>
        </message>
        <message>
            <source>The file is larger than {most} MB. Please take a smaller picture or scan.</source>
            <translation>文件超过 {most} MB，请拍小一些或重新扫描。</translation>
        </message>
        <message>
            <source>The PDF has {size} MB; up to {most} MB can be sent. Scan it in black and white, or in two parts, or add photos of its pages.</source>
            <translation>PDF 有 {size} MB，最多能发 {most} MB。请用黑白扫描，或分成两份，或改拍照片添加。</translation>
        </message>
        <message>
            <source>This scan has {pages} pages in one picture file. Save it as a PDF, or add its pages one by one.</source>
            <translation>这个扫描图片里有 {pages} 页。请存成 PDF，或一页一页添加。</translation>
        </message>
        <message>
            <source>This photo is in the HEIC format, which this computer cannot read. On the phone, choose “Most compatible” in the camera settings or send the photo as JPEG.</source>
            <translation>这张照片是 HEIC 格式，本机读不了。请在手机相机设置里选「兼容性最佳」，或转成 JPEG 再发。</translation>
        </message>
        <message>
            <source>{file} cannot be opened. Is the stick or the phone still connected?</source>
            <translation>{file} 打不开。U 盘或手机还连着吗？</translation>
        </message>
        <message>
            <source>There is no picture and no file in the clipboard. Copy one first.</source>
            <translation>剪贴板里没有图片或文件，请先复制。</translation>
        </message>
        <message>
            <source>The picture cannot be read; it may be damaged. Please take it again.</source>
            <translation>这张图片读不出来，可能已损坏，请重新拍。</translation>
        </message>
        <message>
            <source>The same picture is here already as “{title}”. It was not added twice.</source>
            <translation>同一张图片已经在了，名称是「{title}」，没有重复添加。</translation>
        </message>
        <message>
            <source>It has not come from the county yet. It comes with the next exchanges.</source>
            <translation>还没有从县平台收完，接下来会继续接收。</translation>
        </message>
        <message>
            <source>What is here is not what was sent. It is not shown; please ask for it again.</source>
            <translation>收到的内容与对方发出的不一致，不能显示，请让对方重新发送。</translation>
        </message>
        <message>
            <source>Somebody else sent this. Only there can it be changed or voided.</source>
            <translation>这是对方发来的附件，只能由对方修改或作废。</translation>
        </message>
        <message>
            <source>{file} could not be written there. Please choose another folder.</source>
            <translation>{file} 没能写到那里，请另选文件夹。</translation>
        </message>
        <message>
            <source>The county did not keep this attachment as it was sent. It counts as not sent; try again, and tell the county's support if it happens twice.</source>
            <translation>县平台没有把这个附件完整保存下来，按未上传处理。请再试一次；如果又出现，请告诉县平台的技术人员。</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Attachments</source>
            <translation>附件</translation>
        </message>
    </context>
    <context>
        <name>Exchange</name>
        <message>
            <source>Attachments</source>
            <translation>附件</translation>
        </message>
    </context>
    <context>
        <name>Journal</name>
        <message>
            <source>Attachment</source>
            <translation>附件</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>Attachment</source>
            <translation>附件</translation>
        </message>
    </context>
</TS>
