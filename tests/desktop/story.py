# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop tests share: a desktop for each test, and settings that put every hour into work hours."""
import os
import sys
import time
import unittest

from desktop import Desktop

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
AT_WORK = "[hours]\n" + "\n".join(f"{day}=00:00-24:00" for day in DAYS) + "\n"


class Story(unittest.TestCase):
    """A desktop that is there for one test; evidence of a failure stays in the build folder."""

    desktop_class = Desktop
    speed = 60

    def setUp(self):
        self.place = self.desktop_class(os.environ["UNHUNCH_BUILD"], speed=self.speed)
        self.place.__enter__()

    def tearDown(self):
        failed = any(error for _, error in self._outcome.errors) if hasattr(self._outcome, "errors") else \
            bool(self._outcome.result.errors or self._outcome.result.failures)
        self.place.__exit__(AssertionError if failed else None, None, None)

    def settle(self):
        """Lets a window manager that has just begun settle: the first click may be lost before."""
        time.sleep(0.5)


def main():
    """Runs the test named on the command line, or all of the file; classes without `__test__` are bases."""
    loader = unittest.TestLoader()
    module = sys.modules["__main__"]
    if len(sys.argv) > 1:
        suite = loader.loadTestsFromNames(sys.argv[1:], module)
    else:
        suite = unittest.TestSuite(loader.loadTestsFromTestCase(case) for case in vars(module).values()
                                   if isinstance(case, type) and issubclass(case, Story)
                                   and vars(case).get("__test__", True) and case is not Story)
    result = unittest.TextTestRunner(verbosity=2).run(suite)
    sys.exit(0 if result.wasSuccessful() and result.testsRun > 0 else 1)
