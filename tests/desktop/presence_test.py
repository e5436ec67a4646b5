#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether somebody sits there, as each kind of desktop tells it: walking away is a natural break, coming back begins
a new count."""
from compositors import KwinDesktop, MutterDesktop
from desktop import SwayDesktop, until
from story import AT_WORK, Story, main


class Presence(Story):
    __test__ = False
    told_by = ""

    def spell_started(self):
        return self.place.status().get("spellStarted")

    def test_walking_away_is_a_natural_break_and_coming_back_begins_a_new_count(self):
        place = self.place
        place.settings(AT_WORK)
        place.keep_moving()
        place.start_agent()
        first = until(self.spell_started, 15, "a count that began")
        until(lambda: self.told_by in place.agent_call("SelfCheck"), what=f"a self-check that names {self.told_by}")
        place.rest_pointer()
        until(lambda: not self.spell_started(), 20, "the natural break")
        place.keep_moving()
        again = until(self.spell_started, 20, "a new count")
        self.assertGreater(again, first)


class PresenceOnX11(Presence):
    told_by = "IDLETIME"


class PresenceOnSway(Presence):
    desktop_class = SwayDesktop
    told_by = "org_kde_kwin_idle"


class PresenceOnKwin(Presence):
    desktop_class = KwinDesktop
    told_by = "ext-idle-notify-v1"


class PresenceOnMutter(Presence):
    desktop_class = MutterDesktop
    told_by = "org.gnome.Mutter.IdleMonitor"


if __name__ == "__main__":
    main()
