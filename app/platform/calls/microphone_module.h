// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/hold_source.h"

#include <QtGlobal>

/// Makes the source that listens at this local socket of a sound server; the caller owns it.
extern "C" Q_DECL_EXPORT unhunch::HoldSource* unhunchMakeMicrophoneSource(const char* socketPath);
