#!/usr/bin/env bash
# Leaves bin/focusnetgrid, which starts the command that was built last.
set -euo pipefail
cd "$(dirname "$0")/.."
flavour=$(sed -nE 's#.*<GridPackages[^>]*>([a-z]+)<.*#\1#p' .packages.props)
assembly=artifacts/$flavour/bin/FocusNetGrid.Cli/$(tr '[:upper:]' '[:lower:]' <<<"$1")/focusnetgrid.dll
[[ -f $assembly ]] || { echo "launcher: $assembly was not built" >&2; exit 3; }
mkdir -p bin
# libtorch from NuGet asks the C library for every tensor; a caching allocator saves it the page faults (docs/performance.md).
allocator=""
if [[ $flavour == nuget ]]; then
    # ldconfig is not on every user's PATH.
    allocator=$({ PATH=$PATH:/usr/sbin:/sbin ldconfig -p || true; } | sed -nE 's#.*libtcmalloc_minimal\.so\.4 .*=> (.*)#\1#p' | head -n 1)
fi
cat >bin/focusnetgrid <<SH
#!/bin/sh
allocator="$allocator"
if [ -r "\$allocator" ]; then export LD_PRELOAD="\$allocator\${LD_PRELOAD:+:\$LD_PRELOAD}"; fi
exec dotnet "\$(dirname "\$(readlink -f "\$0")")/../$assembly" "\$@"
SH
chmod +x bin/focusnetgrid
