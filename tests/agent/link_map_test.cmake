# SPDX-License-Identifier: GPL-3.0-or-later
# The agent pays all day for what it links: no GUI library may be among it, not even by way of another one.
# libwayland-client is how it learns of idleness.
execute_process(COMMAND ldd ${PROGRAM} OUTPUT_VARIABLE libraries COMMAND_ERROR_IS_FATAL ANY)
foreach(library Qt6Gui Qt6Widgets Qt6Network libical Qt6Multimedia Qt6Svg Qt6TextToSpeech libGL libX11 libwayland-egl libwayland-cursor)
    if(libraries MATCHES "${library}")
        message(FATAL_ERROR "${PROGRAM} links ${library}:\n${libraries}")
    endif()
endforeach()
