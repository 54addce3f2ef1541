<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Slip</name>
        <message>
            <location filename="../../../desktop/views/slip_words.py" line="8" />
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/slip_words.py" line="9" />
            <source>Age</source>
            <translation>年龄</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/slip_words.py" line="10" />
            <source>Health record number</source>
            <translation>档案编号</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/slip_words.py" line="11" />
            <source>Telephone</source>
            <translation>联系电话</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/slip_words.py" line="12" />
            <source>Address</source>
            <translation>住址</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/slip_words.py" line="13" />
            <source>Impression</source>
            <translation>初步印象</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/slip_words.py" line="14" />
            <source>Drugs given</source>
            <translation>已用药物</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/slip_words.py" line="15" />
            <source>Mechanism of injury</source>
            <translation>受伤机制</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/slip_words.py" line="16" />
            <source>Bleeding</source>
            <translation>出血</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/slip_words.py" line="17" />
            <source>Anticoagulants</source>
            <translation>抗凝药</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/slip_words.py" line="18" />
            <source>Contractions</source>
            <translation>宫缩</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/slip_words.py" line="19" />
            <source>Mother</source>
            <translation>母亲情况</translation>
        </message>
    </context>
    <context>
        <name>SlipKeysTab</name>
        <message>
            <location filename="../../../desktop/views/settings/slip_keys.py" line="51" />
            <source>From a file…</source>
            <translation>从文件读取…</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/slip_keys.py" line="52" />
            <source>Trust this county key</source>
            <translation>采用这个县密钥</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/slip_keys.py" line="53" />
            <source>County key</source>
            <translation>县密钥</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/slip_keys.py" line="54" />
            <source>The line that the county has given, 44 characters</source>
            <translation>县里给的那一行，共 44 个字符</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/slip_keys.py" line="69" />
            <source>The codes on a referral slip are signed by the computer that prints it, so that a hospital can check them with no line at all. The county signs the key of every computer. Read this computer's fingerprint to the county when it asks; compare the county's fingerprint with the one it has told you on another way.</source>
            <translation>转诊单上的码由打印它的电脑签名，医院断网也能核对；每台电脑的密钥由县里登记。县里来问时，把本机指纹念给对方；县密钥的指纹要和县里另外告知的一致。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/slip_keys.py" line="73" />
            <source>This computer's key</source>
            <translation>本机密钥</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/slip_keys.py" line="75" />
            <source>The county's key</source>
            <translation>县密钥</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/slip_keys.py" line="81" />
            <source>Enter the county's key</source>
            <translation>录入县密钥</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/slip_keys.py" line="101" />
            <source>not known yet: slips of others cannot be checked here</source>
            <translation>还没有：本机不能核对别处签发的转诊单</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/slip_keys.py" line="102" />
            <source>{fingerprint}   ({count} computers are known)</source>
            <translation>{fingerprint}   （已登记 {count} 台电脑）</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/slip_keys.py" line="109" />
            <source>The county has revoked it. Ring the county: its slips are refused.</source>
            <translation>已被县里吊销，本机签的单别处不认。请打电话给县里。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/slip_keys.py" line="111" />
            <source>Signed by the county.</source>
            <translation>县里已登记。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/slip_keys.py" line="115" />
            <source>Not signed by the county yet. It is asked for at the next exchange; ring the county.</source>
            <translation>县里还没登记。下次交换时自动申请，请同时打电话告诉县里。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/slip_keys.py" line="119" />
            <source>Its fingerprint: {fingerprint}</source>
            <translation>它的指纹：{fingerprint}</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/slip_keys.py" line="120" />
            <source>This is not a county key.</source>
            <translation>这不是县密钥。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/slip_keys.py" line="124" />
            <source>File with the county's key</source>
            <translation>县密钥文件</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/settings/slip_keys.py" line="147" />
            <source>Kept. The keys of the county's computers come with the next exchange.</source>
            <translation>已保存。各台电脑的密钥随下次交换到达。</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <location filename="../../../desktop/views/messages/slip.py" line="10" />
            <source>This is not the code of a referral slip, or it was not read whole. Scan it once more; if it stays so, register the patient from the paper.</source>
            <translation>这不是转诊单的码，或没有扫全。请再扫一次；还是不行就按纸面登记患者。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/slip.py" line="15" />
            <source>The scanner typed small letters. Switch off Caps Lock and the Chinese input method, then scan it once more.</source>
            <translation>扫描枪输入成了小写。请关闭大写锁定和中文输入法，再扫一次。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/slip.py" line="20" />
            <source>A newer version of the program printed this slip. Register the patient from the paper, and have this computer updated.</source>
            <translation>这张转诊单由更新版本的程序打印。请按纸面登记患者，并请管理员更新本机程序。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/slip.py" line="25" />
            <source>The content of this code was changed after it was signed. Nothing of it is taken over: ring the sending clinic, and register the patient from the paper.</source>
            <translation>码里的内容在签名之后被改动过，一概不采用。请打电话给转出单位核实，并按纸面登记患者。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/slip.py" line="30" />
            <source>This computer does not know the county's key yet, so it cannot check any slip. Register the patient from the paper; an administrator enters the key under Settings, Slip keys.</source>
            <translation>本机还没有县密钥，无法核对转诊单。请按纸面登记患者；由管理员在「设置 → 单据密钥」里录入县密钥。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/slip.py" line="35" />
            <source>The computer that signed this slip is not in the list of the last exchange. Ring the sending clinic, and register the patient from the paper.</source>
            <translation>最近一次交换得到的名单里没有签发这张单的电脑。请打电话给转出单位核实，并按纸面登记患者。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/slip.py" line="40" />
            <source>This slip was signed in another county, whose keys are not known here. Register the patient from the paper.</source>
            <translation>这张单由外县签发，本机没有外县的密钥。请按纸面登记患者。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/slip.py" line="45" />
            <source>The county has revoked the key of this computer of {clinic}. Its slips are not believed any more, whatever their date: ring the clinic, and register the patient from the paper.</source>
            <translation>{clinic}这台电脑的密钥已被县里吊销，它签的单不论日期一律不认。请打电话核实，并按纸面登记患者。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/slip.py" line="50" />
            <source>The key of {clinic} was not in force when this slip says it was signed. Ring the clinic, and register the patient from the paper.</source>
            <translation>按单上的签发时间，{clinic}的密钥当时不在有效期内。请打电话核实，并按纸面登记患者。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/slip.py" line="55" />
            <source>This slip names another sender than {clinic}, whose key has signed it. Ring the clinic, and register the patient from the paper.</source>
            <translation>单上写的转出单位不是{clinic}，签名却是它的。请打电话核实，并按纸面登记患者。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/slip.py" line="58" />
            <source>This is code B, the second part. Please scan code A of the same slip first.</source>
            <translation>这是码 B（第二部分）。请先扫同一张单的码 A。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/slip.py" line="63" />
            <source>By its own clock the slip was signed {minutes} minutes from now: one of the two clocks is wrong.</source>
            <translation>单上的签发时间比本机时间晚 {minutes} 分钟：两边有一边的时钟不准。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/slip.py" line="66" />
            <source>This slip was signed {days} days ago. Ask whether it is still meant.</source>
            <translation>这张单是 {days} 天前签发的，请问清是否仍然有效。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/slip.py" line="70" />
            <source>The slip is addressed to another unit. The patient may be taken in all the same.</source>
            <translation>这张单写的转入单位不是本单位。仍可接诊。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/slip.py" line="74" />
            <source>This is not a county key. Paste the line that the county has given, 44 characters.</source>
            <translation>这不是县密钥。请粘贴县里给的那一行，共 44 个字符。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/slip.py" line="77" />
            <source>The file of the county key cannot be read or made.</source>
            <translation>县密钥文件无法读取或建立。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/slip.py" line="80" />
            <source>The passphrase of the county key needs {least} characters or more.</source>
            <translation>县密钥的口令至少要 {least} 个字符。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/slip.py" line="83" />
            <source>The two passphrases differ; no county key was made.</source>
            <translation>两次口令不一致，没有生成县密钥。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/slip.py" line="86" />
            <source>The telephone code has {wanted} characters; these are {length}.</source>
            <translation>电话转诊码有 {wanted} 个字符，现在是 {length} 个。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/slip.py" line="89" />
            <source>{sign} does not occur in telephone codes. Please have it read once more.</source>
            <translation>电话转诊码里没有「{sign}」。请对方再念一遍。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/slip.py" line="93" />
            <source>One character is wrong, or two have changed places. Please have it read once more.</source>
            <translation>有一个字符不对，或有两个念反了。请对方再念一遍。</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/messages/slip.py" line="97" />
            <source>A newer version of the program made this telephone code. Write down what the clinic says.</source>
            <translation>这个电话转诊码由更新版本的程序生成。请把对方说的内容记下来。</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <location filename="../../../desktop/app/settings.py" line="1" />
            <source>Slip keys</source>
            <translation>单据密钥</translation>
        </message>
    </context>
    <context>
        <name>SetUp</name>
        <message>
            <location filename="../../../desktop/views/set_up/forms.py" line="1" />
            <source>County key for referral slips, if you have it</source>
            <translation>转诊单县密钥（县里已给的话）</translation>
        </message>
    </context>
</TS>
