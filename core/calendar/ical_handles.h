// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/stamp.h"

#include <libical/ical.h>

#include <memory>

namespace unhunch::calendar {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};

using OwnedComponent = std::unique_ptr<icalcomponent, FreeComponent>;

struct FreeIterator {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};

using OwnedIterator = std::unique_ptr<icalrecur_iterator, FreeIterator>;

/// Without a zone.
[[nodiscard]] icaltimetype toIcalTime(CivilSeconds civil);
[[nodiscard]] CivilSeconds fromIcalTime(const icaltimetype& time);

} // namespace unhunch::calendar
