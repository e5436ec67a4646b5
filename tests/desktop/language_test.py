#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Another language in the settings is spoken at once, by the window that is open and by the resident program."""
from story import AT_WORK, Story, main
from desktop import until


class Language(Story):
    def setUp(self):
        super().setUp()
        self.place.env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"  # the buttons are found as a screen reader finds them

    def test_another_language_is_spoken_at_once_and_the_former_one_again(self):
        place = self.place
        place.settings(AT_WORK)
        place.start_agent()
        place.agent_call("Open", "help", "@a{sv} {}")
        place.button_named("Journal")
        place.settings(f"{AT_WORK}[look]\nlanguage=eo\n")  # the language for tests, in brackets and with accents
        place.button_named("[Jöûrñàl journal]")
        until(lambda: "[" in place.unhunch("status").stdout, what="a status line in that language")
        place.settings(AT_WORK)
        place.button_named("Journal")
        until(lambda: "[" not in place.unhunch("status").stdout, what="a status line in English")


if __name__ == "__main__":
    main()
