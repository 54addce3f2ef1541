<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutTab</name>
    <message>
        <location filename="../../../desktop/views/settings/about.py" line="16"/>
        <source>Zhudian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/about.py" line="24"/>
        <source>Desktop client of township expert stations: visits, green-channel referrals and training, also without a line. Free software under the GNU GPL, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/app/settings.py" line="210"/>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/app/settings.py" line="211"/>
        <source>Clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/app/settings.py" line="212"/>
        <source>Computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/app/settings.py" line="213"/>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/app/settings.py" line="214"/>
        <source>Saves kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupTab</name>
    <message>
        <location filename="../../../desktop/views/settings/backup.py" line="56"/>
        <source>Each day&apos;s first sign-in makes a backup on this computer. Save one to a stick each week and keep it in another room: it is encrypted and opens with the passwords of its day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/backup.py" line="59"/>
        <location filename="../../../desktop/views/settings/backup.py" line="78"/>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/backup.py" line="60"/>
        <source>Back up to a stick or folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/backup.py" line="61"/>
        <source>Restore a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/backup.py" line="63"/>
        <source>New recovery key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/backup.py" line="68"/>
        <source>Made at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/backup.py" line="70"/>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/backup.py" line="71"/>
        <source>each day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/backup.py" line="71"/>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/backup.py" line="74"/>
        <source>Saves held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/backup.py" line="75"/>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/backup.py" line="78"/>
        <source>No backup yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/backup.py" line="106"/>
        <source>Newest backup: {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/backup.py" line="108"/>
        <source>There is no backup yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/backup.py" line="122"/>
        <source>Backed up and checked: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/backup.py" line="134"/>
        <source>The day is closed first; what stands half-written is kept as a draft in the present records, which are moved aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/backup.py" line="135"/>
        <source>Close the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/backup.py" line="135"/>
        <source>to restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClinicTab</name>
    <message>
        <location filename="../../../desktop/views/settings/clinic.py" line="71"/>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/clinic.py" line="76"/>
        <source>after {count} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/clinic.py" line="77"/>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/clinic.py" line="82"/>
        <source>This clinic at the county</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/clinic.py" line="86"/>
        <source>Clinic code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/clinic.py" line="93"/>
        <source>Computer code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/clinic.py" line="100"/>
        <source>Name of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/clinic.py" line="106"/>
        <source>Name and telephones: tab Experts and hospitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/clinic.py" line="109"/>
        <source>County server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/clinic.py" line="113"/>
        <source>Address of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/clinic.py" line="121"/>
        <source>Access token, where the county asks for one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/clinic.py" line="127"/>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/clinic.py" line="131"/>
        <source>Hide the work when nobody moves</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DirectoryTab</name>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="66"/>
        <location filename="../../../desktop/views/settings/directory.py" line="195"/>
        <source>Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="67"/>
        <location filename="../../../desktop/views/settings/directory.py" line="205"/>
        <source>Specialty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="68"/>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="69"/>
        <location filename="../../../desktop/views/settings/directory.py" line="223"/>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="70"/>
        <location filename="../../../desktop/views/settings/directory.py" line="220"/>
        <source>Sent by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="71"/>
        <location filename="../../../desktop/views/settings/directory.py" line="90"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="76"/>
        <source>No expert yet; add those stationed here, or wait for the county&apos;s list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="80"/>
        <location filename="../../../desktop/views/settings/directory.py" line="250"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="81"/>
        <location filename="../../../desktop/views/settings/directory.py" line="254"/>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="83"/>
        <location filename="../../../desktop/views/settings/directory.py" line="268"/>
        <source>Emergency department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="88"/>
        <location filename="../../../desktop/views/settings/directory.py" line="272"/>
        <source>Referral centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="93"/>
        <source>No hospital yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="95"/>
        <source>Add an expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="96"/>
        <source>Add a hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="103"/>
        <source>Experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="104"/>
        <source>Hospitals and other places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="118"/>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="120"/>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="134"/>
        <source>Expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="152"/>
        <source>Hospital or other place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="199"/>
        <source>Reading (pinyin)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="209"/>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="211"/>
        <source>Title on the door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="215"/>
        <source>Level of the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="227"/>
        <source>Assigned from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="232"/>
        <source>Assigned until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="234"/>
        <location filename="../../../desktop/views/settings/directory.py" line="265"/>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="235"/>
        <source>Honours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="236"/>
        <location filename="../../../desktop/views/settings/directory.py" line="284"/>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="261"/>
        <source>Organisation code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="275"/>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/directory.py" line="279"/>
        <source>Departments that take referrals, one a line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <location filename="../../../desktop/views/sign_in/entry.py" line="46"/>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/sign_in/entry.py" line="47"/>
        <source>PIN, 4 to 6 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/sign_in/entry.py" line="48"/>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/sign_in/entry.py" line="49"/>
        <source>Another person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/sign_in/entry.py" line="50"/>
        <source>Use the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/sign_in/entry.py" line="51"/>
        <source>Password forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/sign_in/entry.py" line="143"/>
        <source>Wrong several times. Please wait {time}, then try again. A colleague may sign in at once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <location filename="../../../desktop/views/settings/dialog.py" line="60"/>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/dialog.py" line="61"/>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LooksTab</name>
    <message>
        <location filename="../../../desktop/views/settings/looks.py" line="29"/>
        <source>Display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/looks.py" line="33"/>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/looks.py" line="39"/>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/looks.py" line="45"/>
        <source>High contrast: black on white, heavy borders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/looks.py" line="53"/>
        <source>Size and contrast change at once, the language at the next start; papers stay Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/looks.py" line="57"/>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewKeyDialog</name>
    <message>
        <location filename="../../../desktop/views/settings/new_key.py" line="26"/>
        <source>New recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/new_key.py" line="29"/>
        <source>The key printed before stays valid until this one is in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/new_key.py" line="31"/>
        <source>Put this key in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/new_key.py" line="32"/>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnTab</name>
    <message>
        <location filename="../../../desktop/views/settings/own.py" line="35"/>
        <source>My password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/own.py" line="37"/>
        <source>Present password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/own.py" line="38"/>
        <source>New password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/own.py" line="39"/>
        <source>New password again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/own.py" line="41"/>
        <source>8 characters or more; opens the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/own.py" line="48"/>
        <source>My PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/own.py" line="50"/>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/own.py" line="52"/>
        <source>PIN, 4 to 6 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/own.py" line="55"/>
        <source>only switches staff while the program is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/own.py" line="59"/>
        <source>Change password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/own.py" line="60"/>
        <source>Set PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/own.py" line="61"/>
        <source>Remove PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/own.py" line="90"/>
        <source>A PIN is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/own.py" line="90"/>
        <source>No PIN is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/own.py" line="102"/>
        <source>Your password is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/own.py" line="107"/>
        <source>Your PIN is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/own.py" line="120"/>
        <source>Your PIN is removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintersTab</name>
    <message>
        <location filename="../../../desktop/views/settings/printers.py" line="49"/>
        <source>Printer for each paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/printers.py" line="50"/>
        <source>Test print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/printers.py" line="51"/>
        <source>Look for printers again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/printers.py" line="57"/>
        <source>Where no printer is chosen, the preview asks; without one the paper is a PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/printers.py" line="77"/>
        <source>ask with a preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/printers.py" line="79"/>
        <source>{printer} (not connected)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/printers.py" line="85"/>
        <source>This computer has no printer; papers become PDF files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/printers.py" line="100"/>
        <source>Sent to {printer}. Look at the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/printers.py" line="103"/>
        <source>The printer did not take the page. Is it on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/app/settings.py" line="192"/>
        <source>Booking slip, A5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/app/settings.py" line="193"/>
        <source>Booking slip, 80 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/app/settings.py" line="194"/>
        <source>List of a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/app/settings.py" line="195"/>
        <source>Referral form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/app/settings.py" line="196"/>
        <source>Training sign-in sheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoverPanel</name>
    <message>
        <location filename="../../../desktop/views/sign_in/recover.py" line="38"/>
        <source>The recovery key was printed when the clinic was set up; the administrator keeps it locked away. Type its 48 digits and a new password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/sign_in/recover.py" line="47"/>
        <source>Recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/sign_in/recover.py" line="49"/>
        <source>New password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/sign_in/recover.py" line="50"/>
        <source>New password again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/sign_in/recover.py" line="55"/>
        <source>Set password and sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/sign_in/recover.py" line="56"/>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/sign_in/recover.py" line="73"/>
        <source>New password for {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryPanel</name>
    <message>
        <location filename="../../../desktop/views/set_up/recovery.py" line="39"/>
        <source>Type the key from the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/recovery.py" line="68"/>
        <source>Print or save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/recovery.py" line="69"/>
        <location filename="../../../desktop/views/set_up/recovery.py" line="84"/>
        <source>I have it on paper: hide it and type it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/recovery.py" line="88"/>
        <source>Show it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/recovery.py" line="100"/>
        <source>The key is right. Put the paper away where only the head of the clinic gets.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestorePanel</name>
    <message>
        <location filename="../../../desktop/views/set_up/restore.py" line="55"/>
        <source>Opened by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/restore.py" line="56"/>
        <source>Password of that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/restore.py" line="58"/>
        <source>Look in another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/restore.py" line="59"/>
        <source>Restore this backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/restore.py" line="60"/>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/restore.py" line="72"/>
        <source>Made at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/restore.py" line="77"/>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/restore.py" line="78"/>
        <source>each day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/restore.py" line="78"/>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/restore.py" line="81"/>
        <source>Saves held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/restore.py" line="82"/>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/restore.py" line="85"/>
        <source>No backup here. Look on the stick it was saved to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/restore.py" line="89"/>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/restore.py" line="97"/>
        <source>The records come back as they were when the backup was made; what stands here now is moved aside and kept. Before more seats are sold, compare with the county what was booked since then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/restore.py" line="138"/>
        <source>Recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/restore.py" line="151"/>
        <source>What was saved here since then is moved aside, not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/restore.py" line="151"/>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedForm</name>
    <message>
        <location filename="../../../desktop/views/settings/clinic.py" line="56"/>
        <source>Kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetUp</name>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="23"/>
        <source>This clinic and this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="24"/>
        <source>The county hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="25"/>
        <source>The first administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="26"/>
        <source>The county server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="27"/>
        <source>The recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="32"/>
        <source>The county gives the two codes; they are part of every booking number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="35"/>
        <source>Whom the screen names when an urgent referral has no answer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="38"/>
        <source>Adds staff, resets passwords. Others are added in Settings afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="41"/>
        <source>May stay empty: everything works here without it and is sent later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="44"/>
        <source>Opens the records when every password is forgotten. Keep it locked away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="62"/>
        <source>Name of the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="69"/>
        <source>Clinic code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="76"/>
        <source>Computer code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="83"/>
        <source>Name of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="86"/>
        <source>for example: nurses&apos; desk 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="90"/>
        <location filename="../../../desktop/views/set_up/forms.py" line="120"/>
        <source>Organisation code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="94"/>
        <location filename="../../../desktop/views/set_up/forms.py" line="169"/>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="96"/>
        <source>Name of the expert station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="98"/>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="114"/>
        <source>Name of the hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="126"/>
        <source>Emergency department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="130"/>
        <source>Referral centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="134"/>
        <source>Departments that take referrals, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="153"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="157"/>
        <source>Work number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="164"/>
        <source>Profession</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="172"/>
        <source>Password, 8 characters or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="175"/>
        <source>Password again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="191"/>
        <source>Address of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/forms.py" line="199"/>
        <source>Access token, where the county asks for one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/wizard.py" line="69"/>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/wizard.py" line="70"/>
        <location filename="../../../desktop/views/set_up/wizard.py" line="183"/>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/wizard.py" line="178"/>
        <source>Page {at} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/wizard.py" line="182"/>
        <source>Set up the clinic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <location filename="../../../desktop/views/settings/page.py" line="43"/>
        <location filename="../../../desktop/app/settings.py" line="47"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/app/settings.py" line="81"/>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/app/settings.py" line="87"/>
        <source>Experts and hospitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/app/settings.py" line="93"/>
        <source>Clinic and county</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/app/settings.py" line="118"/>
        <source>My password and PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/app/settings.py" line="123"/>
        <source>Display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/app/settings.py" line="132"/>
        <source>Printers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/app/settings.py" line="137"/>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/app/settings.py" line="140"/>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <location filename="../../../desktop/views/sign_in/page.py" line="169"/>
        <source>Who is working here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/sign_in/page.py" line="171"/>
        <source>Arrow keys move, Enter chooses; or type the place as a digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/sign_in/page.py" line="186"/>
        <source>Zhudian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/sign_in/page.py" line="198"/>
        <source>Practice clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/sign_in/page.py" line="199"/>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/sign_in/page.py" line="200"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/sign_in/page.py" line="214"/>
        <source>No exchange with the county yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/sign_in/page.py" line="215"/>
        <source>Last exchange with the county: {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffTab</name>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="75"/>
        <location filename="../../../desktop/views/settings/staff.py" line="249"/>
        <source>Work number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="76"/>
        <location filename="../../../desktop/views/settings/staff.py" line="247"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="77"/>
        <location filename="../../../desktop/views/settings/staff.py" line="254"/>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="78"/>
        <location filename="../../../desktop/views/settings/staff.py" line="252"/>
        <source>Profession</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="79"/>
        <location filename="../../../desktop/views/settings/staff.py" line="256"/>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="80"/>
        <location filename="../../../desktop/views/settings/staff.py" line="257"/>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="81"/>
        <source>Sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="84"/>
        <source>Nobody yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="86"/>
        <location filename="../../../desktop/views/settings/staff.py" line="139"/>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="87"/>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="88"/>
        <source>Reset password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="89"/>
        <location filename="../../../desktop/views/settings/staff.py" line="124"/>
        <location filename="../../../desktop/views/settings/staff.py" line="182"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="115"/>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="117"/>
        <source>does not sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="117"/>
        <source>signs in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="119"/>
        <source>no password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="124"/>
        <source>Let work again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="152"/>
        <source>Change a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="166"/>
        <source>New password for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="182"/>
        <source>The password opens nothing any more, also not with an old copy of the key file. What this person wrote stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="192"/>
        <source>{name} works here again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="237"/>
        <source>Password, 8 characters or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="242"/>
        <source>Password again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="255"/>
        <source>Professional title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="258"/>
        <source>Reading (pinyin)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/settings/staff.py" line="259"/>
        <source>Signs in at this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <location filename="../../../desktop/views/set_up/welcome.py" line="31"/>
        <source>Welcome to Zhudian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/welcome.py" line="43"/>
        <source>Set up a clinic on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/welcome.py" line="44"/>
        <source>Five short pages; have the county&apos;s two codes at hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/welcome.py" line="49"/>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/welcome.py" line="50"/>
        <source>From a stick or folder, on a new computer or after damage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/welcome.py" line="55"/>
        <source>Open the practice clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/set_up/welcome.py" line="56"/>
        <source>Made-up patients and a made-up hospital; nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="10"/>
        <source>Both copies of the key file are damaged. Restore the newest backup; the records themselves are still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="15"/>
        <source>The key file of these records is missing. Restore a backup; the records are kept and moved aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="19"/>
        <source>This person cannot sign in here any more. Ask the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="23"/>
        <source>Wrong several times. Please wait {seconds} seconds; a colleague may sign in at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="28"/>
        <source>The password does not fit. Please wait {seconds} seconds; a colleague may sign in at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="32"/>
        <source>This is not the recovery key of these records. Look for the newest paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="37"/>
        <source>The copy did not come out the same as the records, so nothing was changed. Please call support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="42"/>
        <source>Somebody was stopped, but the records could not be locked anew: free some disk space. The next sign-in tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="47"/>
        <source>The key file was changed by another program: {count} people need a new password from the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="52"/>
        <source>The folder cannot be written. Check that the disk or stick is connected and not write-protected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="57"/>
        <source>The records must lie on this computer, not on a network folder. Choose a folder on its own disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="61"/>
        <source>The record file is not here. Restore the newest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="66"/>
        <source>The record file is damaged. It was moved aside as {name} and not deleted. Restore the newest backup and call support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="70"/>
        <source>The records were brought to the new version of the program; a backup was made before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="74"/>
        <source>What arrived on the stick is not what was sent. Try another stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="78"/>
        <source>Nobody of that name can sign in here. Give the name as on the button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="82"/>
        <source>This person has been stopped or does not sign in here. Ask the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="86"/>
        <source>A PIN has {least} to {most} digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="90"/>
        <source>This PIN is too easy to guess. Avoid rows such as 1234 and equal digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="94"/>
        <source>The PIN does not fit; {left} more tries, then the password is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="98"/>
        <source>Five wrong PINs. Please type the password; the PIN works again after that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="102"/>
        <source>At least {least} characters, please; a short sentence is good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="106"/>
        <source>At most {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="110"/>
        <source>This password is too easy to guess. Avoid rows such as 12345678.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="114"/>
        <source>A name, work number or telephone is no password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="118"/>
        <source>The two passwords are not the same. Type this one again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="122"/>
        <source>The recovery key has digits only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="126"/>
        <source>{typed} digits typed; the recovery key has {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="130"/>
        <source>Group {group} has a typing error. Compare it with the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="134"/>
        <source>This is another recovery key. Type the one just printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="138"/>
        <source>Print the key, then hide it and type it back from the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="142"/>
        <source>One to eight letters or digits, as the county gave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="146"/>
        <source>A letter and a digit, such as A1, as the county gave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="150"/>
        <source>8 to 22 letters and digits; leave it empty when you do not have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="154"/>
        <source>Give at least one telephone: somebody must be reachable when a referral is urgent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="158"/>
        <source>This is the clinic itself. Name the hospital that receives its patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="162"/>
        <source>Type the whole address, such as https://county.example/fhir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="166"/>
        <source>Leave names and passwords out of the address; the token has its own field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="170"/>
        <source>The address must begin with https://, so that nobody on the line can read along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="174"/>
        <location filename="../../../desktop/views/messages/setup.py" line="210"/>
        <source>Please give the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="178"/>
        <source>Please give the work number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="182"/>
        <source>Somebody else has this work number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="186"/>
        <source>Only a physician or assistant physician can have the role doctor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="190"/>
        <source>This is the last administrator. Make somebody else administrator first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="194"/>
        <source>You cannot stop yourself. Another administrator can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="198"/>
        <source>This person is not in the records any more. Look at the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="202"/>
        <source>Please name the station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="206"/>
        <source>Please name the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="214"/>
        <source>A place of that name is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="218"/>
        <source>This is your own clinic; it stays in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="222"/>
        <source>Please give the expert&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="226"/>
        <source>Please give the specialty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="230"/>
        <source>Choose the hospital that sends the expert.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../../desktop/views/messages/setup.py" line="234"/>
        <source>The assignment ends before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
