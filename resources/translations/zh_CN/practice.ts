<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Today</name>
        <message>
            <location filename="../../../desktop/views/today/words.py" />
            <source>A seat is free and {count} wait: ring the first ones</source>
            <translation>有号空出，{count} 人候补：请给前几位打电话</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/words.py" />
            <source>The day is over, {count} without a word: say who came, close the session</source>
            <translation>已过坐诊日，未登记到诊 {count} 人：请登记后结束坐诊</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/words.py" />
            <source>Day of a session</source>
            <translation>坐诊当日情况</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/words.py" />
            <source>Telephone call</source>
            <translation>电话记录</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/words.py" />
            <source>County booking</source>
            <translation>县级预约</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/words.py" />
            <source>Moving of a session's patients</source>
            <translation>停诊改约</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/words.py" />
            <source>Late entry</source>
            <translation>补登</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/words.py" />
            <source>Minutes of a training</source>
            <translation>培训记录</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/words.py" />
            <source>Booking slip</source>
            <translation>预约凭单</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/words.py" />
            <source>County slip</source>
            <translation>上级预约凭单</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/words.py" />
            <source>List of a session</source>
            <translation>坐诊名单</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/words.py" />
            <source>List of a day</source>
            <translation>当日坐诊名单</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/words.py" />
            <source>Call list</source>
            <translation>停诊电话单</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/words.py" />
            <source>Bookings of a village</source>
            <translation>村居预约单</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/words.py" />
            <source>Week roster</source>
            <translation>一周安排表</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/words.py" />
            <source>Outage pack</source>
            <translation>断网应急单</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/words.py" />
            <source>Referral form</source>
            <translation>转诊单</translation>
        </message>
        <message>
            <location filename="../../../desktop/views/today/words.py" />
            <source>Sign-in sheet</source>
            <translation>培训签到表</translation>
        </message>
    </context>
</TS>
