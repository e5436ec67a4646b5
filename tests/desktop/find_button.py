#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the middle of the first showing button or field with the given name, in screen coordinates; exit 1 where there
is none. With --text before it: of the first text that holds the given words."""
import sys

import pyatspi

BUTTONS = (pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_MENU_ITEM,
           pyatspi.ROLE_RADIO_BUTTON, pyatspi.ROLE_TEXT, pyatspi.ROLE_PUSH_BUTTON_MENU)
TEXTS = (pyatspi.ROLE_LABEL,)


def is_sought(node, name, is_text):
    if is_text:
        return name in node.name and node.getRole() in TEXTS
    return node.name == name and node.getRole() in BUTTONS


def find(node, name, is_text, depth=0):
    if node is None or depth > 20:
        return None
    try:
        if is_sought(node, name, is_text) and node.getState().contains(pyatspi.STATE_SHOWING):
            return node
        for index in range(node.childCount):
            found = find(node.getChildAtIndex(index), name, is_text, depth + 1)
            if found:
                return found
    except Exception:  # a program that ends while it is being read
        return None
    return None


def main():
    is_text = sys.argv[1] == "--text"
    desktop = pyatspi.Registry.getDesktop(0)
    for index in range(desktop.childCount):
        found = find(desktop.getChildAtIndex(index), sys.argv[-1], is_text)
        if found:
            box = found.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
            print(box.x + box.width // 2, box.y + box.height // 2)
            return 0
    return 1


if __name__ == "__main__":
    sys.exit(main())
