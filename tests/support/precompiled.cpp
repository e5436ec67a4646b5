// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing: its precompiled headers are those of all tests.
