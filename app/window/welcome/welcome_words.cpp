// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/welcome/welcome_words.h"

namespace unhunch::window {

using Step = WelcomePage::Step;

QString headingWords(Step step)
{
    switch (step) {
    case Step::Intro:
        return WelcomePage::tr("Welcome");
    case Step::Hours:
        return WelcomePage::tr("Welcome: work hours");
    case Step::Pattern:
        return WelcomePage::tr("Welcome: your pattern");
    case Step::Check:
        return WelcomePage::tr("Welcome: safety check");
    }
    return {};
}

QString primaryWords(Step step)
{
    switch (step) {
    case Step::Intro:
    case Step::Hours:
        return WelcomePage::tr("Continue");
    case Step::Pattern:
        return WelcomePage::tr("Find my pattern");
    case Step::Check:
        return WelcomePage::tr("Do the check now");
    }
    return {};
}

QString secondWords(Step step)
{
    switch (step) {
    case Step::Intro:
        return WelcomePage::tr("Start my first reset");
    case Step::Hours:
        return {};
    case Step::Pattern:
    case Step::Check:
        //: Not now, in the steps of the welcome
        return WelcomePage::tr("Later");
    }
    return {};
}

QStringList introWords(std::chrono::minutes interval)
{
    return {
        WelcomePage::tr("After %n minute(s) of sitting, Unhunch offers a guided reset: 90 seconds, on your "
                        "chair.",
                        nullptr,
                        int(interval.count())),
        WelcomePage::tr("It waits while you are in a meeting, and counts anew when you get up by yourself."),
        WelcomePage::tr("What you do and feel stays on this computer.")};
}

} // namespace unhunch::window
