#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Safety on a real desktop: the check before the first session, and a report that holds everything until it is cleared."""
from story import AT_WORK, Story, main
from desktop import AGENT, until

# From the first answer: nothing unusual; past the other two and the five signs to "none of these"; past that to Done.
NOTHING_UNUSUAL = ("space", *("Tab",) * 8, "space", "Tab", "space")


# Past the country to the third sign, pain at night; past two more to the button.
REPORT_PAIN_AT_NIGHT = (*("Tab",) * 4, "space", *("Tab",) * 3, "space")
# Past the country and "Reported by mistake"; then yes to the question.
I_AM_CLEARED = ("Tab", "Tab", "Tab", "space", "space")


class Safety(Story):
    def setUp(self):
        super().setUp()
        self.place.env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"  # the buttons are found as a screen reader finds them

    def answer_the_check(self):
        """Follows the check to its questions and answers them by keyboard."""
        place = self.place
        place.until_phase("session", seconds=10)
        self.assertEqual(place.status()["session"], "safety_check")
        until(lambda: place.visible_windows("Safety check"), 60, "the questions")
        place.button_named("None of these")
        self.settle()
        place.keys(*NOTHING_UNUSUAL)

    def test_on_a_fresh_profile_a_click_leads_to_the_check_and_its_answers_to_the_reset(self):
        place = self.place
        place.settings(AT_WORK)
        place.start_agent(checked=False)
        until(place.tray_items, what="the tray item")
        self.settle()
        place.click_tray()
        self.answer_the_check()
        until(lambda: place.status()["session"] == "office_reset", 20, "the reset")
        done = until(lambda: place.journal("SELECT routine FROM sessions WHERE outcome = 'completed' ORDER BY id")[1:], 40)
        self.assertEqual(done, [("office_reset",)])
        self.assertEqual(place.journal("SELECT event, answer FROM safety"), [("check", "no_symptoms")])

    def test_a_reported_sign_holds_everything_until_a_provider_has_cleared_it(self):
        place = self.place
        place.settings(AT_WORK)
        place.start_agent()
        place.agent_call("Open", "help", "@a{sv} {}")
        place.button_named("You lose control of your bladder or bowels")
        self.settle()
        place.keys(*REPORT_PAIN_AT_NIGHT)
        place.until_phase("safetyhold", seconds=5)
        self.assertEqual(place.journal("SELECT event, flag FROM safety WHERE event <> 'check'"), [("red_flag", "night_pain")])

        refused = place.unhunch("start", check=False)
        self.assertEqual((refused.returncode, refused.stderr.count("\n")), (1, 1))
        place.end(place.agent)
        until(lambda: not place.has_owner(AGENT), what="the agent's end")
        place.start_agent(checked=False)
        self.assertEqual(place.phase(), "safetyhold")

        place.end_window()
        place.agent_call("Open", "help", "@a{sv} {}")
        place.button_named("A provider has cleared me")
        self.settle()
        place.keys(*I_AM_CLEARED)
        until(lambda: place.phase() != "safetyhold", what="the end of the hold")
        place.end_window()
        place.unhunch("start")
        place.until_phase("session", seconds=10)
        self.assertEqual(place.status()["session"], "safety_check")


if __name__ == "__main__":
    main()
