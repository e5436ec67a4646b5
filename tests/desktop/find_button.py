#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the middle of the first showing button with the given name, in screen coordinates; exit 1 where there is none."""
import sys

import pyatspi

BUTTONS = (pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_MENU_ITEM)


def find(node, name, depth=0):
    if node is None or depth > 14:
        return None
    try:
        if node.name == name and node.getRole() in BUTTONS and node.getState().contains(pyatspi.STATE_SHOWING):
            return node
        for index in range(node.childCount):
            found = find(node.getChildAtIndex(index), name, depth + 1)
            if found:
                return found
    except Exception:  # a program that ends while it is being read
        return None
    return None


def main():
    desktop = pyatspi.Registry.getDesktop(0)
    for index in range(desktop.childCount):
        found = find(desktop.getChildAtIndex(index), sys.argv[1])
        if found:
            box = found.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
            print(box.x + box.width // 2, box.y + box.height // 2)
            return 0
    return 1


if __name__ == "__main__":
    sys.exit(main())
