<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Reminder</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <extracomment>length of a session</extracomment>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <extracomment>length of a session</extracomment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unhunch::window::ChartWords</name>
    <message numerus="yes">
        <source>%n resets done</source>
        <translation>
            <numerusform>%n reset done</numerusform>
            <numerusform>%n resets done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminders</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n breaks of your own</source>
        <translation>
            <numerusform>%n break of your own</numerusform>
            <numerusform>%n breaks of your own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed</source>
        <translation>
            <numerusform>%n snoozed</numerusform>
            <numerusform>%n snoozed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept back by a call</source>
        <translation>
            <numerusform>%n kept back by a call</numerusform>
            <numerusform>%n kept back by a call</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>%n without an answer</numerusform>
            <numerusform>%n without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n after work or while paused</source>
        <translation>
            <numerusform>%n after work or while paused</numerusform>
            <numerusform>%n after work or while paused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unhunch::window::EndView</name>
    <message numerus="yes">
        <source>exercises</source>
        <extracomment>below their number</extracomment>
        <translation>
            <numerusform>exercise</numerusform>
            <numerusform>exercises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>resets today</source>
        <extracomment>below their number</extracomment>
        <translation>
            <numerusform>reset today</numerusform>
            <numerusform>resets today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unhunch::window::HeroPanel</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unhunch::window::HomePage</name>
    <message numerus="yes">
        <source>minutes to go</source>
        <extracomment>below the number of minutes, inside the ring</extracomment>
        <translation>
            <numerusform>minute to go</numerusform>
            <numerusform>minutes to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unhunch::window::ReminderCard</name>
    <message numerus="yes">
        <source>Remind me in %n minutes</source>
        <translation>
            <numerusform>Remind me in %n minute</numerusform>
            <numerusform>Remind me in %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unhunch::window::RoutineCard</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unhunch::window::SignForm</name>
    <message numerus="yes">
        <source>%n signs are ticked.</source>
        <translation>
            <numerusform>%n sign is ticked.</numerusform>
            <numerusform>%n signs are ticked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unhunch::window::Today</name>
    <message numerus="yes">
        <source>%n minutes of movement</source>
        <translation>
            <numerusform>%n minute of movement</numerusform>
            <numerusform>%n minutes of movement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resets done</source>
        <translation>
            <numerusform>%n reset done</numerusform>
            <numerusform>%n resets done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unhunch::window::TrendsView</name>
    <message numerus="yes">
        <source>%n minutes of movement</source>
        <translation>
            <numerusform>%n minute of movement</numerusform>
            <numerusform>%n minutes of movement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resets done</source>
        <translation>
            <numerusform>%n reset done</numerusform>
            <numerusform>%n resets done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unhunch::window::WeekStrip</name>
    <message numerus="yes">
        <source>%n resets this week. Arrow keys go from day to day.</source>
        <extracomment>summary of a week for screen readers</extracomment>
        <translation>
            <numerusform>%n reset this week. Arrow keys go from day to day.</numerusform>
            <numerusform>%n resets this week. Arrow keys go from day to day.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unhunch::window::WelcomePage</name>
    <message numerus="yes">
        <source>After %n minute(s) of sitting, Unhunch offers a guided reset: 90 seconds, on your chair.</source>
        <translation>
            <numerusform>After %n minute of sitting, Unhunch offers a guided reset: 90 seconds, on your chair.</numerusform>
            <numerusform>After %n minutes of sitting, Unhunch offers a guided reset: 90 seconds, on your chair.</numerusform>
        </translation>
    </message>
</context>
</TS>
