// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/windows_zones.h"

#include <algorithm>
#include <array>

namespace unhunch::calendar {
namespace {

struct WindowsZone {
    std::string_view windows;
    std::string_view zone;
};

// In the order of their names, since it is searched by halves.
constexpr std::array kWindowsZones{
    WindowsZone{"AUS Central Standard Time", "Australia/Darwin"},
    WindowsZone{"AUS Eastern Standard Time", "Australia/Sydney"},
    WindowsZone{"Afghanistan Standard Time", "Asia/Kabul"},
    WindowsZone{"Alaskan Standard Time", "America/Anchorage"},
    WindowsZone{"Arab Standard Time", "Asia/Riyadh"},
    WindowsZone{"Arabian Standard Time", "Asia/Dubai"},
    WindowsZone{"Arabic Standard Time", "Asia/Baghdad"},
    WindowsZone{"Argentina Standard Time", "America/Argentina/Buenos_Aires"},
    WindowsZone{"Atlantic Standard Time", "America/Halifax"},
    WindowsZone{"Azerbaijan Standard Time", "Asia/Baku"},
    WindowsZone{"Azores Standard Time", "Atlantic/Azores"},
    WindowsZone{"Bangladesh Standard Time", "Asia/Dhaka"},
    WindowsZone{"Belarus Standard Time", "Europe/Minsk"},
    WindowsZone{"Canada Central Standard Time", "America/Regina"},
    WindowsZone{"Cape Verde Standard Time", "Atlantic/Cape_Verde"},
    WindowsZone{"Caucasus Standard Time", "Asia/Yerevan"},
    WindowsZone{"Cen. Australia Standard Time", "Australia/Adelaide"},
    WindowsZone{"Central America Standard Time", "America/Guatemala"},
    WindowsZone{"Central Asia Standard Time", "Asia/Almaty"},
    WindowsZone{"Central Brazilian Standard Time", "America/Cuiaba"},
    WindowsZone{"Central Europe Standard Time", "Europe/Budapest"},
    WindowsZone{"Central European Standard Time", "Europe/Warsaw"},
    WindowsZone{"Central Pacific Standard Time", "Pacific/Guadalcanal"},
    WindowsZone{"Central Standard Time", "America/Chicago"},
    WindowsZone{"Central Standard Time (Mexico)", "America/Mexico_City"},
    WindowsZone{"China Standard Time", "Asia/Shanghai"},
    WindowsZone{"Dateline Standard Time", "Etc/GMT+12"},
    WindowsZone{"E. Africa Standard Time", "Africa/Nairobi"},
    WindowsZone{"E. Australia Standard Time", "Australia/Brisbane"},
    WindowsZone{"E. Europe Standard Time", "Europe/Chisinau"},
    WindowsZone{"E. South America Standard Time", "America/Sao_Paulo"},
    WindowsZone{"Eastern Standard Time", "America/New_York"},
    WindowsZone{"Eastern Standard Time (Mexico)", "America/Cancun"},
    WindowsZone{"Egypt Standard Time", "Africa/Cairo"},
    WindowsZone{"Ekaterinburg Standard Time", "Asia/Yekaterinburg"},
    WindowsZone{"FLE Standard Time", "Europe/Kyiv"},
    WindowsZone{"Fiji Standard Time", "Pacific/Fiji"},
    WindowsZone{"GMT Standard Time", "Europe/London"},
    WindowsZone{"GTB Standard Time", "Europe/Bucharest"},
    WindowsZone{"Georgian Standard Time", "Asia/Tbilisi"},
    WindowsZone{"Greenland Standard Time", "America/Godthab"},
    WindowsZone{"Greenwich Standard Time", "Atlantic/Reykjavik"},
    WindowsZone{"Hawaiian Standard Time", "Pacific/Honolulu"},
    WindowsZone{"India Standard Time", "Asia/Kolkata"},
    WindowsZone{"Iran Standard Time", "Asia/Tehran"},
    WindowsZone{"Israel Standard Time", "Asia/Jerusalem"},
    WindowsZone{"Jordan Standard Time", "Asia/Amman"},
    WindowsZone{"Kaliningrad Standard Time", "Europe/Kaliningrad"},
    WindowsZone{"Korea Standard Time", "Asia/Seoul"},
    WindowsZone{"Libya Standard Time", "Africa/Tripoli"},
    WindowsZone{"Line Islands Standard Time", "Pacific/Kiritimati"},
    WindowsZone{"Mauritius Standard Time", "Indian/Mauritius"},
    WindowsZone{"Middle East Standard Time", "Asia/Beirut"},
    WindowsZone{"Montevideo Standard Time", "America/Montevideo"},
    WindowsZone{"Morocco Standard Time", "Africa/Casablanca"},
    WindowsZone{"Mountain Standard Time", "America/Denver"},
    WindowsZone{"Mountain Standard Time (Mexico)", "America/Mazatlan"},
    WindowsZone{"Myanmar Standard Time", "Asia/Yangon"},
    WindowsZone{"N. Central Asia Standard Time", "Asia/Novosibirsk"},
    WindowsZone{"Namibia Standard Time", "Africa/Windhoek"},
    WindowsZone{"Nepal Standard Time", "Asia/Kathmandu"},
    WindowsZone{"New Zealand Standard Time", "Pacific/Auckland"},
    WindowsZone{"Newfoundland Standard Time", "America/St_Johns"},
    WindowsZone{"North Asia East Standard Time", "Asia/Irkutsk"},
    WindowsZone{"North Asia Standard Time", "Asia/Krasnoyarsk"},
    WindowsZone{"Pacific SA Standard Time", "America/Santiago"},
    WindowsZone{"Pacific Standard Time", "America/Los_Angeles"},
    WindowsZone{"Pacific Standard Time (Mexico)", "America/Tijuana"},
    WindowsZone{"Pakistan Standard Time", "Asia/Karachi"},
    WindowsZone{"Paraguay Standard Time", "America/Asuncion"},
    WindowsZone{"Romance Standard Time", "Europe/Paris"},
    WindowsZone{"Russian Standard Time", "Europe/Moscow"},
    WindowsZone{"SA Eastern Standard Time", "America/Cayenne"},
    WindowsZone{"SA Pacific Standard Time", "America/Bogota"},
    WindowsZone{"SA Western Standard Time", "America/La_Paz"},
    WindowsZone{"SE Asia Standard Time", "Asia/Bangkok"},
    WindowsZone{"Samoa Standard Time", "Pacific/Apia"},
    WindowsZone{"Singapore Standard Time", "Asia/Singapore"},
    WindowsZone{"South Africa Standard Time", "Africa/Johannesburg"},
    WindowsZone{"South Sudan Standard Time", "Africa/Juba"},
    WindowsZone{"Sri Lanka Standard Time", "Asia/Colombo"},
    WindowsZone{"Sudan Standard Time", "Africa/Khartoum"},
    WindowsZone{"Syria Standard Time", "Asia/Damascus"},
    WindowsZone{"Taipei Standard Time", "Asia/Taipei"},
    WindowsZone{"Tasmania Standard Time", "Australia/Hobart"},
    WindowsZone{"Tokyo Standard Time", "Asia/Tokyo"},
    WindowsZone{"Tonga Standard Time", "Pacific/Tongatapu"},
    WindowsZone{"Turkey Standard Time", "Europe/Istanbul"},
    WindowsZone{"US Eastern Standard Time", "America/Indianapolis"},
    WindowsZone{"US Mountain Standard Time", "America/Phoenix"},
    WindowsZone{"UTC", "Etc/UTC"},
    WindowsZone{"Ulaanbaatar Standard Time", "Asia/Ulaanbaatar"},
    WindowsZone{"Venezuela Standard Time", "America/Caracas"},
    WindowsZone{"Vladivostok Standard Time", "Asia/Vladivostok"},
    WindowsZone{"Volgograd Standard Time", "Europe/Volgograd"},
    WindowsZone{"W. Australia Standard Time", "Australia/Perth"},
    WindowsZone{"W. Central Africa Standard Time", "Africa/Lagos"},
    WindowsZone{"W. Europe Standard Time", "Europe/Berlin"},
    WindowsZone{"West Asia Standard Time", "Asia/Tashkent"},
    WindowsZone{"West Pacific Standard Time", "Pacific/Port_Moresby"},
    WindowsZone{"Yakutsk Standard Time", "Asia/Yakutsk"},
    WindowsZone{"Yukon Standard Time", "America/Whitehorse"},
};
static_assert(std::ranges::is_sorted(kWindowsZones, {}, &WindowsZone::windows));

} // namespace

std::string_view zoneOfWindowsName(std::string_view name)
{
    const auto* const found = std::ranges::lower_bound(kWindowsZones, name, {}, &WindowsZone::windows);
    return found != kWindowsZones.end() && found->windows == name ? found->zone : std::string_view();
}

} // namespace unhunch::calendar
