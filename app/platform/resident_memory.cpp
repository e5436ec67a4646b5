// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/resident_memory.h"

#include <link.h>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <span>

namespace unhunch::platform {
namespace {

/// Segments that the program cannot write hold what the file holds: nothing is lost with their pages.
void giveBackFilePages(const dl_phdr_info& object)
{
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    for (const auto& segment : std::span(object.dlpi_phdr, object.dlpi_phnum)) {
        if (segment.p_type != PT_LOAD || (segment.p_flags & PF_W) != 0) {
            continue;
        }
        const std::uintptr_t begin = (object.dlpi_addr + segment.p_vaddr + page - 1) / page * page;
        const std::uintptr_t end = (object.dlpi_addr + segment.p_vaddr + segment.p_memsz) / page * page;
        if (begin < end) {
            // The linker gives its addresses as numbers.
            // NOLINTNEXTLINE(performance-no-int-to-ptr,cppcoreguidelines-pro-type-reinterpret-cast)
            ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_DONTNEED);
        }
    }
}

} // namespace

void giveBackIdleMemory()
{
    ::malloc_trim(0);
    ::dl_iterate_phdr(
        [](dl_phdr_info* object, std::size_t /*size*/, void* /*data*/) {
            giveBackFilePages(*object);
            return 0;
        },
        nullptr);
}

} // namespace unhunch::platform
